import { define } from '../core/define.js';
import { QtProvider } from './provider.js';

define('qt-provider', QtProvider);

// Whoever registers the element gets its types as well: HTMLElementTagNameMap and its events.
export type * from './provider.js';
