import type { DutyView } from '../duty-view.js';
import type { ReaderWords } from '../messages.js';
import { h, headingElement } from './dom.js';

export interface DutyBuild {
  words: ReaderWords;
  language: string;
  headingLevel: number;
  sample: boolean;
  /** `khoản 2 Điều 5`; undefined for a passage the text does not have. */
  placeOf: (passage: string) => string | undefined;
  hrefOf: (passage: string) => string;
}

function fact(term: string, ...value: Array<Node | string>): HTMLElement {
  return h('div', {}, h('dt', {}, term), h('dd', {}, ...value));
}

function standing({ standing: parts }: DutyView, { words, sample }: DutyBuild): HTMLElement {
  const marks = parts.flatMap(({ state, text }, i) => [i > 0 ? ' ' : '', h('span', { class: `qt-status qt-status-${state}` }, text)]);
  return fact(words.standing, ...marks, ...(sample ? [' ', h('small', {}, `(${words.sampleFigures})`)] : []));
}

function passageLinks({ passages }: DutyView, build: DutyBuild): HTMLElement | undefined {
  const links = passages.flatMap((id) => {
    const place = build.placeOf(id);
    return place === undefined ? [] : [h('a', { href: build.hrefOf(id), 'data-qt-passage': id }, place || build.words.passage)];
  });
  return links.length > 0 ? fact(build.words.passages, ...links.flatMap((link, i) => (i > 0 ? ['; ', link] : [link]))) : undefined;
}

/** Who has to do what, by when, and how far it has come. `back`: with links to the passages it rests on. */
function buildDuty(duty: DutyView, build: DutyBuild, back: boolean): HTMLElement {
  const { words } = build;
  const title = duty.href === undefined ? duty.title : h('a', { href: duty.href, 'data-qt-duty': duty.id }, duty.title);
  return h('li', { class: 'qt-duty' },
    h('p', { class: 'qt-duty-title' }, h('span', { class: 'qt-stream' }, duty.stream), ' ', title),
    h('dl', {},
      duty.lead && fact(words.lead, duty.lead),
      duty.addressees && fact(words.addressees, duty.addressees),
      fact(words.due, duty.due),
      duty.standing.length > 0 && standing(duty, build),
      back && passageLinks(duty, build)));
}

/** The duties that rest on one passage, to stand at it. */
export function buildNote(duties: readonly DutyView[], build: DutyBuild): HTMLElement {
  return h('div', { class: 'qt-note', lang: build.language },
    h('p', { class: 'qt-note-title' }, build.words.dutiesHere),
    h('ul', {}, ...duties.map((duty) => buildDuty(duty, build, false))));
}

/** Everything the plan asks under this document, to stand after it. */
export function buildDutyList(duties: readonly DutyView[], build: DutyBuild): HTMLElement {
  return h('section', { class: 'qt-duties', lang: build.language },
    headingElement(Math.min(build.headingLevel + 1, 6), 'qt-duties-title', build.words.duties),
    h('ul', {}, ...duties.map((duty) => buildDuty(duty, build, true))));
}
