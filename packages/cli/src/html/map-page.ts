import { mapView, type MapView } from '@quantriet/components/progress-map/view';
import { dayText } from '../publish/day-text.js';
import { mapPage } from '../publish/names.js';
import type { PlanView } from '../publish/plan-view.js';
import { heading, html, type Markup } from './markup.js';
import { renderPage, table } from './page.js';
import { planLinks } from './plan-pages.js';
import { LANGUAGE, mapSpeech, upperFirst, words } from './wording.js';

/** What the map shows, as sentences and tables: units in the map's order. */

function legend({ legend: entries }: MapView): Markup | undefined {
  if (entries.length === 0) return undefined;
  return html`<p>Chú giải: ${entries.map(({ label, count, beside }) => `${label}: ${count}${beside === undefined ? '' : `, ngoài bản đồ ${beside}`}`).join('; ')}.</p>`;
}

const PLACES = { map: '', beside: 'Ngoài bản đồ', none: 'Không có trên bản đồ' };

function units(view: MapView): Markup | undefined {
  if (view.rows.length === 0) return undefined;
  const labels = new Map(view.legend.map((entry) => [entry.class, entry.label]));
  const rows = view.rows.map((row) => [row.name, upperFirst(row.tier ?? ''), labels.get(row.class) ?? '', upperFirst(row.summary), PLACES[row.place]]);
  return table(view.title, ['Đơn vị', 'Cấp', 'Tình trạng', 'Kết quả', 'Trên bản đồ'], rows);
}

function streamMap(view: MapView): Markup {
  return html`<section>
${heading(2, view.title)}
${view.headline.sentence && html`<p><strong>${upperFirst(view.headline.sentence)}</strong></p>`}
${view.notice !== undefined && html`<p class="note">${view.notice}</p>`}
${view.besideCaption && html`<p>${view.besideCaption}</p>`}
${legend(view)}
${view.totals.length > 0 && html`<ul>${view.totals.map((total) => html`<li>${total}</li>`)}</ul>`}
${units(view)}
</section>
`;
}

export function mapHtml({ plan, structure, progress, obligations, sheet, asOf }: PlanView): string {
  const data = { plan, structure, progress, ...(obligations && { obligations }), ...(sheet && { sheet }) };
  const streams = [...new Set(plan.duties.map(({ stream }) => stream))];
  return renderPage({
    path: mapPage(plan.id),
    title: `Bản đồ tiến độ: ${plan.title}`,
    description: `Tiến độ theo đơn vị, ${words.asOf(dayText(asOf)).toLocaleLowerCase(LANGUAGE)}.`,
    sample: plan.sample,
    links: planLinks(plan),
    main: html`<p class="meta">${words.asOf(dayText(asOf))}</p>
${streams.map((stream) => streamMap(mapView(data, { stream, colorBy: 'share' }, mapSpeech)))}
${sheet?.credit !== undefined && html`<p class="meta">${sheet.credit}</p>`}`,
  });
}
