import { dutyRows, type DutyRow } from '@quantriet/components/deadline-tracker/view';
import type { StreamTally, Tally } from '@quantriet/contract';
import { dayText } from '../publish/day-text.js';
import { planPage, progressPage, relativeHref } from '../publish/names.js';
import type { PlanView } from '../publish/plan-view.js';
import { dutyAnchor, progressText, trackerData } from './duty-part.js';
import { heading, html, type Markup } from './markup.js';
import { renderPage, table } from './page.js';
import { planLinks } from './plan-pages.js';
import { LANGUAGE, words } from './wording.js';

/** Progress as sentences and as tables, a section per stream: the two streams never share a figure. */

/** Columns of a tally. They add up to all obligations; overdue and due soon are among the open ones. */
export const TALLY_COLUMNS: ReadonlyArray<readonly [label: string, value: (tally: Tally) => number]> = [
  ['Phải làm', ({ share }) => share.of],
  ['Đã xong', ({ share }) => share.done],
  ['Xong đúng hạn', ({ onTime }) => onTime],
  ['Xong quá hạn', ({ late }) => late],
  ['Xong, không có hạn', ({ undated }) => undated],
  ['Đang thực hiện', ({ inProgress }) => inProgress],
  ['Chưa bắt đầu', ({ notStarted }) => notStarted],
  ['Chờ xác nhận', ({ awaiting }) => awaiting],
  ['Tạm dừng', ({ paused }) => paused],
  ['Chưa có dữ liệu', ({ noData }) => noData],
  ['Đã hủy', ({ cancelled }) => cancelled],
  ['Không áp dụng', ({ notApplicable }) => notApplicable],
  ['Trong đó đang quá hạn', ({ overdue }) => overdue],
  ['Trong đó sắp đến hạn', ({ dueSoon }) => dueSoon],
];

/** A line of a table: what it is of, and its figures. */
interface Line {
  of: string[];
  tally: Tally;
}

/** Columns in which there is nothing but noughts are left out, save the first two. */
function tallyTable(caption: string, heads: readonly string[], lines: readonly Line[]): Markup | undefined {
  if (lines.length === 0) return undefined;
  const columns = TALLY_COLUMNS.filter(([, value], i) => i < 2 || lines.some(({ tally }) => value(tally) > 0));
  return table(caption, [...heads, ...columns.map(([label]) => label)], lines.map(({ of, tally }) => [...of, ...columns.map(([, value]) => value(tally))]));
}

function sentences(rows: readonly DutyRow[], page: string, plan: string): Markup {
  return html`<ul>${rows.map((row) => {
    const { duty, due, figures: { amongThem, below } } = row;
    const said = [progressText(row), due.text, amongThem, below].filter(Boolean).join(' · ');
    return html`<li><a href="${relativeHref(page, planPage(plan))}#${dutyAnchor(duty.id)}">${duty.title}</a>: ${said}</li>\n`;
  })}</ul>`;
}

function dutyTable(rows: readonly DutyRow[], { progress, structure }: PlanView, caption: string): Markup | undefined {
  const tiers = new Map(structure.tiers.map(({ id, name }) => [id, name]));
  const lines = rows.flatMap(({ duty, who }): Line[] => {
    const entry = progress.duties.find((each) => each.duty === duty.id);
    if (!entry?.tally) return [];
    const perTier = entry.tiers.length > 1 ? entry.tiers.map(({ tier, tally }) => ({ of: [duty.title, tiers.get(tier) ?? tier], tally })) : [];
    return [{ of: [duty.title, who], tally: entry.tally }, ...perTier];
  });
  return tallyTable(caption, ['Nhiệm vụ', 'Thực hiện'], lines);
}

function bodyTable(stream: string, { progress, structure }: PlanView, caption: string): Markup | undefined {
  const names = new Map(structure.bodies.map(({ id, name }) => [id, name]));
  const lines = progress.bodies.flatMap(({ body, streams }): Line[] => {
    const tally = streams.find((entry) => entry.stream === stream)?.tally;
    return tally ? [{ of: [names.get(body) ?? body], tally }] : [];
  });
  return tallyTable(caption, ['Cơ quan'], lines);
}

/** Tasks: a duty counts once for each body that it is laid on. Where nobody has said anything there is no nought to show. */
function streamTotal({ stream, tally: { share, noData, overdue } }: StreamTally): Markup {
  const done = noData === share.of ? words.statuses['no-data'] : `${share.done}/${share.of} việc đã xong`;
  const said = `${words.streams[stream] ?? stream}: ${done}${overdue > 0 ? `, ${overdue} việc quá hạn` : ''}.`;
  return html`<p><strong>${said}</strong> Mỗi nhiệm vụ tính một việc cho từng cơ quan được giao; không tính nhiệm vụ thường xuyên.</p>`;
}

function streamSection(stream: string, rows: readonly DutyRow[], view: PlanView): Markup {
  const page = progressPage(view.plan.id);
  const name = words.streams[stream] ?? stream;
  const total = view.progress.streams.find((entry) => entry.stream === stream);
  return html`<section>
${heading(2, name)}
${total && streamTotal(total)}
${sentences(rows, page, view.plan.id)}
${dutyTable(rows, view, `${name}: từng nhiệm vụ`)}
${bodyTable(stream, view, `${name}: từng cơ quan`)}
</section>
`;
}

export function progressHtml(view: PlanView): string {
  const { plan, asOf, progress } = view;
  const rows = dutyRows(trackerData(view), { words, language: LANGUAGE });
  const streams = [...new Set(rows.map(({ duty }) => duty.stream))];
  const limit = progress.publicity === 'documents' ? words.documentsOnly : progress.publicity === 'totals' ? words.bodiesNotPublic : undefined;
  return renderPage({
    path: progressPage(plan.id),
    title: `Tiến độ: ${plan.title}`,
    description: `Tiến độ thực hiện, ${words.asOf(dayText(asOf)).toLocaleLowerCase(LANGUAGE)}.`,
    sample: plan.sample,
    links: planLinks(plan),
    main: html`<p class="meta">${words.asOf(dayText(asOf))}</p>
${limit !== undefined && html`<p class="note">${limit}</p>`}
${streams.map((stream) => streamSection(stream, rows.filter(({ duty }) => duty.stream === stream), view))}`,
  });
}
