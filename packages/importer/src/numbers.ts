/** How numbers are written: by Vietnamese drafters, by Word and by a browser. */

/** Letters of points in their order. */
export const POINT_LETTERS = 'abcdđefghijklmnopqrstuvwxyz';
/** What Vietnamese leaves out, and what Word does when it counts: no point is missing where these are. */
export const LEFT_OUT = 'đfjwz';

const ROMAN: ReadonlyArray<[number, string]> = [[100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];

export function toRoman(number: number): string {
  let left = number;
  return ROMAN.map(([value, letters]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return letters.repeat(times);
  }).join('');
}

/** 0 for what is no Roman number, such as `IIII`. */
export function fromRoman(text: string): number {
  const values = [...text.toUpperCase()].map((letter) => ROMAN.find(([, letters]) => letters === letter)?.[0] ?? 0);
  const value = values.reduce((sum, each, i) => sum + (each < (values[i + 1] ?? 0) ? -each : each), 0);
  return toRoman(value) === text.toUpperCase() ? value : 0;
}

/** A number as a list draws it. @param format a name of Word's (ISO/IEC 29500-1, 17.18.59); those that are not here are drawn in figures */
export function numberAs(format: string, n: number): string {
  const letter = 'abcdefghijklmnopqrstuvwxyz'[(n - 1) % 26] ?? '';
  switch (format) {
    case 'lowerLetter': return letter;
    case 'upperLetter': return letter.toUpperCase();
    case 'upperRoman': return toRoman(n);
    case 'lowerRoman': return toRoman(n).toLowerCase();
    default: return String(n);
  }
}
