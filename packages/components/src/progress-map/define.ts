import { define } from '../core/define.js';
import { QtProgressMap } from './progress-map.js';

define('qt-progress-map', QtProgressMap);
