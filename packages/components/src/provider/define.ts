import { define } from '../core/define.js';
import { QtProvider } from './provider.js';

define('qt-provider', QtProvider);
