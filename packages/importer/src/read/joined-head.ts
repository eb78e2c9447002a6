import { line, type Block } from '../blocks.js';

/** Letterheads whose lines were put on one, as some converters leave them: `CHÍNH PHỦ -------`, the two lines of the motto. */

/** Within this many blocks a head ends. */
const LONGEST = 60;
const STATE = 'CỘNG (?:HÒA|HOÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = '[Đđ]ộc lập\\s*[-–—]\\s*[Tt]ự do\\s*[-–—]\\s*[Hh]ạnh phúc';
const DRAWN = '[-_=*]{5,}';
/** Only such a line is parted: with both lines of the motto, or a name in capitals with the line drawn under it. */
const IS_JOINED = new RegExp(`${STATE}\\s+(?:${DRAWN}\\s+)?${MOTTO}|^[^\\p{Ll}]*\\p{Lu}\\s+${DRAWN}$`, 'u');
const NUMBER = '(?:Luật\\s+|Pháp lệnh\\s+)?[Ss]ố\\s*:\\s*\\S+';
const PLACE_AND_DATE = '\\p{Lu}[\\p{L}. ]{1,30},\\s*ngày\\s+\\S+\\s+tháng\\s+\\S+\\s+năm\\s+\\d{4}';
const PARTS = new RegExp(`(${[STATE, MOTTO, DRAWN, NUMBER, PLACE_AND_DATE].join('|')})`, 'u');

const partsOf = (text: string): string[] => text.split(PARTS).map((each) => each.trim()).filter((each) => each !== '');

/** The lines of a head apart, wherever a motto or a drawn line stands among them. */
export function withHeadApart(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, i) => (i < LONGEST && block.kind === 'line' && IS_JOINED.test(block.text) ? partsOf(block.text).map(line) : [block]));
}
