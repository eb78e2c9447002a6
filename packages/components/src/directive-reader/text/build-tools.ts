import type { ReaderWords } from '../messages.js';
import { h } from './dom.js';

/** What one can do with the passage that is marked. What came of it is said after the buttons. */
export function buildTools({ copy }: ReaderWords, language: string): HTMLElement {
  const button = (action: keyof ReaderWords['copy']): HTMLElement => h('button', { type: 'button', 'data-qt-copy': action }, copy[action]);
  return h('div', { class: 'qt-tools', lang: language }, button('cite'), button('link'), h('output'));
}

/** Copies the citation of the passage that one points at. What came of it is said to the left, where there is room. */
export function buildQuick({ copy }: ReaderWords, language: string): HTMLElement {
  const button = h('button', { type: 'button', 'data-qt-copy': 'cite', title: copy.cite, 'aria-label': copy.cite }, '“ ”');
  return h('div', { class: 'qt-tools qt-quick', lang: language }, h('output'), button);
}
