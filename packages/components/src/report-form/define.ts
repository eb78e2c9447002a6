import { define } from '../core/define.js';
import { QtReportForm } from './report-form.js';

define('qt-report-form', QtReportForm);

// Whoever registers the element gets its types as well: HTMLElementTagNameMap and its events.
export type * from './report-form.js';
