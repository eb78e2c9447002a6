import { DocumentRefusal } from './refusal.js';

/** Bytes as text, by their mark or as UTF-8; what is neither is refused and never guessed at. */
export function decode(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new DocumentRefusal('not-utf8', { file });
  }
}

/**
 * Letters of the old one-byte encodings, opened as Latin-1, as they stand beside Vietnamese consonants. In TCVN3 `đ` is `®`, `ư` `­`,
 * `ả` `¶`, `ạ` `¹`; in VNI a vowel is followed by a letter that stands for its mark, as in `ñoäng`, `thöïc`.
 */
const TCVN3 = /(?<=[a-zA-Z])[®¸µ¶·¹¨»¾¼½Æ©ÊÇÈÉËªÐÌÎÏÑÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ]|[®§](?=[a-zA-Z¸-þ])/gu;
const VNI = /[aeoAEO][äáàåãÄÁÀÅÃùøûõïêéèúüëöôÙØÛÕÏÊÉÈÚÜËÖÔ]|[öÖôÔ][ùøûõïÙØÛÕÏ]|(?<![a-zà-ỹ])[ñÑ][aeioôöuy]/gu;
/** Those of TCVN3 that are no letters elsewhere: a good third of its own, and none in a word of Spanish or French. */
const SIGNS = /(?<=[a-zA-Z])[®¸µ¶·¹¨¾¼½©ª¬\u00ad]|[®§](?=[a-zA-Z¸-þ])/gu;
/** Letters that only Unicode has, and that a page of Vietnamese is full of. */
const UNICODE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]|[aeiouyAEIOUY][\u0300-\u036f]/giu;

/** The old encoding that a text is in, where it is in one. Some odd letters in a page of Unicode are no sign of it. */
export function legacyEncoding(text: string): 'TCVN3' | 'VNI' | undefined {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const unicode = count(UNICODE);
  const [tcvn3, vni] = [count(TCVN3), count(VNI)];
  const most = Math.max(tcvn3, vni);
  if (most < 5 || most < unicode * 4) return undefined;
  if (tcvn3 >= vni) return count(SIGNS) >= tcvn3 / 10 ? 'TCVN3' : undefined;
  // Two in three words of Vietnamese have a mark; of French, where such letters stand together too, one in a hundred.
  return vni >= count(/[a-zA-Z]\S*/g) / 10 ? 'VNI' : undefined;
}
