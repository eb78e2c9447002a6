import { bodyGroups, citedPassages, dutyFacts, sentence, type DutyRow, type TrackerData } from '@quantriet/components/deadline-tracker/view';
import { documentPage, planPage, relativeHref } from '../publish/names.js';
import type { PlanView } from '../publish/plan-view.js';
import { heading, html, type Markup } from './markup.js';
import { LANGUAGE, upperFirst, words } from './wording.js';

/** One duty on a page: what, who, when, how far; and the bodies behind it where they are public. */

export const dutyAnchor = (duty: string): string => `nhiem-vu-${duty}`;

export function trackerData({ plan, structure, progress, obligations }: PlanView): TrackerData {
  return { plan, structure, progress, ...(obligations && { obligations }) };
}

function cites(row: DutyRow, data: TrackerData, page: string, texts: ReadonlySet<string>): Markup | undefined {
  const passages = citedPassages(row, data);
  if (passages.length === 0) return undefined;
  const linked = passages.map(({ document, passage, text }, i) => {
    const fragment = passage === undefined ? '' : `#${encodeURIComponent(passage)}`;
    const label = texts.has(document) ? html`<a href="${relativeHref(page, documentPage(document)) + fragment}">${text}</a>` : html`${text}`;
    return html`${i > 0 && '; '}${label}`;
  });
  return html`<dt>${words.cites}</dt><dd>${linked}</dd>`;
}

/** How far a duty has come: its figures, or whose it is and its status where there is nothing to count. */
export function progressText({ figures, status }: DutyRow): string {
  return sentence(figures) || [figures.single, words.statuses[status]].filter(Boolean).join(': ');
}

function figures(row: DutyRow): Markup {
  const { amongThem, below } = row.figures;
  return html`${[upperFirst(progressText(row)), amongThem, below].map((line) => line !== undefined && html`<p>${line}</p>`)}`;
}

function bodies(row: DutyRow, view: PlanView): Markup | undefined {
  const groups = view.obligations ? bodyGroups(view.obligations, row.duty, view.structure, words, LANGUAGE) : [];
  if (groups.length === 0) return undefined;
  return html`<dl class="facts">${groups.map(({ label, bodies: lines }) =>
    html`<dt>${upperFirst(label)} (${lines.length})</dt><dd>${lines.map(({ name, notes }) => [name, ...notes].join(' · ')).join('; ')}</dd>`)}</dl>`;
}

/** @param texts ids of documents that have a page */
export function dutyArticle(row: DutyRow, view: PlanView, texts: ReadonlySet<string>, level: number): Markup {
  const { duty, due, countdown, status, streamName } = row;
  const data = trackerData(view);
  const page = planPage(view.plan.id);
  const dueLine = [upperFirst(due.text), due.until, due.movedFrom && `${words.moved}, ${due.movedFrom}`, countdown].filter(Boolean).join(' · ');
  return html`<article class="duty" id="${dutyAnchor(duty.id)}">
${heading(level, duty.title)}
<p class="meta">Dòng ${duty.row} · ${streamName} · ${words.statuses[status]}</p>
<p><strong>${upperFirst(dueLine)}</strong></p>
${figures(row)}
${duty.detail !== undefined && html`<p>${duty.detail}</p>`}
<dl class="facts">${dutyFacts(row, data, words).map(({ term, text }) => html`<dt>${term}</dt><dd>${text}</dd>`)}${cites(row, data, page, texts)}</dl>
${bodies(row, view)}
</article>
`;
}
