/**
 * Makes the two files that the demo imports, as such documents come (a Word file whose numbers are typed and whose head is a layout table,
 * and the page of a portal), and the text that one of its pages has itself. `node --import tsx test/tools/demo-documents.ts` writes them anew after the texts have changed.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { letterhead, type DocumentText, type Passage } from '@quantriet/contract';
import { documents } from '@quantriet/ha-tinh';
import { toHtml } from '@quantriet/importer';
import { docx, p, table } from '../importer/docx.js';
import { root } from './files.mjs';

/** A passage a line, its number typed before it. */
function linesOf(passages: readonly Passage[]): string[] {
  return passages.flatMap(({ label, heading, text, children = [] }) => [
    [label, heading ?? text].filter(Boolean).join(' '), ...(heading !== undefined && text !== undefined ? [text] : []), ...linesOf(children),
  ]);
}

function headOf({ document, frame }: DocumentText): { issuer: string[]; motto: string[]; type: string; title: string } {
  const { issuer, number, motto, placeDate, type } = letterhead(document, frame!.place);
  const title = /^Văn bản minh họa: (?:Chỉ thị|Quy định) (.*)$/u.exec(document.title)![1]!;
  return { issuer: [issuer, ...(document.form === 'party' ? ['*'] : []), number], motto: [...motto, placeDate], type, title };
}

export function wordFileOf(text: DocumentText): Uint8Array {
  const { issuer, motto, type, title } = headOf(text);
  const { preamble = [], recipients = [], authority = '', position = '', signatory = '' } = text.frame!;
  const paragraphs = (lines: readonly string[]): string => lines.map((line) => p(line)).join('');
  return docx([
    table([[paragraphs(issuer), paragraphs(motto)]]), p(type), p(title), p('-----'),
    ...[...preamble, ...linesOf(text.passages)].map((line) => p(line)),
    table([[paragraphs(['Nơi nhận:', ...recipients.map((line) => `- ${line}`)]), paragraphs([authority, position, signatory])]]),
  ]);
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export function pageOf(text: DocumentText): string {
  const { issuer, motto, type, title } = headOf(text);
  const { preamble = [], recipients = [], authority = '', position = '', signatory = '' } = text.frame!;
  const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p style="margin: 0pt">${escaped(line)}</p>`).join('\n');
  const pair = (left: readonly string[], right: readonly string[]): string => `<table border="0"><tbody><tr><td>${paragraphs(left)}</td><td>${paragraphs(right)}</td></tr></tbody></table>`;
  return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>${escaped(`${type} ${title}`)}</title></head>
<body><div class="noidung">
${pair(issuer, motto)}
<p align="center"><strong>${type}</strong></p>
<p align="center"><strong>${escaped(title)}</strong></p>
${paragraphs([...preamble, ...linesOf(text.passages)])}
${pair(['Nơi nhận:', ...recipients.map((line) => `- ${line}`)], [authority, position, signatory])}
</div></body></html>
`;
}

/** What the importer writes of it as HTML, to be put into a page. */
export function articleOf(text: DocumentText): string {
  return `${/<article>.*<\/article>/s.exec(toHtml(text))![0]}\n`;
}

if (import.meta.filename === process.argv[1]) {
  const folder = join(root, 'packages/portal/van-ban');
  const of = (id: string): DocumentText => documents.find(({ document }) => document.id === id)!;
  writeFileSync(join(folder, 'minh-hoa-dang.docx'), wordFileOf(of('minh-hoa-dang')));
  writeFileSync(join(folder, 'minh-hoa-nha-nuoc.html'), pageOf(of('minh-hoa-nha-nuoc')));
  writeFileSync(join(root, 'packages/portal/site/quy-dinh.html'), articleOf(of('minh-hoa-nha-nuoc')));
}
