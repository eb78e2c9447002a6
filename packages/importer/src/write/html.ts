import { letterhead, type DocumentText, type Passage } from '@quantriet/contract';
import { typeName } from '../akoma-ntoso-names.js';
import { notesOf, passageOf } from './html-passages.js';
import { broken, html, Markup, type Part } from './markup.js';

const STYLE = new Markup(`
body { margin: 0 auto; padding: 1em; max-width: 46em; font: 1em/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: break-word; }
header, hgroup, h1 { text-align: center; }
h1, h2, h3, h4, h5, h6 { font-size: 1.1em; line-height: 1.4; }
hgroup p { margin: 0; font-weight: 700; }
header p { margin: .2em 0; }
.note { padding: .3em .8em; border: 1px solid; }
.signature { margin: 2em 0 0 auto; max-width: 24em; text-align: center; font-weight: 700; }
blockquote { margin: .5em 1.5em; }
table { border-collapse: collapse; margin: 1em 0; }
th, td { padding: .3em .6em; border: 1px solid; text-align: start; vertical-align: top; }
@page { margin: 20mm; }
@media print { body { max-width: none; padding: 0; font-size: 12pt; } tr, .signature { break-inside: avoid; } h1, h2, h3, h4, h5, h6, hgroup { break-after: avoid; } }
`);
const lines = (texts: ReadonlyArray<string | undefined>): Part => texts.map((each) => each !== undefined && html`<p>${broken(each)}</p>\n`);

function headOf({ document, frame = {} }: DocumentText): Markup {
  const { issuer, number, motto, placeDate, type } = letterhead(document, frame.place);
  const head = [issuer, document.form === 'party' && '*', number, ...motto, placeDate, type];
  return html`<header>
${lines(head.map((line) => line || undefined))}<h1>${broken(document.title)}</h1>
</header>
${lines(frame.preamble ?? [])}`;
}

/** What nobody may take for the document's own words is said before them. */
function noticeOf({ document: { illustrative, source }, provenance, saidBy }: DocumentText): Part {
  const link = source !== undefined && (/^https?:\/\//i.test(source) ? html` Bản gốc: <a href="${source}">${source}</a>` : ` Bản gốc: ${source}`);
  const said = [
    illustrative && 'VĂN BẢN MINH HỌA: hư cấu, không do cơ quan nào ban hành.',
    provenance === 'summary' && `TÓM TẮT${saidBy === undefined ? '' : ` theo ${saidBy}`}: không phải nguyên văn.`,
  ].filter(Boolean).join(' ');
  return (said !== '' || link) && html`<p class="note">${said}${link}</p>\n`;
}

function signatureOf({ recipients, authority, position, signatory }: NonNullable<DocumentText['frame']>): Part {
  return [
    recipients && recipients.length > 0 && html`<p>Nơi nhận:</p>\n<ul>\n${recipients.map((each) => html`<li>${broken(each)}</li>\n`)}</ul>\n`,
    [authority, position, signatory].some((each) => each !== undefined) && html`<div class="signature">\n${lines([authority, position, signatory])}</div>\n`,
  ];
}

/** The signature stands before the appendices, and the notes after everything. */
function parts(passages: readonly Passage[]): { own: readonly Passage[]; appendices: readonly Passage[]; notes: readonly Passage[] } {
  const notesAt = passages.findLastIndex(({ kind }) => kind !== 'footnote') + 1;
  const appendixAt = passages.slice(0, notesAt).findIndex(({ kind }) => kind === 'appendix');
  const ownEnd = appendixAt < 0 ? notesAt : appendixAt;
  return { own: passages.slice(0, ownEnd), appendices: passages.slice(ownEnd, notesAt), notes: passages.slice(notesAt) };
}

/**
 * A text as one HTML document in the official form, to read, print and link to: every passage has its id as a fragment. It holds no
 * script and fetches nothing. What HTML has no word for, such as facets, is left out.
 */
export function toHtml(text: DocumentText): string {
  const { document, frame = {}, passages } = text;
  const { own, appendices, notes } = parts(passages);
  return html`<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${[typeName(document.type), document.number, document.title].filter(Boolean).join(' ')}</title>
<style>${STYLE}</style>
</head>
<body>
<article>
${headOf(text)}${noticeOf(text)}${own.map((each) => passageOf(each))}${signatureOf(frame)}${appendices.map((each) => passageOf(each))}${notes.length > 0 && notesOf(notes)}</article>
</body>
</html>
`.text;
}
