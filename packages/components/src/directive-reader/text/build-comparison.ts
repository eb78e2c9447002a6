import type { WordRun } from '@quantriet/contract';
import { changeCounts, type ComparedPassage } from '../comparison-view.js';
import { buildStamp, type DocumentBuild } from './build-document.js';
import { h, headingLine } from './dom.js';

export interface Comparison {
  /** Name of the earlier version. */
  before: string;
  after: string;
  title: string;
  passages: readonly ComparedPassage[];
  isTwoColumns: boolean;
  illustrative: boolean;
}

const TAGS = { same: 'span', gone: 'del', new: 'ins' } as const;

function line(runs: readonly WordRun[], ...without: Array<WordRun['kind']>): HTMLElement {
  return h('p', { class: 'qt-line' }, ...runs.filter(({ kind }) => !without.includes(kind)).map(({ kind, text }) => (kind === 'same' ? text : h(TAGS[kind], {}, text))));
}

function buildCompared({ id, change, kind, runs }: ComparedPassage, isTwoColumns: boolean, { hrefOf, isTaken, words }: DocumentBuild): HTMLElement {
  const link = h('a', { class: 'qt-label', href: hrefOf(id), 'data-qt-passage': id, 'aria-label': words.linkTo, tabindex: change === 'same' ? '-1' : undefined });
  const lines = isTwoColumns ? [line(runs, 'new'), line(runs, 'gone')] : [line(runs)];
  lines[0]!.prepend(link);
  return h('div', { class: `qt-p qt-kind-${kind} qt-${change}`, id: isTaken(id) ? undefined : id }, ...lines);
}

/** Two versions as one text, what is gone struck out and what is new underlined; or beside each other. */
export function buildComparison({ before, after, title, passages, isTwoColumns, illustrative }: Comparison, build: DocumentBuild): HTMLElement {
  const { words, language: lang, headingLevel } = build;
  return h('article', { class: `qt-sheet qt-compared ${isTwoColumns ? 'qt-two' : ''}` },
    illustrative && buildStamp(build),
    headingLine(headingLevel, 'qt-title', title),
    h('p', { lang }, words.compared(changeCounts(passages))),
    h('div', { class: 'qt-versions', lang }, h('p', {}, `${words.before}: `, h('strong', { lang: 'vi' }, before)), h('p', {}, `${words.after}: `, h('strong', { lang: 'vi' }, after))),
    ...passages.map((passage) => buildCompared(passage, isTwoColumns, build)));
}
