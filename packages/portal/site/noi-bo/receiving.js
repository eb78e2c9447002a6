import { make } from './dom.js';

/** The desk of a receiving body: it finds by itself which duties report there. */
export function deskPage() {
  return make('section', { class: 'card' }, make('qt-report-desk', { 'heading-level': '2', 'form-href': '#bao-cao/{duty}' }));
}
