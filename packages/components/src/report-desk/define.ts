import { define } from '../core/define.js';
import { QtReportDesk } from './report-desk.js';

define('qt-report-desk', QtReportDesk);

// Whoever registers the element gets its types as well: HTMLElementTagNameMap and its events.
export type * from './report-desk.js';
