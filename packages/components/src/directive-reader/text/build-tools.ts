import type { ReaderWords } from '../messages.js';
import { h } from './dom.js';

/** What one can do with the passage that is marked. What came of it is said after the buttons. */
export function buildTools(words: ReaderWords, language: string): HTMLElement {
  const button = (action: keyof ReaderWords['copy']): HTMLElement => h('button', { type: 'button', 'data-qt-copy': action }, words.copy[action]);
  return h('div', { class: 'qt-tools', lang: language }, button('cite'), button('link'), h('output'));
}
