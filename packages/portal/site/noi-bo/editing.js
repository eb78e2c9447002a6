import { make, row, table } from './dom.js';

/** The plans an editor looks after, each to be taken out whole. */

function download(name, data) {
  const url = URL.createObjectURL(new Blob([JSON.stringify(data, null, 1)], { type: 'application/json' }));
  make('a', { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}

export async function plansPage({ client, desk, say }) {
  const heads = ['Kế hoạch', 'Cơ quan ban hành', 'Tải về'];
  const { items } = await client.plans.list();
  const rows = items.map(({ id, title, issuer }) => row(heads, [title, issuer, make('button', { type: 'button', onclick: async () => {
    try {
      download(`${id}.json`, await desk.plans.edition(id));
      say('Đã tải kế hoạch về.');
    } catch {
      say('Không tải được kế hoạch. Kiểm tra mạng rồi thử lại.');
    }
  } }, 'Tải toàn bộ', make('span', { class: 'visually-hidden' }, `: ${title}`))]));
  return make('section', { class: 'card' }, make('h2', {}, 'Kế hoạch đã ban hành'),
    make('p', {}, 'Kế hoạch mới được đưa vào bằng lệnh ', make('code', {}, 'quantriet import'), ', kiểm tra rồi mới ban hành.'),
    table('Kế hoạch đã ban hành', heads, rows));
}
