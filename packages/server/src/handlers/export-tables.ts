import {
  dueAt, fieldsOf, obligationsAt, percent, plainDateOf, type Body, type Consolidated, type Duty, type Field, type Figure, type Obligation, type Structure, type Template,
} from '@quantriet/contract';
import { valueText } from '@quantriet/contract/values';
import type { IssuedPlan } from '../store/issued-plans.js';

/** The consolidated view of a duty as tables; XLSX and CSV are written from these. */

export type Cell = string | number | undefined;

export interface Table {
  title: string;
  columns: string[];
  rows: Cell[][];
}

export interface ToExport {
  issued: IssuedPlan;
  duty: Duty;
  template: Template | undefined;
  table: Consolidated;
  now: string;
}

const STATE_WORDS: Record<string, string> = {
  'no-data': 'Chưa có dữ liệu', 'not-started': 'Chưa bắt đầu', 'in-progress': 'Đang thực hiện', 'awaiting-confirmation': 'Chờ xác nhận',
  done: 'Hoàn thành', paused: 'Tạm dừng', cancelled: 'Đã hủy',
};
const TIMELINESS_WORDS: Record<string, string> = { 'on-time': 'đúng hạn', late: 'quá hạn' };

const isTexts = ({ adds }: Figure): boolean => adds === 'list';

function names(structure: Structure): (id: string) => string {
  const known = new Map(structure.bodies.map(({ id, name }: Body) => [id, name]));
  return (id) => known.get(id) ?? id;
}

interface View extends ToExport {
  name: (id: string) => string;
  fields: ReadonlyMap<string, Field>;
}

function totalCells({ sum, share, latest }: Figure, field: Field): Cell[] {
  if (share) return [share.done, share.of, percent(share)];
  if (latest) return [valueText(field, latest.value, 'vi'), undefined, undefined];
  return [sum, undefined, undefined];
}

/** Bodies that said nothing are named beside each figure: they are no zero. */
function figureTable({ table, fields, name }: View): Table {
  const rows = table.figures.filter((figure) => !isTexts(figure)).map((figure): Cell[] => {
    const field = fields.get(figure.field)!;
    return [field.label.vi, field.unit?.vi, ...totalCells(figure, field), figure.parts.length, figure.silent.map(name).join('; ')];
  });
  return { title: 'Số liệu', columns: ['Chỉ tiêu', 'Đơn vị tính', 'Cộng', 'Trên tổng số', 'Tỷ lệ (%)', 'Số cơ quan có số liệu', 'Chưa ghi chỉ tiêu này'], rows };
}

function partTable({ table, fields, name }: View): Table {
  const figures = table.figures.filter((figure) => !isTexts(figure));
  const columns = figures.flatMap(({ field, adds }) => {
    const { label, parts } = fields.get(field)!;
    return adds === 'share' ? [`${label.vi}: ${parts?.done.vi ?? 'số đã đạt'}`, `${label.vi}: ${parts?.of.vi ?? 'tổng số'}`] : [label.vi];
  });
  const parts = new Map(figures.map((figure) => [figure.field, new Map(figure.parts.map(({ body, value }) => [body, value]))]));
  const cells = (body: string): Cell[] => figures.flatMap(({ field, adds }): Cell[] => {
    const value = parts.get(field)!.get(body);
    if (adds === 'share') return typeof value === 'object' ? [value.done, value.of] : [undefined, undefined];
    return [typeof value === 'number' || value === undefined ? value : valueText(fields.get(field)!, value, 'vi')];
  });
  return { title: 'Theo cơ quan', columns: ['Cơ quan', ...columns], rows: table.accepted.map((body) => [name(body), ...cells(body)]) };
}

function textTable({ table, fields, name }: View): Table {
  const rows = table.figures.filter(isTexts).flatMap(({ field, parts }) =>
    parts.map(({ body, value }): Cell[] => [fields.get(field)!.label.vi, name(body), valueText(fields.get(field)!, value, 'vi')]));
  return { title: 'Nội dung', columns: ['Mục', 'Cơ quan', 'Nội dung'], rows };
}

function missingTable({ table, name }: View): Table {
  return { title: 'Chưa có báo cáo', columns: ['Cơ quan chưa có báo cáo được chấp nhận'], rows: table.missing.map((body) => [name(body)]) };
}

function progressText({ applicable, reason, state, timeliness, overdue, count }: Obligation): string {
  if (!applicable) return `Không áp dụng: ${reason ?? ''}`;
  const late = overdue ? 'đã quá hạn' : (TIMELINESS_WORDS[timeliness ?? ''] ?? []);
  return [STATE_WORDS[state] ?? state, late, count ? `${count.done}/${count.of}` : []].flat().join(', ');
}

/** The six things that Regulation 08-QC/TW wants followed, for each body. */
function obligationTable({ issued: { plan, structure, standing }, duty, name, now }: View): Table {
  const titles = new Map(plan.documents.map(({ id, number, title }) => [id, [number ?? [], title].flat().join(' ')]));
  const due = dueAt(duty, now);
  const rows = obligationsAt({ ...plan, duties: [duty] }, structure, standing, now).map((each): Cell[] => [
    each.documents.map((id) => titles.get(id) ?? id).join('; '), name(each.body), due.kind === 'none' ? undefined : due.phrase,
    progressText(each), each.result, each.product, each.evaluation, each.submittedAt && plainDateOf(each.submittedAt),
  ]);
  return {
    title: 'Theo dõi nhiệm vụ',
    columns: ['Văn bản giao', 'Cơ quan được giao', 'Thời hạn', 'Tiến độ', 'Kết quả', 'Sản phẩm', 'Đánh giá', 'Ngày gửi báo cáo'],
    rows,
  };
}

export function exportTables(given: ToExport): Table[] {
  const view: View = {
    ...given,
    name: names(given.issued.structure),
    fields: new Map(given.template ? fieldsOf(given.template).map((field) => [field.id, field]) : []),
  };
  return [figureTable(view), partTable(view), textTable(view), missingTable(view), obligationTable(view)];
}
