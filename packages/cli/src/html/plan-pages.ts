import { dutyRows, groupRows } from '@quantriet/components/deadline-tracker/view';
import { documentRows } from '@quantriet/components/directive-reader/view';
import type { Plan } from '@quantriet/contract';
import { dayText } from '../publish/day-text.js';
import { calendarFile, documentPage, mapPage, planPage, progressPage, relativeHref, tableFile, TABLES, tablesOf, workbookFile, type TableName } from '../publish/names.js';
import type { PlanView } from '../publish/plan-view.js';
import { dutyArticle, trackerData } from './duty-part.js';
import { heading, html, type Markup } from './markup.js';
import { renderPage, table, type Page } from './page.js';
import { LANGUAGE, readerWords, upperFirst, words } from './wording.js';

/** The page of a plan: its card, documents, duties by stream and tier, and what can be taken away. */

export function planLinks({ id }: Pick<Plan, 'id'>): Page['links'] {
  return [['Kế hoạch', planPage(id)], ['Tiến độ', progressPage(id)], ['Bản đồ', mapPage(id)]];
}

function card({ plan, structure }: PlanView, views: readonly PlanView[]): Markup {
  const page = planPage(plan.id);
  const parent = views.find((view) => view.plan.id === plan.under?.plan)?.plan;
  const children = views.filter((view) => view.plan.under?.plan === plan.id).map((view) => view.plan);
  const link = (other: Plan): Markup => html`<a href="${relativeHref(page, planPage(other.id))}">${other.title}</a>`;
  const facts: Array<[string, Markup | string | undefined]> = [
    ['Cơ quan ban hành', plan.issuer],
    ['Số, ký hiệu', plan.number],
    ['Ban hành', dayText(plan.date)],
    ['Người ký', plan.signatory],
    ['Mục đích', plan.purpose],
    ['Cơ cấu tổ chức', structure.name],
    ['Thuộc kế hoạch', parent && link(parent)],
    ['Kế hoạch bên dưới', children.length > 0 ? html`${children.map((child, i) => html`${i > 0 && '; '}${link(child)}`)}` : undefined],
  ];
  return html`<dl class="facts">${facts.map(([term, value]) => value !== undefined && html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>\n`;
}

function documentsTable({ plan }: PlanView, texts: ReadonlySet<string>): Markup {
  const page = planPage(plan.id);
  if (plan.documents.length === 0) return html`<p>${readerWords.noDocuments}</p>`;
  const rows = documentRows(plan.documents, readerWords, LANGUAGE).map(({ id, name, issuer, date, role, text, illustrative }, i) => {
    const { title } = plan.documents[i]!;
    const label = texts.has(id) ? html`<a href="${relativeHref(page, documentPage(id))}">${name}</a>` : html`${name}`;
    return [label, illustrative ? `${title} (${readerWords.illustrative})` : title, issuer, date, role, text];
  });
  return table(readerWords.documents, ['Văn bản', 'Trích yếu', 'Cơ quan ban hành', 'Ngày', 'Vai trò', 'Nội dung'], rows);
}

function duties(view: PlanView, texts: ReadonlySet<string>): Markup {
  const groups = groupRows(dutyRows(trackerData(view), { words, language: LANGUAGE }), words);
  if (groups.length === 0) return html`<p>${words.noDuties}</p>`;
  return html`${groups.map(({ name, tiers }) => html`<section>
${heading(2, name)}
${tiers.map(({ name: tier, rows }) => html`<section>
${heading(3, upperFirst(tier))}
${rows.map((row) => dutyArticle(row, view, texts, 4))}</section>
`)}</section>
`)}`;
}

const TABLE_LABELS: Record<TableName, string> = { duties: 'Nhiệm vụ', bodies: 'Cơ quan', progress: 'Tiến độ', standing: 'Tình hình từng cơ quan' };

function downloads({ plan }: PlanView): Markup {
  const page = planPage(plan.id);
  const files: Array<[string, string]> = [
    ['Lịch các hạn (.ics)', calendarFile(plan.id)],
    ['Tất cả các bảng (.xlsx)', workbookFile(plan.id)],
    ...tablesOf(plan).map((name): [string, string] => [`${TABLE_LABELS[name]} (${TABLES[name]}.csv)`, tableFile(plan.id, name)]),
  ];
  return html`<section class="no-print">
${heading(2, 'Lấy về')}
<ul>${files.map(([label, path]) => html`<li><a href="${relativeHref(page, path)}">${label}</a></li>`)}</ul>
</section>`;
}

/** @param texts ids of documents that have a page */
export function planHtml(view: PlanView, views: readonly PlanView[], texts: ReadonlySet<string>): string {
  const { plan, asOf } = view;
  return renderPage({
    path: planPage(plan.id),
    title: plan.title,
    description: `${plan.issuer}. ${plan.duties.length} nhiệm vụ, ${plan.documents.length} văn bản.`,
    sample: plan.sample,
    links: planLinks(plan),
    main: html`<p class="meta">${words.asOf(dayText(asOf))}</p>
${card(view, views)}
${documentsTable(view, texts)}
${duties(view, texts)}
${downloads(view)}`,
  });
}
