import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Passage } from '@quantriet/contract';
import { importDocument, type ImportedDocument } from '@quantriet/importer';
import { decree, lineText, places, type DecreeLine } from './decree.js';
import { docx, p, table, type DocxParts } from './docx.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function found({ passages: all }: ImportedDocument): Array<[string, string]> {
  const walk = (passages: readonly Passage[]): Array<[string, string]> =>
    passages.flatMap(({ id, kind, heading, text: words, children = [] }) => [...(['article', 'clause', 'point'].includes(kind) ? [[id, (heading ?? words)!] as [string, string]] : []), ...walk(children)]);
  return walk(all);
}

const level = (lvlText: string, format: string, at: number): string => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${lvlText}"/></w:lvl>`;
/** Articles counted on through the document; clauses anew in each article. */
const numbering = `<w:abstractNum w:abstractNumId="1">${level('Điều %1.', 'decimal', 0)}${level('%2.', 'decimal', 1)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
const LISTED: Partial<Record<DecreeLine['kind'], number>> = { article: 0, clause: 1 };

const words: Array<[string, string[], DocxParts?]> = [
  ['plain paragraphs', decree.map((each) => p(lineText(each)))],
  ['paragraphs with heading styles', decree.map((each) => p(lineText(each), each.kind === 'article' ? { style: 'Heading2' } : each.kind === 'chapter' ? { style: 'Heading1' } : {})), {
    styles: '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>',
  }],
  ['runs that break in the middle of a word', decree.map((each) => p('', { runs: lineText(each).match(/.{1,5}/gsu)! }))],
  ['soft breaks within a paragraph', decree.map((each) => p(lineText(each).replace(/ (minh họa|nói về|khoản 2)/, '\n$1')))],
  ['decomposed letters and no-break blanks', decree.map((each) => p(`${each.label}\u00a0${each.text}`.trim().normalize('NFD')))],
  ['numbers in a column of their own', [table(decree.map(({ label, text }) => [p(label), p(text)]))]],
  ['numbers that Word counts itself', decree.map((each) => {
    const at = LISTED[each.kind];
    return at === undefined ? p(lineText(each)) : p(each.text, { list: { id: 1, level: at } });
  }), { numbering }],
  ['one paragraph for a whole article', decree.reduce<string[][]>((groups, each) => {
    if (each.kind === 'clause' || each.kind === 'point') groups.at(-1)!.push(lineText(each));
    else groups.push([lineText(each)]);
    return groups;
  }, []).map((lines) => p(lines.join('\n')))],
];

describe('a decree of forty articles has every article, clause and point in its place', () => {
  for (const [name, body, parts] of words) {
    it(`in Word, with ${name}`, async () => {
      const imported = await importDocument(docx(body, parts), { name: 'nghi-dinh.docx' });
      assert.deepEqual(found(imported).map(([id, text]) => [id, text.normalize('NFC')]), places);
      assert.deepEqual(imported.report.doubts, []);
      assert.deepEqual([imported.report.counts['chapter'], imported.report.counts['section']], [5, 2]);
    });
  }

  it('as plain text, HTML and Markdown', async () => {
    const text = decree.map(lineText);
    const files: Array<[string, string]> = [
      ['a.txt', text.join('\r\n')],
      ['a.html', text.map((each) => `<p>${each}</p>`).join('')],
      ['a.md', text.join('\n\n')],
      ['b.md', text.join('\n')],
    ];
    for (const [name, content] of files) assert.deepEqual(found(await importDocument(bytes(content), { name })), places, name);
  });
});

describe('a page of a decree as portals have it', () => {
  const paragraph = ({ label, text }: DecreeLine): string => `<p class=MsoNormal><b><span lang=VI>${label.replace(' ', '&nbsp;')}</span></b><span style='mso-spacerun:yes'>&nbsp; </span>${text}<o:p></o:p></p>`;
  const titled = (parted: (label: string, text: string) => string): string => decree.map((each) => (each.kind === 'article' ? parted(each.label, each.text) : `<p>${lineText(each)}</p>`)).join('');
  const pages: Array<[string, string]> = [
    ['in one element with breaks', `<div>${decree.map(({ label, text }) => `<b>${label}</b> <span>${text}</span>`).join('<br/>\n')}</div>`],
    ['saved by Word', decree.map(paragraph).join('<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n')],
    ['with titles after a break', titled((label, text) => `<p><b>${label}<br>${text}</b></p>`)],
    ['with titles in a paragraph of their own', titled((label, text) => `<p><b>${label.replace('.', '')}</b></p><p><b>${text}</b></p>`)],
  ];
  for (const [name, markup] of pages) {
    it(name, async () => {
      const imported = await importDocument(bytes(markup), { name: 'a.html' });
      assert.deepEqual(found(imported), places);
      assert.deepEqual([imported.report.doubts, imported.report.counts['chapter']], [[], 5]);
    });
  }
});

describe('numbers that are not typed', () => {
  it('are written out as the browser draws them', async () => {
    const items = (tag: string): string => `<${tag}>${Array.from({ length: 4 }, (_, i) => `<li>${i % 2 ? `<p>Việc thứ ${i + 1}</p>` : `Việc thứ ${i + 1}`}</li>`).join('')}</${tag.slice(0, 2)}>`;
    const labels = async (tag: string): Promise<string[]> => {
      const { passages } = await importDocument(bytes(items(tag)), { name: 'a.html' });
      return passages.map(({ label, text, heading }) => label ?? (text ?? heading)!.split(' ')[0]!);
    };
    assert.deepEqual(await labels('ol'), ['1.', '2.', '3.', '4.']);
    assert.deepEqual(await labels('ol type="a"'), ['a.', 'b.', 'c.', 'd.']);
    assert.deepEqual(await labels('ol type="I"'), ['I.', 'II.', 'III.', 'IV.']);
    assert.deepEqual(await labels('ul'), ['-', '-', '-', '-']);
    assert.deepEqual(await labels('ol type="i"'), ['i.', 'ii.', 'iii.', 'iv.']);
  });
});
