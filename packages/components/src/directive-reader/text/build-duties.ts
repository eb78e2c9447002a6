import type { CommonWords } from '../../core/messages.js';
import type { DutyView } from '../duty-view.js';
import type { ReaderWords } from '../messages.js';
import { h } from './dom.js';

export interface DutyBuild {
  words: ReaderWords & CommonWords;
  language: string;
  sample: boolean;
}

/** The plan's own words are Vietnamese whatever the language around them. */
function said(text: string): HTMLElement {
  return h('span', { lang: 'vi' }, text);
}

/** What has to be done, by whom, by when, and how far it has come. */
function buildDuty({ id, title, stream, addressees, due, standing, href }: DutyView, { words }: DutyBuild): HTMLElement {
  return h('li', {},
    h('span', { class: 'qt-stream' }, stream), ' ',
    href ? h('a', { href, 'data-qt-duty': id, lang: 'vi' }, title) : h('strong', { lang: 'vi' }, title),
    ...(addressees ? [' · ', said(addressees)] : []),
    ` · ${words.due}: `, said(due),
    standing && ` · ${standing}`);
}

/** Duties where they belong: at the passage they rest on, or after the text. Figures of a sample say so: a note is read without the top of the page. */
export function buildNote(title: string, duties: readonly DutyView[], build: DutyBuild): HTMLElement {
  const sample = build.sample && duties.some(({ standing }) => standing);
  return h('div', { class: 'qt-note', lang: build.language },
    h('p', {}, h('strong', {}, title), ' ', sample && h('small', {}, build.words.sample)),
    h('ul', {}, ...duties.map((duty) => buildDuty(duty, build))));
}
