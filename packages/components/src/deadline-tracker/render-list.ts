import type { Citation, Language } from '@quantriet/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../core/heading.js';
import { badge, bar, mark, toneOf } from './marks.js';
import type { Loaded } from './obligation-store.js';
import { bodyGroups, citedPassages, dutyFacts, type DutyRow, type Figures, type StreamGroup, type TrackerData, type Words } from './view.js';

/** What the parts of the element need to draw themselves. */
export interface RenderContext {
  data: TrackerData;
  words: Words;
  language: Language;
  /** Level of the outermost heading. */
  level: number;
  isOpen(duty: string): boolean;
  toggled(duty: string, open: boolean): void;
  /** Bodies behind a duty; undefined where they are not shown at all. */
  bodies(duty: string): Loaded | undefined;
  retry(duty: string): void;
  problemText(loaded: Loaded): string;
  /** Where a cited passage is; undefined when the page has no place for it. */
  hrefOf(cite: Citation): string | undefined;
  followed(event: Event, cite: Citation): void;
}

/** Words of the plan itself, which is in Vietnamese whatever the page is in. */
const ofPlan = (text: string): TemplateResult => html`<span lang="vi">${text}</span>`;

function figuresOf({ headline, single, parts, amongThem, below }: Figures): TemplateResult {
  if (single !== undefined) return html`<div class="figures"><p lang="vi">${single}</p>${below ? html`<p class="muted">${below}</p>` : nothing}</div>`;
  return html`<div class="figures">
    ${bar(parts)}
    <div class="sentence">
      <p class="headline">${headline}</p>
      <ul>${parts.map(({ status, text }) => html`<li>${mark(status)}${text}</li>`)}</ul>
    </div>
    ${amongThem ? html`<p class="muted">${amongThem}</p>` : nothing}
    ${below ? html`<p class="muted">${below}</p>` : nothing}
  </div>`;
}

export function statusOf({ status, countdown }: DutyRow, { words, data }: RenderContext): TemplateResult | typeof nothing {
  const isUnsaid = status === 'unpublished' && data.plan.publicity === 'documents';
  // “Quá hạn 3 ngày” says the status already.
  if (status === 'overdue' && countdown) return html`<p class="when">${badge(status, countdown)}</p>`;
  if (isUnsaid && !countdown) return nothing;
  return html`<p class="when">
    ${countdown ? html`<span class="countdown">${countdown}</span>` : nothing}
    ${isUnsaid ? nothing : badge(status, words.statuses[status])}
  </p>`;
}

/** @param text the phrase with or without its label */
export function dueOf({ due }: DutyRow, text: string, { words }: RenderContext): TemplateResult {
  return html`<p class="due">
    <span>${text}</span>
    ${due.until ? html`<span class="muted">${due.until}</span>` : nothing}
    ${due.movedFrom ? html`<span class="moved"><strong>${words.moved}</strong>, ${due.movedFrom}</span>` : nothing}
  </p>`;
}

function bodiesOf(row: DutyRow, context: RenderContext): TemplateResult | typeof nothing {
  const { data, words, language } = context;
  if (data.plan.publicity !== 'bodies') return html`<p class="muted">${words.bodiesNotPublic}</p>`;
  const loaded = context.bodies(row.duty.id);
  if (!loaded) return nothing;
  if (loaded.problem) {
    return html`<div class="panel error" role="alert">
      <p>${context.problemText(loaded)}</p>
      <button type="button" @click=${() => context.retry(row.duty.id)}>${words.retry}</button>
    </div>`;
  }
  // Folded, they have not been asked for: on paper nothing says that they are on their way.
  if (!loaded.obligations) return context.isOpen(row.duty.id) ? html`<p class="muted">${words.bodiesLoading}</p>` : nothing;
  const ids = new Set(row.bodies.map(({ id }) => id));
  const shown = loaded.obligations.filter(({ body }) => ids.has(body));
  const groups = bodyGroups(shown, row.duty, data.structure, words, language);
  return html`<div class="bodies">
    <p class="term">${words.perBody}</p>
    ${groups.map(({ status, label, bodies }) => html`
      <p class="group">${badge(status, label)} <span class="muted">(${bodies.length})</span></p>
      <ul>${bodies.map(({ name, notes }) => html`<li>${ofPlan(name)}${notes.length > 0 ? html` <span class="muted">${notes.join(' · ')}</span>` : nothing}</li>`)}</ul>`)}
  </div>`;
}

function citesOf(row: DutyRow, context: RenderContext): TemplateResult | typeof nothing {
  const cites = citedPassages(row, context.data, context.words);
  if (cites.length === 0) return nothing;
  return html`<div><dt>${context.words.cites}</dt><dd>${cites.map((cite, i) => {
    const href = context.hrefOf(cite);
    const text = ofPlan(cite.text);
    return html`${i > 0 ? '; ' : ''}${href === undefined ? text : html`<a href=${href} @click=${(event: Event) => context.followed(event, cite)}>${text}</a>`}`;
  })}</dd></div>`;
}

function detailsOf(row: DutyRow, context: RenderContext): TemplateResult {
  const { duty, figures, bodies } = row;
  const { words, data } = context;
  const label = data.plan.publicity === 'bodies' && context.bodies(duty.id) && bodies.length > 1 ? words.detailsWithBodies(String(bodies.length)) : words.details;
  return html`<details .open=${context.isOpen(duty.id)} @toggle=${(event: Event) => context.toggled(duty.id, (event.target as HTMLDetailsElement).open)}>
    <summary>${label}<span class="visually-hidden">: ${ofPlan(duty.title)}</span></summary>
    <div class="inside">
      ${duty.detail ? html`<p lang="vi">${duty.detail}</p>` : nothing}
      <dl>
        ${dutyFacts(row, data, words).map(({ term, text }) => html`<div><dt>${term}</dt><dd lang="vi">${text}</dd></div>`)}
        ${citesOf(row, context)}
      </dl>
      ${figures.perTier.length > 0 ? html`<p class="term">${words.perTier}</p>${figures.perTier.map((tier) => figuresOf(tier.figures))}` : nothing}
      ${bodiesOf(row, context)}
    </div>
  </details>`;
}

function dutyItem(row: DutyRow, level: number, withStream: boolean, context: RenderContext): TemplateResult {
  return html`<li class="duty" part="duty" data-duty=${row.duty.id} data-tone=${toneOf(row.status)}>
    <div class="what">
      ${withStream ? html`<p class="stream muted">${row.streamName}</p>` : nothing}
      ${heading(level, ofPlan(row.duty.title))}
      ${dueOf(row, row.due.text, context)}
    </div>
    <div class="standing">
      ${statusOf(row, context)}
      ${figuresOf(row.figures)}
    </div>
    ${detailsOf(row, context)}
  </li>`;
}

/** Duties one after the other, each naming its stream. */
export function flatList(rows: readonly DutyRow[], context: RenderContext): TemplateResult {
  return html`<ul class="duties">${rows.map((row) => dutyItem(row, context.level, true, context))}</ul>`;
}

/** Duties under the headings of their streams, and of their tiers where a stream has several. */
export function groupedList(groups: readonly StreamGroup[], context: RenderContext): TemplateResult[] {
  const { level, words } = context;
  const below = (steps: number): number => Math.min(6, level + steps);
  return groups.map(({ name, count, tiers }) => html`<section class="stream-group">
    <div class="group-head">${heading(level, name)}<span class="muted">${words.count(String(count))}</span></div>
    ${tiers.map((tier) => html`
      ${tiers.length > 1 ? html`<div class="tier-head">${heading(below(1), ofPlan(tier.name))}</div>` : nothing}
      <ul class="duties">${tier.rows.map((row) => dutyItem(row, below(tiers.length > 1 ? 2 : 1), false, context))}</ul>`)}
  </section>`);
}
