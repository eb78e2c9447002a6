import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../core/format.js';
import type { DocumentView, PassageView } from './document-view.js';
import type { Parts } from './parts.js';

/** How many passages set out each thing, in the text's order; those inside one of the same not counted. */
export function facetCounts({ passages, annexed }: Pick<DocumentView, 'passages' | 'annexed'>): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (views: readonly PassageView[], inside?: string): void => {
    for (const { facet, children } of views) {
      if (facet !== undefined && facet !== inside) counts.set(facet, (counts.get(facet) ?? 0) + 1);
      count(children, facet ?? inside);
    }
  };
  count([...passages, ...annexed]);
  return counts;
}

/** Buttons that leave only viewpoints, objectives, tasks or solutions of a text on screen. */
export function renderFacets(counts: ReadonlyMap<string, number>, chosen: ReadonlySet<string>, { words, language }: Parts, onChoose: (facet: string) => void): unknown {
  if (counts.size === 0) return nothing;
  return html`<div class="facets" role="group" aria-label=${words.facetsTitle}>${[...counts].map(([facet, count]): TemplateResult => html`
    <button type="button" class="facet-${facet}" aria-pressed=${chosen.has(facet)} @click=${() => onChoose(facet)}>${words.facets[facet] ?? facet} (${formatNumber(count, language)})</button>`)}</div>`;
}
