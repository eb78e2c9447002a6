import type { Citation, Language } from '@quantriet/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../core/heading.js';
import { badge, bar, mark, toneOf } from './marks.js';
import { bodyGroups, citedPassages, dutyFacts, type DutyRow, type Figures, type StreamGroup, type TrackerData, type Words } from './view.js';

/** What the parts of the element need to draw themselves. */
export interface RenderContext {
  data: TrackerData;
  words: Words;
  language: Language;
  /** Level of the outermost heading. */
  level: number;
  /** Whether duties list their bodies; one body's own tracker does not. */
  listsBodies: boolean;
  /** Said in place of bodies that are not there. */
  missingBodies: string;
  isOpen(duty: string): boolean;
  toggled(duty: string, open: boolean): void;
  /** Where a cited passage is; undefined when the page has no place for it. */
  hrefOf(cite: Citation): string | undefined;
  followed(event: Event, cite: Citation): void;
}

/** Words of the plan itself, which is in Vietnamese whatever the page is in. */
const ofPlan = (text: string): TemplateResult => html`<span lang="vi">${text}</span>`;

const muted = (text: string | undefined): TemplateResult | typeof nothing => (text ? html`<p class="muted">${text}</p>` : nothing);

function figuresOf({ headline, single, parts, amongThem, below }: Figures): TemplateResult {
  return html`${bar(parts)}
    ${single === undefined ? html`<div class="sentence">
      <p class="headline">${headline}</p>
      <ul>${parts.map(({ status, text }) => html`<li>${mark(status)}${text}</li>`)}</ul>
    </div>` : html`<p lang="vi">${single}</p>`}
    ${muted(amongThem)}${muted(below)}`;
}

export function statusOf({ status, countdown }: DutyRow, { words }: RenderContext): TemplateResult {
  // “Quá hạn 3 ngày” says the status already.
  const isSaid = status === 'overdue' && countdown !== undefined;
  return html`<p class="when">
    ${countdown && !isSaid ? html`<span class="countdown">${countdown}</span>` : nothing}
    ${status === 'unpublished' ? nothing : badge(status, isSaid ? countdown : words.statuses[status])}
  </p>`;
}

/** @param text the phrase with or without its label */
export function dueOf({ due }: DutyRow, text: string, { words }: RenderContext): TemplateResult {
  return html`<p class="due">
    <span>${text}</span>
    ${due.until ? html`<span class="muted">${due.until}</span>` : nothing}
    ${due.movedFrom ? html`<span><strong>${words.moved}</strong>, ${due.movedFrom}</span>` : nothing}
  </p>`;
}

function bodiesOf({ duty, bodies }: DutyRow, { data, words, language, listsBodies, missingBodies }: RenderContext): unknown {
  if (!listsBodies) return muted(data.plan.publicity === 'bodies' ? '' : words.bodiesNotPublic);
  if (!data.obligations) return muted(missingBodies);
  const shown = data.obligations.filter(({ body }) => bodies.some(({ id }) => id === body));
  return bodyGroups(shown, duty, data.structure, words, language).map((group) => html`<div class="bodies">
    <p>${badge(group.status, group.label)} <span class="muted">(${group.bodies.length})</span></p>
    <ul>${group.bodies.map(({ name, notes }) => html`<li>${ofPlan(name)} <span class="muted">${notes.join(' · ')}</span></li>`)}</ul>
  </div>`);
}

function citesOf(row: DutyRow, context: RenderContext): TemplateResult | typeof nothing {
  const cites = citedPassages(row, context.data);
  if (cites.length === 0) return nothing;
  return html`<div><dt>${context.words.cites}</dt><dd>${cites.map((cite, i) => {
    const href = context.hrefOf(cite);
    const text = ofPlan(cite.text);
    return html`${i > 0 ? '; ' : ''}${href === undefined ? text : html`<a href=${href} @click=${(event: Event) => context.followed(event, cite)}>${text}</a>`}`;
  })}</dd></div>`;
}

function detailsOf(row: DutyRow, context: RenderContext): TemplateResult {
  const { duty, bodies } = row;
  const { words, data, listsBodies } = context;
  const inside = listsBodies && bodies.length > 1 ? `${words.and}${bodies.length}\u00a0${words.bodies}` : '';
  return html`<details .open=${context.isOpen(duty.id)} @toggle=${(event: Event) => context.toggled(duty.id, (event.target as HTMLDetailsElement).open)}>
    <summary>${words.details}${inside}<span class="visually-hidden">: ${ofPlan(duty.title)}</span></summary>
    <div class="inside">
      ${duty.detail ? html`<p lang="vi">${duty.detail}</p>` : nothing}
      <dl>
        ${dutyFacts(row, data, words).map(({ term, text }) => html`<div><dt>${term}</dt><dd lang="vi">${text}</dd></div>`)}
        ${citesOf(row, context)}
      </dl>
      ${bodiesOf(row, context)}
    </div>
  </details>`;
}

/** @param stream named above the duty where no heading names it */
function dutyList(rows: readonly DutyRow[], level: number, stream: (row: DutyRow) => unknown, context: RenderContext): TemplateResult {
  return html`<ul class="duties">${rows.map((row) => html`<li class="duty" part="duty" data-duty=${row.duty.id} data-tone=${toneOf(row.status)}>
    <div>
      ${stream(row)}
      ${heading(level, ofPlan(row.duty.title))}
      ${dueOf(row, row.due.text, context)}
    </div>
    <div>
      ${statusOf(row, context)}
      ${figuresOf(row.figures)}
    </div>
    ${detailsOf(row, context)}
  </li>`)}</ul>`;
}

export const streamOf = ({ streamName }: DutyRow): TemplateResult => html`<p class="stream muted">${streamName}</p>`;

/** Duties one after the other, each naming its stream. */
export function flatList(rows: readonly DutyRow[], context: RenderContext): TemplateResult {
  return dutyList(rows, context.level, streamOf, context);
}

/** Duties under the headings of their streams, and of their tiers where a stream has several. */
export function groupedList(groups: readonly StreamGroup[], context: RenderContext): TemplateResult[] {
  const { level, words } = context;
  return groups.map(({ name, count, tiers }) => html`<section>
    <div class="stream-head">${heading(level, name)}<span class="muted">${words.count(String(count))}</span></div>
    ${tiers.map((tier) => html`
      ${tiers.length > 1 ? html`<div class="tier-head">${heading(level + 1, ofPlan(tier.name))}</div>` : nothing}
      ${dutyList(tier.rows, level + (tiers.length > 1 ? 2 : 1), () => nothing, context)}`)}
  </section>`);
}
