import { define } from '../core/define.js';
import { QtDirectiveReader } from './directive-reader.js';

define('qt-directive-reader', QtDirectiveReader);
