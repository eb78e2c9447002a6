/** An invented decree of forty articles, as lines: what a clerk would have typed. */

export interface DecreeLine {
  kind: 'chapter' | 'heading' | 'section' | 'article' | 'clause' | 'point';
  label: string;
  text: string;
}

const LETTERS = ['a', 'b', 'c', 'd', 'đ', 'e', 'g'];
const ROMAN = ['I', 'II', 'III', 'IV', 'V'];

/** Five chapters of eight articles; the second has sections; each article has three clauses, and the second clause seven points. */
export const decree: DecreeLine[] = ROMAN.flatMap((roman, c): DecreeLine[] => [
  { kind: 'chapter', label: `Chương ${roman}`, text: '' },
  { kind: 'heading', label: '', text: `NỘI DUNG THỨ ${c + 1} CỦA NGHỊ ĐỊNH MINH HỌA` },
  ...Array.from({ length: 8 }, (_, a): DecreeLine[] => {
    const n = c * 8 + a + 1;
    const section: DecreeLine[] = c === 1 && a % 4 === 0 ? [{ kind: 'section', label: `Mục ${a / 4 + 1}`, text: 'PHẦN VIỆC MINH HỌA' }] : [];
    return [
      ...section,
      { kind: 'article', label: `Điều ${n}.`, text: `Nội dung điều ${n} minh họa` },
      { kind: 'clause', label: '1.', text: `Khoản một của Điều ${n} nói về việc thứ nhất.` },
      { kind: 'clause', label: '2.', text: `Khoản hai của Điều ${n} gồm:` },
      ...LETTERS.map((letter): DecreeLine => ({ kind: 'point', label: `${letter})`, text: `Điểm ${letter} khoản 2 Điều ${n};` })),
      { kind: 'clause', label: '3.', text: `Khoản ba của Điều ${n} dẫn Điều 1 của Nghị định này.` },
    ];
  }).flat(),
]);

export const lineText = ({ label, text }: DecreeLine): string => [label, text].filter(Boolean).join(' ');

/** Where each article, clause and point has to be: its id and its words. */
export const places: Array<[string, string]> = Array.from({ length: 40 }, (_, i): Array<[string, string]> => {
  const n = i + 1;
  return [
    [`dieu-${n}`, `Nội dung điều ${n} minh họa`],
    [`dieu-${n}.khoan-1`, `Khoản một của Điều ${n} nói về việc thứ nhất.`],
    [`dieu-${n}.khoan-2`, `Khoản hai của Điều ${n} gồm:`],
    ...LETTERS.map((letter): [string, string] => [`dieu-${n}.khoan-2.diem-${letter === 'đ' ? 'dd' : letter}`, `Điểm ${letter} khoản 2 Điều ${n};`]),
    [`dieu-${n}.khoan-3`, `Khoản ba của Điều ${n} dẫn Điều 1 của Nghị định này.`],
  ];
}).flat();
