import { make, row, table } from './dom.js';
import { states, time, valueText } from './words.js';

/** What supervisors and inspectors read: every report with all its versions, and where the plan stands as a whole. */

const nameOf = ({ structure }, body) => structure.bodies.find(({ id }) => id === body)?.name ?? body;
const titleOf = ({ plan }, duty) => plan.duties.find(({ id }) => id === duty)?.title ?? duty;

export async function reportsPage(context) {
  const { desk, plan } = context;
  const heads = ['Cơ quan', 'Nhiệm vụ', 'Tình trạng', 'Bản', 'Gửi lúc'];
  const rows = [];
  for await (const { id, body, duty, state, version, submittedAt } of desk.reports.list(plan.id)) {
    rows.push(row(heads, [
      make('a', { href: `#doc/${id}` }, nameOf(context, body)), titleOf(context, duty),
      make('span', { class: `state ${state}` }, states[state] ?? state), String(version), time(submittedAt),
    ]));
  }
  return make('section', { class: 'card' },
    make('h2', {}, 'Báo cáo đã gửi'),
    rows.length > 0 ? table('Báo cáo đã gửi', heads, rows) : make('p', {}, 'Chưa có báo cáo nào được gửi.'));
}

function valuesList(template, { values, notes = [] }) {
  return template.sections.map(({ title, fields }) => {
    const given = fields.filter(({ id }) => values[id] !== undefined || notes.some(({ field }) => field === id));
    if (given.length === 0) return undefined;
    return make('div', {}, make('h4', {}, title.vi), make('dl', { class: 'values' }, given.map((field) => make('div', {},
      make('dt', {}, field.label.vi),
      make('dd', {}, values[field.id] === undefined ? '—' : valueText(field, values[field.id])),
      notes.filter((note) => note.field === field.id).map(({ text }) => make('dd', { class: 'note' }, `Yêu cầu sửa: ${text}`))))));
  });
}

async function versionPart(context, version) {
  const { id, version: number } = version.template;
  const template = await context.client.templates.get(id, String(number)).catch(() => undefined);
  const facts = [
    version.receipt && `Biên nhận ${version.receipt.number}, gửi lúc ${time(version.receipt.at)}`,
    version.decidedAt && `${version.state === 'returned' ? 'Trả lại' : 'Tiếp nhận'} lúc ${time(version.decidedAt)}`,
    version.evaluation && `Nhận xét: ${version.evaluation}`,
    ...(version.notes ?? []).filter(({ field }) => !field).map(({ text }) => `Yêu cầu sửa: ${text}`),
  ].filter(Boolean);
  return make('details', { class: 'version', open: true },
    make('summary', {}, `Bản ${version.version}: ${states[version.state] ?? version.state}`),
    make('ul', { class: 'facts' }, facts.map((fact) => make('li', {}, fact))),
    template ? valuesList(template, version) : make('p', {}, 'Không tải được mẫu báo cáo của bản này.'));
}

export async function reportPage(context, id) {
  const report = await context.desk.reports.get(id);
  const versions = await Promise.all([...report.versions].reverse().map((version) => versionPart(context, version)));
  return make('section', { class: 'card' },
    make('p', { class: 'back' }, make('a', { href: '#doc' }, '← Báo cáo đã gửi')),
    make('h2', {}, nameOf(context, report.body)),
    make('p', {}, `${titleOf(context, report.duty)}. Nơi nhận: ${nameOf(context, report.to)}.`),
    make('h3', { class: 'visually-hidden' }, 'Các bản, mới nhất trước'), versions);
}

export function progressPage() {
  return make('section', { class: 'card' }, make('h2', { class: 'visually-hidden' }, 'Tiến độ toàn kế hoạch'),
    make('qt-deadline-tracker', { 'heading-level': '3', 'document-href': '../van-ban.html?document={document}#{passage}' }));
}
