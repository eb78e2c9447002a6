import { define } from '../core/define.js';
import { QtDeadlineTracker } from './deadline-tracker.js';

define('qt-deadline-tracker', QtDeadlineTracker);

// Whoever registers the element gets its types as well: HTMLElementTagNameMap and its events.
export type * from './deadline-tracker.js';
