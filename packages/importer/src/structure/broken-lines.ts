import { around, type Block, type Line } from '../blocks.js';
import { markerOf } from './markers.js';

/** Lines that were broken off within their paragraph, and are put together again. */

const ENDS_SENTENCE = /[.;:!?…][”"»)]?$/u;
const BEGINS_ANEW = /^[“"«(]?\p{Lu}/u;

/** `Chương I` or `Điều 5.` with nothing after it: the next line is its heading. */
function isBareNumber(text: string): boolean {
  const marker = markerOf(text);
  return marker?.rest === '' && marker.kind !== 'indent';
}

/**
 * Whether a line goes on with the one above it in its paragraph.
 * @param isList of a paragraph that holds several numbered lines: its breaks stand for new paragraphs, as on pages that are one `<div>`
 */
export function goesOn(above: string, { text, continues = false }: Line, isList = false): boolean {
  if (!continues || markerOf(text) || isBareNumber(above)) return false;
  return !BEGINS_ANEW.test(text.normalize('NFC')) || !(isList || ENDS_SENTENCE.test(above));
}

const continues = (block: Block | undefined): boolean => block?.kind === 'line' && block.continues === true;

/** By the first block of each paragraph that has breaks: whether it holds several numbered lines. */
function listsIn(blocks: readonly Block[]): Map<number, boolean> {
  const isList = new Map<number, boolean>();
  let [first, numbers] = [0, 0];
  blocks.forEach((block, i) => {
    if (!continues(block)) [first, numbers] = [i, 0];
    if (block.kind !== 'line' || !(continues(block) || continues(blocks[i + 1]))) return;
    if (markerOf(block.text)) numbers++;
    isList.set(first, numbers > 1);
  });
  return isList;
}

export function joined(blocks: readonly Block[]): Block[] {
  const lists = listsIn(blocks);
  const whole: Block[] = [];
  let isList = false;
  blocks.forEach((block, i) => {
    if (!continues(block)) isList = lists.get(i) ?? false;
    const last = whole.at(-1);
    if (block.kind === 'line' && last?.kind === 'line' && goesOn(last.text, block, isList)) whole[whole.length - 1] = { ...last, text: `${last.text} ${block.text}`, span: around([last, block]) };
    else whole.push(block);
  });
  return whole;
}
