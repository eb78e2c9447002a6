import type { ReaderWords } from '../messages.js';
import { h } from './dom.js';

type Action = keyof ReaderWords['copy'];

/** What came of it is said after the buttons. */
function tools(className: string, language: string, ...buttons: HTMLElement[]): HTMLElement {
  return h('div', { class: className, lang: language }, ...buttons, h('output'));
}

/** What one can do with the passage that is marked. */
export function buildTools(words: ReaderWords, language: string): HTMLElement {
  const button = (action: Action): HTMLElement => h('button', { type: 'button', 'data-qt-copy': action }, words.copy[action]);
  return tools('qt-tools', language, button('cite'), button('link'));
}

/** Copies the citation of the passage that one points at. */
export function buildQuick({ copy }: ReaderWords, language: string): HTMLElement {
  return tools('qt-tools qt-quick', language, h('button', { type: 'button', 'data-qt-copy': 'cite' satisfies Action, title: copy.cite, 'aria-label': copy.cite }, '“ ”'));
}
