import { define } from '../core/define.js';
import { QtProgressMap } from './progress-map.js';

define('qt-progress-map', QtProgressMap);

// Whoever registers the element gets its types as well: HTMLElementTagNameMap and its events.
export type * from './progress-map.js';
