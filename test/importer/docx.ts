import { strToU8, zipSync } from 'fflate';

/** A Word document made for a test: paragraphs and tables as WordprocessingML, and what they refer to. */

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export interface Paragraph {
  /** Runs; a line break within a run is a soft one. */
  runs: string[];
  style?: string;
  list?: { id: number; level: number };
  note?: number;
}

export const p = (text: string, more: Partial<Paragraph> = {}): string => {
  const { runs = [text], style, list, note } = more;
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr>`,
  ].join('');
  const body = runs.map((run) => `<w:r>${run.split('\n').map((part) => `<w:t xml:space="preserve">${escaped(part)}</w:t>`).join('<w:br/>')}</w:r>`).join('');
  return `<w:p><w:pPr>${properties}</w:pPr>${body}${note === undefined ? '' : `<w:r><w:footnoteReference w:id="${note}"/></w:r>`}</w:p>`;
};

/** Cells hold paragraphs. */
export const table = (rows: string[][]): string => `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

const part = (name: string, type: string): string => `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;
const relation = (id: number, name: string): string => `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}" Target="${name}.xml"/>`;

export interface DocxParts {
  numbering?: string;
  styles?: string;
  footnotes?: Record<number, string>;
  /** More files, such as pictures. */
  files?: Record<string, Uint8Array>;
}

export function docx(body: readonly string[], { numbering = '', styles = '', footnotes = {}, files = {} }: DocxParts = {}): Uint8Array {
  const notes = Object.entries(footnotes).map(([id, text]) => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`).join('');
  const xml = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  return zipSync({
    '[Content_Types].xml': xml(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('document', 'document.main')}${part('numbering', 'numbering')}${part('styles', 'styles')}${part('footnotes', 'footnotes')}</Types>`),
    '_rels/.rels': xml('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
    'word/_rels/document.xml.rels': xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation(1, 'numbering')}${relation(2, 'styles')}${relation(3, 'footnotes')}</Relationships>`),
    'word/document.xml': xml(`<w:document ${W}><w:body>${body.join('')}</w:body></w:document>`),
    'word/numbering.xml': xml(`<w:numbering ${W}>${numbering}</w:numbering>`),
    'word/styles.xml': xml(`<w:styles ${W}>${styles}</w:styles>`),
    'word/footnotes.xml': xml(`<w:footnotes ${W}>${notes}</w:footnotes>`),
    ...files,
  });
}
