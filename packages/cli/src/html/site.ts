import { mapView } from '@quantriet/components/progress-map/view';
import type { DocumentText } from '@quantriet/contract';
import { dayText } from '../publish/day-text.js';
import { documentPage, HOME_PAGE, mapPage, planPage, progressPage, relativeHref, STYLESHEET } from '../publish/names.js';
import type { PlanView } from '../publish/plan-view.js';
import { documentHtml } from './document-page.js';
import { mapHtml } from './map-page.js';
import { heading, html, type Markup } from './markup.js';
import { renderPage } from './page.js';
import { planHtml } from './plan-pages.js';
import { progressHtml } from './progress-page.js';
import { STYLES } from './stylesheet.js';
import { mapSpeech, words } from './wording.js';

/** All plain pages of a publication: for search engines, for readers without scripts, for print. */

function planItem(view: PlanView): Markup {
  const { plan, structure, progress, sheet, obligations } = view;
  const link = (path: string): string => relativeHref(HOME_PAGE, path);
  const data = { plan, structure, progress, ...(obligations && { obligations }), ...(sheet && { sheet }) };
  const streams = [...new Set(plan.duties.map(({ stream }) => stream))];
  return html`<section>
${heading(2, html`<a href="${link(planPage(plan.id))}">${plan.title}</a>`)}
<p class="meta">${plan.issuer} · ${dayText(plan.date)}${plan.sample && html` · <strong>${words.sample}</strong>`}</p>
<ul>${streams.map((stream) => {
    const { headline } = mapView(data, { stream, colorBy: 'share' }, mapSpeech);
    return html`<li>${words.streams[stream] ?? stream}: ${headline.sentence}</li>`;
  })}</ul>
<p><a href="${link(progressPage(plan.id))}">Tiến độ</a> · <a href="${link(mapPage(plan.id))}">Bản đồ</a></p>
</section>
`;
}

function homeHtml(views: readonly PlanView[], texts: readonly DocumentText[]): string {
  const documents = texts.map(({ document }) =>
    html`<li><a href="${relativeHref(HOME_PAGE, documentPage(document.id))}">${document.number ?? ''} ${document.title}</a></li>`);
  return renderPage({
    path: HOME_PAGE,
    title: 'Các kế hoạch đã công bố',
    description: views.map(({ plan }) => plan.title).join('; '),
    sample: views.some(({ plan }) => plan.sample),
    links: [],
    main: html`${views.map(planItem)}
${documents.length > 0 && html`<section>
${heading(2, 'Văn bản')}
<ul>${documents}</ul>
</section>`}`,
  });
}

/** Pages by path in the published folder. @param texts those that some plan lists */
export function htmlPages(views: readonly PlanView[], texts: readonly DocumentText[]): Map<string, string> {
  const ids = new Set(texts.map(({ document }) => document.id));
  const pages = new Map([[STYLESHEET, STYLES], [HOME_PAGE, homeHtml(views, texts)]]);
  for (const view of views) {
    pages.set(planPage(view.plan.id), planHtml(view, views, ids));
    pages.set(progressPage(view.plan.id), progressHtml(view));
    pages.set(mapPage(view.plan.id), mapHtml(view));
  }
  for (const text of texts) {
    const { id } = text.document;
    pages.set(documentPage(id), documentHtml(text, views.filter(({ plan }) => plan.documents.some((document) => document.id === id))));
  }
  return pages;
}
