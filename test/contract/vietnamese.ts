import fc from 'fast-check';

/** Vietnamese text in the encodings it comes in. */

const VOWELS = 'aăâeêioôơuưy';
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const syllable = fc.tuple(
  fc.constantFrom('', 'b', 'c', 'ch', 'd', 'đ', 'g', 'kh', 'ngh', 'qu', 'th', 'tr', 'v', 'x'),
  fc.constantFrom(...VOWELS), fc.constantFrom(...TONES), fc.constantFrom('', 'a', 'c', 'm', 'ng', 'nh', 't', 'y'), fc.boolean(),
).map(([start, vowel, tone, end, capital]) => {
  const word = `${start}${vowel}${tone}${end}`.normalize('NFC');
  return capital ? word.toUpperCase() : word;
});

/** Words, numbers and punctuation with blanks of every kind between, precomposed. */
export const vietnameseText: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.oneof({ weight: 5, arbitrary: syllable }, { weight: 1, arbitrary: fc.constantFrom('23-CT/TW', '5,', '2023.') }), fc.constantFrom(' ', '  ', '\u00a0', '\n', '\u202f ')), { maxLength: 8 })
  .map((words) => words.map(([word, blank]) => word + blank).join(''));

const TONE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/u;
const VOWEL = /[aeiouy]\p{Mn}*/giu;

/** Windows-1258 style: the letter with its circumflex, breve or horn in one, the tone beside it. */
export function windows1258(text: string): string {
  return [...text.normalize('NFC')].map((letter) => {
    const marks = letter.normalize('NFD');
    const tone = TONE_MARK.exec(marks)?.[0];
    return tone ? marks.replace(tone, '').normalize('NFC') + tone : letter;
  }).join('');
}

/** The same text with each letter in an encoding of its own, as documents pasted together have it. */
export function spell(text: string, choices: Iterable<number>): string {
  const choice = choices[Symbol.iterator]();
  const encodings = [(letter: string) => letter, (letter: string) => letter.normalize('NFD'), windows1258];
  return [...text.normalize('NFC')].map((letter) => encodings[choice.next().value as number]!(letter)).join('');
}

/** The same text with the tone of each word on any of its vowels: khóa, khoá. */
export function placeTones(text: string, choices: Iterable<number>): string {
  const choice = choices[Symbol.iterator]();
  return text.normalize('NFD').replace(/[\p{L}\p{Mn}]+/gu, (word) => {
    const tone = TONE_MARK.exec(word)?.[0];
    const bare = word.replace(TONE_MARK, '');
    const vowels = [...bare.matchAll(VOWEL)];
    if (!tone || vowels.length === 0) return word;
    const vowel = vowels[(choice.next().value as number) % vowels.length]!;
    const at = vowel.index + vowel[0].length;
    return bare.slice(0, at) + tone + bare.slice(at);
  }).normalize('NFC');
}
