import { bodyGroups, dutyRows } from '@quantriet/components/deadline-tracker/view';
import { isValidOn, plainDateOf, type Due, type Tally } from '@quantriet/contract';
import { trackerData } from '../html/duty-part.js';
import { TALLY_COLUMNS } from '../html/progress-page.js';
import { LANGUAGE, words } from '../html/wording.js';
import { tablesOf, type TableName } from '../publish/names.js';
import type { PlanView } from '../publish/plan-view.js';
import { BODY_KIND_WORDS, KIND_WORDS, labelOf, SAMPLE_STAMP, STREAM_WORDS } from '../workbook/words.js';

/** What a plan publishes, as tables. CSV and XLSX are written from these. */

export type Value = string | number | undefined;

export interface Table {
  name: TableName;
  /** Of the sheet. */
  title: string;
  columns: string[];
  rows: Value[][];
}

const dateOf = (due: Due): Value => (due.kind === 'date' ? plainDateOf(due.instant) : undefined);
const phraseOf = (due: Due): Value => (due.kind === 'none' ? undefined : due.phrase);

function dutyTable(view: PlanView): Table {
  const { plan, structure } = view;
  const nameOf = (id: string | undefined): Value => structure.bodies.find((body) => body.id === id)?.name ?? id;
  const progress = new Map(view.progress.duties.map((entry) => [entry.duty, entry]));
  const rows = dutyRows(trackerData(view), { words, language: LANGUAGE }).map(({ duty, who, status }): Value[] => {
    const due = progress.get(duty.id)?.due ?? duty.due;
    return [
      duty.id, duty.row, duty.title, duty.detail, labelOf(STREAM_WORDS, duty.stream), labelOf(KIND_WORDS, duty.kind),
      who, nameOf(duty.lead), duty.partners.map(nameOf).join('; ') || undefined, duty.documents.join('; ') || undefined,
      phraseOf(due), dateOf(due), nameOf(duty.route?.to), duty.route && phraseOf(duty.route.due),
      plan.publicity === 'documents' ? undefined : words.statuses[status],
    ];
  });
  return {
    name: 'duties',
    title: 'Nhiệm vụ',
    columns: ['Mã', 'Dòng', 'Nhiệm vụ', 'Chi tiết', 'Mảng việc', 'Loại', 'Thực hiện', 'Chủ trì', 'Phối hợp', 'Văn bản', 'Thời hạn', 'Đến hết ngày', 'Báo cáo về', 'Hạn báo cáo', 'Tình trạng'],
    rows,
  };
}

function bodyTable({ plan, structure }: PlanView): Table {
  const tiers = new Map(structure.tiers.map(({ id, name }) => [id, name]));
  const names = new Map(structure.bodies.map(({ id, name }) => [id, name]));
  const current = structure.bodies.filter((body) => isValidOn(body, plan.date));
  return {
    name: 'bodies',
    title: 'Cơ quan',
    columns: ['Mã', 'Tên', 'Tên ngắn', 'Loại', 'Cấp', 'Trực thuộc', 'Mã đơn vị'],
    rows: current.map(({ id, name, shortName, kind, tier, parent, code }) =>
      [id, name, shortName, labelOf(BODY_KIND_WORDS, kind), tiers.get(tier) ?? tier, parent && (names.get(parent) ?? parent), code]),
  };
}

function progressTable({ plan, progress, structure }: PlanView): Table {
  const tiers = new Map(structure.tiers.map(({ id, name }) => [id, name]));
  const titles = new Map(plan.duties.map(({ id, title }) => [id, title]));
  const line = (stream: string, duty: Value, title: Value, tier: Value, tally: Tally): Value[] =>
    [labelOf(STREAM_WORDS, stream), duty, title, tier, ...TALLY_COLUMNS.map(([, value]) => value(tally)), tally.below?.done, tally.below?.of];
  const rows = [
    ...progress.streams.map(({ stream, tally }) => line(stream, undefined, 'Cả mảng việc', undefined, tally)),
    ...progress.duties.flatMap(({ duty, stream, tally, tiers: perTier }) => (tally
      ? [
          line(stream, duty, titles.get(duty), undefined, tally),
          ...perTier.map((entry) => line(stream, duty, titles.get(duty), tiers.get(entry.tier) ?? entry.tier, entry.tally)),
        ]
      : [])),
  ];
  const columns = ['Mảng việc', 'Mã nhiệm vụ', 'Nhiệm vụ', 'Cấp', ...TALLY_COLUMNS.map(([label]) => label), 'Cấp dưới đã xong', 'Cấp dưới tất cả'];
  return { name: 'progress', title: 'Tiến độ', columns, rows };
}

/** Status words by obligation, as the bodies behind a duty are grouped. */
function statusWords({ plan, structure, obligations = [] }: PlanView): Map<string, string> {
  return new Map(plan.duties.flatMap((duty) =>
    bodyGroups(obligations, duty, structure, words, LANGUAGE).flatMap(({ label, bodies }) => bodies.map(({ id }): [string, string] => [`${duty.id}:${id}`, label]))));
}

function standingTable(view: PlanView): Table {
  const { plan, structure, obligations = [] } = view;
  const names = new Map(structure.bodies.map(({ id, name }) => [id, name]));
  const titles = new Map(plan.duties.map(({ id, title }) => [id, title]));
  const statuses = statusWords(view);
  const day = (instant: string | undefined): Value => instant && plainDateOf(instant);
  return {
    name: 'standing',
    title: 'Tình hình',
    columns: ['Mảng việc', 'Mã nhiệm vụ', 'Nhiệm vụ', 'Mã cơ quan', 'Cơ quan', 'Văn bản giao', 'Tình trạng', 'Ngày gửi báo cáo', 'Ngày diễn ra', 'Số đã làm', 'Tổng số', 'Sản phẩm', 'Ghi chú'],
    rows: obligations.map((each) => [
      labelOf(STREAM_WORDS, each.stream), each.duty, titles.get(each.duty), each.body, names.get(each.body) ?? each.body, each.documents.join('; ') || undefined,
      statuses.get(each.id), day(each.submittedAt), each.eventDate, each.count?.done, each.count?.of, each.product, each.reason,
    ]),
  };
}

/** A sample plan's tables carry the stamp in a column of their own, so that no row can lose it. */
function stamped(table: Table, sample: boolean): Table {
  if (!sample) return table;
  return { ...table, columns: [...table.columns, SAMPLE_STAMP.vi], rows: table.rows.map((row) => [...row, SAMPLE_STAMP.vi]) };
}

/** The tables that a plan publishes. */
export function planTables(view: PlanView): Table[] {
  const make: Record<TableName, (view: PlanView) => Table> = { duties: dutyTable, bodies: bodyTable, progress: progressTable, standing: standingTable };
  return tablesOf(view.plan).map((name) => stamped(make[name](view), view.plan.sample));
}
