import { passageCitation, passagePath } from '@quantriet/contract';
import { copyText } from '../copy.js';
import type { ReaderWords } from '../messages.js';
import type { Shown } from '../shown.js';
import { buildDocument } from './build-document.js';
import { buildDutyList, buildNote, type DutyBuild } from './build-duties.js';
import type { PlacedPassage, TextLine } from './build-passages.js';
import { buildQuote } from './build-quote.js';
import { h } from './dom.js';
import type { BuiltText } from './light-text.js';

export interface ShownBuild {
  shown: Shown;
  words: ReaderWords;
  language: string;
  headingLevel: number;
  hrefOf: (passage: string) => string;
  /** The reader: ids have to be free in its document or shadow root. */
  host: HTMLElement;
}

function idsFreeIn(host: HTMLElement, document: string): (id: string) => string {
  const root = host.getRootNode() as Node & Partial<NonElementParentNode>;
  return (id) => (root.getElementById?.(id) ? `${document}/${id}` : id);
}

/** A quotation, or a document without its duties. */
export function buildShown({ shown, host, ...build }: ShownBuild): BuiltText {
  const lines: TextLine[] = [];
  const placed = new Map<string, PlacedPassage>();
  if (shown.quote) return { element: buildQuote(shown.quote, build), lines, placed };
  const element = shown.view
    ? buildDocument(shown.view, { ...build, lines, placed, linkName: build.words.linkTo, pageIdOf: idsFreeIn(host, shown.document.id) })
    : h('div');
  return { element, lines, placed };
}

/** The duties of a document: notes for the passages they rest on, and the list after the text. */
export function dutyAdditions({ shown, sample, ...build }: ShownBuild & { sample: boolean }): { notes: Map<string, HTMLElement>; list: HTMLElement | undefined } {
  const { duties, text } = shown;
  const notes = new Map<string, HTMLElement>();
  if (duties.length === 0) return { notes, list: undefined };
  const placeOf = (id: string): string | undefined => {
    const path = passagePath(text?.passages ?? [], id);
    return path.length > 0 ? passageCitation(path) || (path.at(-1)!.heading ?? '') : undefined;
  };
  const dutyBuild: DutyBuild = { ...build, sample, placeOf };
  for (const id of new Set(duties.flatMap(({ passages }) => passages))) {
    if (placeOf(id) !== undefined) notes.set(id, buildNote(duties.filter(({ passages }) => passages.includes(id)), dutyBuild));
  }
  return { notes, list: buildDutyList(duties, dutyBuild) };
}

/** What a marked passage offers: its address, to hand on. What came of it is said there and by `say`. */
export function buildTools(words: ReaderWords, language: string, address: string, say: (text: string) => void): HTMLElement {
  const button = h('button', { type: 'button' }, words.copyLink);
  const said = h('span');
  const copy = async (): Promise<void> => {
    const text = (await copyText(address)) ? words.copied : words.notCopied;
    said.replaceChildren(text);
    say(text);
  };
  button.addEventListener('click', () => void copy());
  return h('p', { class: 'qt-tools', lang: language }, button, said);
}
