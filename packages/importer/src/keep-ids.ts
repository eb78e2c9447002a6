import { fold, type Passage } from '@quantriet/contract';

/** What became of the passages of an earlier reading, by id. Those that are the same in number and words are not told. */
export interface Changes {
  /** Same words, other number: the id is kept, so that links go on pointing at the words. */
  moved: string[];
  changed: string[];
  vanished: string[];
  added: string[];
}

interface Flat {
  passage: Passage;
  words: string;
}

/** Shared pairs of words from which on two wordings are one passage, corrected. */
const ALIKE = 0.6;
/** Beyond that many on either side, wordings are only compared whole. */
const MAX_COMPARED = 400;

const flat = (passages: readonly Passage[]): Flat[] => passages.flatMap((passage) => [{ passage, words: wordsOf(passage) }, ...flat(passage.children ?? [])]);

function wordsOf({ kind, heading = '', text = '', table = [] }: Passage): string {
  return `${kind} ${fold([heading, text, ...table.flat().map((cell) => cell.text)].join(' ')).trim()}`;
}

function pairsOf(words: string): Set<string> {
  const list = words.split(/[^\p{L}\d]+/u).filter(Boolean);
  return new Set(list.map((word, i) => `${word} ${list[i + 1] ?? ''}`));
}

/** Dice's measure over pairs of words, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size || 1);
}

class Pairing {
  /** From new to old. */
  readonly of = new Map<Flat, Flat>();
  readonly #used = new Set<Flat>();

  constructor(readonly before: readonly Flat[], readonly after: readonly Flat[]) {}

  pair(now: Flat, old: Flat | undefined): void {
    if (!old || this.of.has(now) || this.#used.has(old)) return;
    this.of.set(now, old);
    this.#used.add(old);
  }

  get left(): { before: Flat[]; after: Flat[] } {
    return { before: this.before.filter((each) => !this.#used.has(each)), after: this.after.filter((each) => !this.of.has(each)) };
  }
}

function paired(before: readonly Flat[], after: readonly Flat[]): Pairing {
  const pairing = new Pairing(before, after);
  const byId = new Map(before.map((each) => [each.passage.id, each]));
  // At its place with the same words, then the same words in order of reading, then nearly the same, then the same place.
  for (const now of after) if (byId.get(now.passage.id)?.words === now.words) pairing.pair(now, byId.get(now.passage.id));
  const byWords = new Map<string, Flat[]>();
  for (const old of pairing.left.before) byWords.set(old.words, [...(byWords.get(old.words) ?? []), old]);
  for (const now of pairing.left.after) pairing.pair(now, byWords.get(now.words)?.shift());
  const rest = pairing.left;
  if (rest.before.length <= MAX_COMPARED && rest.after.length <= MAX_COMPARED) pairAlike(pairing, rest);
  for (const now of pairing.left.after) {
    const old = byId.get(now.passage.id);
    if (old?.passage.kind === now.passage.kind) pairing.pair(now, old);
  }
  return pairing;
}

function pairAlike(pairing: Pairing, { before, after }: { before: Flat[]; after: Flat[] }): void {
  const olds = before.map((old) => ({ old, pairs: pairsOf(old.words) }));
  const found = after.flatMap((now) => {
    const pairs = pairsOf(now.words);
    return olds.filter(({ old }) => old.passage.kind === now.passage.kind).map(({ old, pairs: others }) => ({ now, old, like: likeness(pairs, others) }));
  });
  for (const { now, old } of found.filter(({ like }) => like >= ALIKE).sort((a, b) => b.like - a.like)) pairing.pair(now, old);
}

/**
 * Gives the passages of a corrected text the ids that they had, so that links and duties go on pointing at them, and their facets. A new
 * passage at a taken number gets an id of its own.
 */
export function keepIds(before: readonly Passage[], after: readonly Passage[]): { passages: Passage[]; changes: Changes } {
  const passages = structuredClone(after) as Passage[];
  const pairing = paired(flat(before), flat(passages));
  const taken = new Set([...pairing.of.values()].map(({ passage }) => passage.id));
  const changes: Changes = { moved: [], changed: [], vanished: pairing.left.before.map(({ passage }) => passage.id), added: [] };
  for (const now of pairing.after) {
    const old = pairing.of.get(now);
    const own = now.passage.id;
    now.passage.id = old?.passage.id ?? freeId(own, taken);
    taken.add(now.passage.id);
    // What somebody has said of it since.
    if (old?.passage.facet !== undefined) now.passage.facet ??= old.passage.facet;
    if (!old) changes.added.push(now.passage.id);
    else if (old.words !== now.words) changes.changed.push(old.passage.id);
    else if (old.passage.label !== now.passage.label) changes.moved.push(old.passage.id);
  }
  return { passages, changes };
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
  return free;
}
