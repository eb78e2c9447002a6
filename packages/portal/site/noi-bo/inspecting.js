import { firstBroken } from '../quantriet/office.js';
import { make, row, table } from './dom.js';
import { operations, time } from './words.js';

/** The audit log, and the proof that nothing in it was changed: computed here, in the reader's own browser. */

function stepText({ operation, details }) {
  const version = operation.startsWith('reports.') && details.version ? ` (bản ${details.version})` : '';
  return (operations[operation] ?? operation) + version;
}

async function check({ desk, plan }, result) {
  result.className = 'proof';
  result.textContent = 'Đang kiểm tra…';
  const entries = [];
  for await (const entry of desk.audit.list(plan.id)) entries.push(entry);
  const head = await desk.audit.head(plan.id);
  const broken = await firstBroken(entries);
  const last = entries.at(-1);
  if (!broken && last?.hash === head.hash && last.seq === head.seq) {
    result.classList.add('good');
    result.textContent = `Nhật ký nguyên vẹn: ${entries.length} bước nối liền nhau. Mã của bước cuối: ${head.hash}`;
    return;
  }
  result.classList.add('bad');
  result.textContent = broken
    ? `Nhật ký đã bị sửa: bước ${broken.seq} không khớp với mã của nó hoặc với bước trước. Giữ nguyên hiện trạng và báo quản trị viên.`
    : 'Nhật ký không khớp với mã của bước cuối. Tải lại rồi kiểm tra lần nữa.';
}

export async function logPage(context) {
  const { desk, plan, structure } = context;
  const heads = ['Bước', 'Thời gian', 'Cơ quan', 'Việc', 'Đối tượng', 'Tài khoản', 'Mã'];
  const rows = [];
  for await (const entry of desk.audit.list(plan.id)) {
    const body = structure.bodies.find(({ id }) => id === entry.body)?.name ?? 'Máy chủ';
    rows.unshift(row(heads, [
      String(entry.seq), time(entry.at), body, stepText(entry),
      entry.subject === plan.id ? 'Kế hoạch' : make('a', { href: `#doc/${entry.subject}` }, 'Báo cáo', make('span', { class: 'visually-hidden' }, ` ${entry.subject}`)),
      make('code', {}, entry.actor), make('code', { title: entry.hash }, entry.hash.slice(0, 10)),
    ]));
  }
  const result = make('p', { class: 'proof', role: 'status' });
  const button = make('button', { type: 'button', class: 'primary', onclick: () => {
    check(context, result).catch(() => { result.textContent = 'Không tải được nhật ký. Kiểm tra mạng rồi thử lại.'; });
  } }, 'Kiểm tra tính nguyên vẹn');
  return make('section', { class: 'card' },
    make('h2', {}, 'Nhật ký'),
    make('p', {}, 'Mỗi bước mang mã băm của bước trước. Trình duyệt của bạn tự tính lại toàn bộ chuỗi.'),
    make('p', { class: 'proof-row' }, button), result, table('Nhật ký, bước mới nhất trước', heads, rows));
}
