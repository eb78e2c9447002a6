import { define } from '../core/define.js';
import { QtDirectiveReader } from './directive-reader.js';

define('qt-directive-reader', QtDirectiveReader);

// Whoever registers the element gets its types as well: HTMLElementTagNameMap and its events.
export type * from './directive-reader.js';
