import { citedPassages, dutyRows, type DutyRow } from '@quantriet/components/deadline-tracker/view';
import { contentsOf, cutAtLinks, documentName, documentView, linksOf, type ContentsEntry, type DocumentView, type PassageView, type TextLink } from '@quantriet/components/directive-reader/view';
import type { DocumentText } from '@quantriet/contract';
import { documentPage, planPage, relativeHref } from '../publish/names.js';
import type { PlanView } from '../publish/plan-view.js';
import { dutyAnchor, progressText, trackerData } from './duty-part.js';
import { heading, html, type Markup } from './markup.js';
import { renderPage, type Page } from './page.js';
import { LANGUAGE, readerWords, upperFirst, words } from './wording.js';

/** A document with an anchor for each passage, and the duties that rest on it, both ways. */

/** A duty of a plan that rests on the document, and the passages of it that it cites. */
interface Resting {
  plan: PlanView;
  row: DutyRow;
  passages: Array<{ id: string; name: string }>;
}

const fragment = (id: string): string => `#${encodeURIComponent(id)}`;

function contents(entries: readonly ContentsEntry[]): Markup | undefined {
  if (entries.length === 0) return undefined;
  return html`<ul>${entries.map(({ id, label, heading: text, children }) =>
    html`<li><a href="${fragment(id)}">${[label, text].filter(Boolean).join(' ')}</a>${contents(children)}</li>`)}</ul>`;
}

function dutyLink({ plan, row: { duty } }: Resting, page: string): Markup {
  return html`<a href="${relativeHref(page, planPage(plan.plan.id))}#${dutyAnchor(duty.id)}">${duty.title}</a>`;
}

function citing(id: string, duties: readonly Resting[], page: string): Markup | undefined {
  const here = duties.filter(({ passages }) => passages.some((passage) => passage.id === id));
  if (here.length === 0) return undefined;
  return html`<p class="meta">${readerWords.dutiesHere}: ${here.map((duty, i) => html`${i > 0 && '; '}${dutyLink(duty, page)}`)}</p>`;
}

function linked(text: string | undefined, links: readonly TextLink[]): Markup[] {
  return cutAtLinks(text ?? '', links).map(({ text: piece, link }) => (link ? html`<a href="${link.href}">${piece}</a>` : html`${piece}`));
}

function tableOf(rows: NonNullable<PassageView['table']>): Markup {
  const cell = ({ text, header, columns = 1, rows: down = 1 }: (typeof rows)[number][number]): Markup =>
    (header ? html`<th colspan="${columns}" rowspan="${down}">${text}</th>` : html`<td colspan="${columns}" rowspan="${down}">${text}</td>`);
  return html`<table>${rows.map((row) => html`<tr>${row.map(cell)}</tr>`)}</table>
`;
}

function passage(view: PassageView, duties: readonly Resting[], page: string): Markup {
  const { id, level, label, heading: title, text, links, table, children } = view;
  const blank = label !== undefined && ' ';
  return html`<section class="passage" id="${id}">
${level === undefined ? html`<p>${label}${blank}${linked(text, links)}</p>` : heading(level, [label, title].filter(Boolean).join(' '))}
${level !== undefined && text !== undefined && html`<p>${linked(text, links)}</p>`}
${table && tableOf(table)}${citing(id, duties, page)}${children.map((child) => passage(child, duties, page))}</section>
`;
}

function head({ head: card, illustrative }: DocumentView): Markup {
  const stamp = illustrative && html`<p class="stamp">${readerWords.illustrative}</p>\n<p class="note">${readerWords.illustrativeNote}</p>`;
  if (card.kind === 'card') return html`${stamp}<p><strong>${card.name}</strong> ${card.issued}</p>\n${heading(2, card.title)}`;
  const { issuer, number, motto, placeDate, type, title } = card;
  return html`${stamp}<div class="letterhead">
<p><strong>${issuer}</strong><br>${number}</p>
<p>${motto.map((line) => html`<strong>${line}</strong><br>`)}<em>${placeDate}</em></p>
</div>
${heading(2, [type, title].filter(Boolean).join(' '))}`;
}

function notice({ notice: said }: DocumentView): Markup | undefined {
  if (!said) return undefined;
  return html`<p class="note">${said.title !== undefined && html`<strong>${said.title}</strong> `}${said.text}${
    said.source !== undefined && html` <a href="${said.source}">${readerWords.source}</a>`}</p>`;
}

function closing({ closing: end }: DocumentView): Markup | undefined {
  if (!end) return undefined;
  const { recipients = [], authority, position, signatory } = end;
  return html`<div class="signature">${[authority, position, signatory].map((line) => line !== undefined && html`<p>${line}</p>`)}</div>
${recipients.length > 0 && html`<p>Nơi nhận:</p><ul>${recipients.map((line) => html`<li>${line}</li>`)}</ul>`}`;
}

function dutyList(duties: readonly Resting[], page: string): Markup | undefined {
  if (duties.length === 0) return undefined;
  const items = duties.map((duty) => {
    const { row, passages } = duty;
    const { streamName, who, due } = row;
    const facts = [streamName, upperFirst(who), due.text, progressText(row)].filter(Boolean).join(' · ');
    const links = passages.map(({ id, name }, i) => html`${i > 0 && '; '}<a href="${fragment(id)}">${name}</a>`);
    return html`<li>${dutyLink(duty, page)}<br>${facts}${links.length > 0 && html` · ${words.cites}: ${links}`}</li>\n`;
  });
  return html`<section>
${heading(2, readerWords.duties)}
<ul>${items}</ul>
</section>`;
}

function restingOn(document: string, views: readonly PlanView[]): Resting[] {
  return views.flatMap((plan) => {
    const data = trackerData(plan);
    return dutyRows(data, { words, language: LANGUAGE }).flatMap((row): Resting[] => {
      const cites = citedPassages(row, data).filter((cite) => cite.document === document);
      if (cites.length === 0 && !row.duty.documents.includes(document)) return [];
      return [{ plan, row, passages: cites.flatMap(({ passage, text }) => (passage === undefined ? [] : [{ id: passage, name: text }])) }];
    });
  });
}

/** @param listing plans that list the document, one at least */
export function documentHtml(text: DocumentText, listing: readonly PlanView[]): string {
  const { id } = text.document;
  const page = documentPage(id);
  const { documents } = listing[0]!.plan;
  const listed = documents.find((document) => document.id === id)!;
  const linksIn = linksOf(text, { documents, hrefOf: (document, passage) => (passage === undefined ? relativeHref(page, documentPage(document)) : fragment(passage)) });
  const view = documentView(listed, text, { documents, headingLevel: 2, words: readerWords, language: LANGUAGE, linksIn });
  const duties = restingOn(id, listing);
  const links: Page['links'] = listing.map(({ plan }) => [plan.title, planPage(plan.id)]);
  const listOfContents = contents(contentsOf(view));
  return renderPage({
    path: page,
    title: documentName(listed, readerWords),
    description: listed.title,
    sample: listing.some(({ plan }) => plan.sample),
    links,
    main: html`${listOfContents && html`<nav class="contents" aria-label="${readerWords.contents}">${listOfContents}</nav>`}
<article>
${head(view)}
${notice(view)}
${view.preamble.map(({ text: line, links: within }) => html`<p>${linked(line, within)}</p>`)}
${view.passages.map((each) => passage(each, duties, page))}
${closing(view)}
${view.annexed.map((each) => passage(each, duties, page))}
</article>
${dutyList(duties, page)}
${listing.some(({ plan }) => plan.sample) && html`<p class="note">${words.sample}: ${readerWords.sampleNote}</p>`}`,
  });
}
