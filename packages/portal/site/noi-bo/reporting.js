import { make, row, table } from './dom.js';
import { dueText, states } from './words.js';

/** What a reporting body has to do, and the form for one duty. */

async function collect(list) {
  const items = [];
  for await (const item of list) items.push(item);
  return items;
}

export async function dutiesPage({ client, desk, plan, me }) {
  const [obligations, reports] = await Promise.all([
    collect(client.plans.obligations(plan.id, { body: me.body, asOf: '2023-08-25' })),
    collect(desk.reports.list(plan.id)),
  ]);
  const heads = ['Nhiệm vụ', 'Hạn', 'Báo cáo', 'Việc cần làm'];
  const rows = obligations.filter(({ applicable }) => applicable).map(({ duty: id, due }) => {
    const duty = plan.duties.find((each) => each.id === id);
    const report = reports.find((each) => each.duty === id && each.body === me.body);
    const state = report ? states[report.state] : 'Chưa báo cáo';
    const action = duty.route
      ? make('a', { href: `#bao-cao/${id}`, class: 'action' }, report && report.state !== 'draft' ? 'Xem báo cáo' : 'Viết báo cáo', make('span', { class: 'visually-hidden' }, `: ${duty.title}`))
      : make('span', { class: 'quiet' }, 'Không phải gửi báo cáo');
    return row(heads, [duty.title, dueText(due), duty.route ? make('span', { class: `state ${report?.state ?? 'none'}` }, state) : '—', action]);
  });
  return make('section', { class: 'card' }, make('h2', {}, 'Nhiệm vụ của cơ quan'), table('Nhiệm vụ của cơ quan', heads, rows));
}

export function formPage(_context, duty) {
  return make('section', { class: 'card' },
    make('p', { class: 'back' }, make('a', { href: '#nhiem-vu' }, '← Nhiệm vụ của cơ quan')),
    make('qt-report-form', { duty, 'heading-level': '2' }));
}
