import type { DutyView } from '../duty-view.js';
import type { ReaderWords } from '../messages.js';
import { h, headingElement } from './dom.js';

export interface DutyBuild {
  words: ReaderWords;
  language: string;
  headingLevel: number;
  sample: boolean;
  /** `khoản 2 Điều 5`, or the heading where nothing is numbered; undefined for a passage the text does not have. */
  placeOf: (passage: string) => string | undefined;
  hrefOf: (passage: string) => string;
}

function fact(term: string, ...value: Array<Node | string>): HTMLElement {
  return h('div', {}, h('dt', {}, term), h('dd', {}, ...value));
}

/** The plan's own words are Vietnamese whatever the language around them. */
function said(text: string): HTMLElement {
  return h('span', { lang: 'vi' }, text);
}

function standing({ standing: parts }: DutyView, { words }: DutyBuild): HTMLElement {
  const marks = parts.flatMap(({ state, text }, i) => [i > 0 ? ' ' : '', h('span', { class: `qt-status qt-status-${state}` }, text)]);
  const row = fact(words.standing, ...marks);
  row.className = 'qt-standing';
  return row;
}

/** Said beside every set of figures: a note is read without the top of the page. */
function sampleNote(duties: readonly DutyView[], { words, sample }: DutyBuild): HTMLElement | undefined {
  return sample && duties.some((duty) => duty.standing.length > 0) ? h('small', {}, words.sampleFigures) : undefined;
}

function passageLinks({ passages }: DutyView, build: DutyBuild): HTMLElement | undefined {
  const links = passages.flatMap((id) => {
    const place = build.placeOf(id);
    return place === undefined ? [] : [h('a', { href: build.hrefOf(id), 'data-qt-passage': id, lang: 'vi' }, place || build.words.passage)];
  });
  return links.length > 0 ? fact(build.words.passages, ...links.flatMap((link, i) => (i > 0 ? ['; ', link] : [link]))) : undefined;
}

/** Who has to do what, by when, and how far it has come. `back`: with links to the passages it rests on. */
function buildDuty(duty: DutyView, build: DutyBuild, back: boolean): HTMLElement {
  const { words } = build;
  const title = duty.href === undefined ? said(duty.title) : h('a', { href: duty.href, 'data-qt-duty': duty.id, lang: 'vi' }, duty.title);
  return h('li', { class: 'qt-duty' },
    h('p', { class: 'qt-duty-title' }, h('span', { class: 'qt-stream' }, duty.stream), ' ', title),
    h('dl', {},
      duty.lead && fact(words.lead, said(duty.lead)),
      duty.addressees && fact(words.addressees, said(duty.addressees)),
      fact(words.due, said(duty.due)),
      back && passageLinks(duty, build),
      duty.standing.length > 0 && standing(duty, build)));
}

/** The duties that rest on one passage, to stand at it. */
export function buildNote(duties: readonly DutyView[], build: DutyBuild): HTMLElement {
  return h('div', { class: 'qt-note', lang: build.language },
    h('p', { class: 'qt-note-title' }, build.words.dutiesHere, ' ', sampleNote(duties, build)),
    h('ul', {}, ...duties.map((duty) => buildDuty(duty, build, false))));
}

/** Everything the plan asks under this document, to stand after it. */
export function buildDutyList(duties: readonly DutyView[], build: DutyBuild): HTMLElement {
  return h('section', { class: 'qt-duties', lang: build.language },
    headingElement(Math.min(build.headingLevel + 1, 6), 'qt-duties-title', build.words.duties, ' ', sampleNote(duties, build)),
    h('ul', {}, ...duties.map((duty) => buildDuty(duty, build, true))));
}
