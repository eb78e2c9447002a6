import { diffPassages, diffWords, ownWords, passageCitation, passagePath, type DocumentText, type PassageChange, type WordRun } from '@quantriet/contract';
import type { ContentsEntry } from './document-view.js';
import type { ReaderWords } from './messages.js';

/** A passage of either version, with what became of its words. */
export interface ComparedPassage {
  id: string;
  change: PassageChange['kind'];
  kind: string;
  /** Of one that changed: `khoản 2 Điều 5`, empty where it has no number. */
  place: string;
  runs: WordRun[];
}

/** Every passage of two versions, in the order of the later one. */
export function comparedPassages(before: DocumentText, after: DocumentText): ComparedPassage[] {
  return diffPassages(before.passages, after.passages).map(({ kind: change, before: was, after: is }) => {
    const { document, passages } = is ? after : before;
    const { id, kind } = (is ?? was)!;
    const words = is ? ownWords(is) : ownWords(was!);
    const runs = change === 'changed' ? diffWords(ownWords(was!), words) : [{ kind: change, text: words }];
    return { id, change, kind, place: change === 'same' ? '' : passageCitation(passagePath(passages, id), document.form), runs };
  });
}

/** How many passages changed, are new, are gone. */
export function changeCounts(compared: readonly ComparedPassage[]): Record<PassageChange['kind'], number> {
  const counts = { same: 0, changed: 0, new: 0, gone: 0 };
  for (const { change } of compared) counts[change]++;
  return counts;
}

/** How a passage without a number begins, as it is now. */
function beginning({ change, runs }: ComparedPassage): string {
  const words = runs.filter(({ kind }) => change !== 'changed' || kind !== 'gone').map(({ text }) => text).join('');
  return words.length > 40 ? words.slice(0, 40).replace(/\s+\S*$/, '…') : words;
}

/** The passages that changed, to go to. */
export function changesAsContents(compared: readonly ComparedPassage[], { changes }: ReaderWords): ContentsEntry[] {
  return compared.flatMap((passage) => (passage.change === 'same' ? [] : [{ id: passage.id, label: `${changes[passage.change]}:`, heading: passage.place || beginning(passage), children: [] }]));
}
