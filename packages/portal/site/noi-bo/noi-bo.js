/** The inner pages: who one is, what that role has to do, and the page for it. */
import { errorText, office } from '../quantriet/office.js';
import { clientOf, loadPersonas } from './account.js';
import { make } from './dom.js';
import { plansPage } from './editing.js';
import { logPage } from './inspecting.js';
import { progressPage, reportPage, reportsPage } from './reading.js';
import { deskPage } from './receiving.js';
import { dutiesPage, formPage } from './reporting.js';
import { capabilities } from './words.js';

const PLAN = 'ha-tinh-2023';
/** The demo's clock stays within this day. */
const DAY = '2023-08-25';
const KEPT = 'quantriet.vai';

const place = document.querySelector('#trang');
const select = document.querySelector('#vai');
const say = (sentence) => { document.querySelector('#thong-bao').textContent = sentence; };

/** Pages by the first part of the address after `#`: who may see them, their name in the menu, what fills them. `live`: made anew after a change. */
const pages = {
  'nhiem-vu': { for: ['report'], name: 'Nhiệm vụ và báo cáo', fill: dutiesPage, live: true },
  'bao-cao': { for: ['report'], fill: formPage, under: 'nhiem-vu' },
  'tiep-nhan': { for: ['receive'], name: 'Tiếp nhận', fill: deskPage },
  doc: { for: ['supervise', 'inspect'], name: 'Báo cáo đã gửi', fill: (context, id) => (id ? reportPage(context, id) : reportsPage(context)), live: true },
  'tien-do': { for: ['supervise', 'inspect'], name: 'Tiến độ', fill: progressPage },
  'nhat-ky': { for: ['inspect'], name: 'Nhật ký', fill: logPage, live: true },
  'ke-hoach': { for: ['edit'], name: 'Kế hoạch', fill: plansPage },
};

let context;
let turn = 0;

const mayOpen = ({ for: needed }) => needed.some((capability) => context.me.capabilities.includes(capability));

function route() {
  const [name, ...rest] = decodeURIComponent(location.hash.slice(1)).split('/');
  if (Object.hasOwn(pages, name) && mayOpen(pages[name])) return { name, rest: rest.join('/') };
  return { name: Object.keys(pages).find((each) => pages[each].name && mayOpen(pages[each])), rest: '' };
}

function showMenu(current) {
  const mark = pages[current].under ?? current;
  const items = Object.entries(pages).filter(([, page]) => page.name && mayOpen(page))
    .map(([name, page]) => make('li', {}, make('a', { href: `#${name}`, ...(name === mark && { 'aria-current': 'page' }) }, page.name)));
  document.querySelector('#viec').replaceChildren(...items);
}

async function showPage({ focus }) {
  const mine = ++turn;
  const { name, rest } = route();
  showMenu(name);
  let content;
  try {
    content = await pages[name].fill(context, rest);
  } catch (error) {
    content = make('section', { class: 'card' }, make('p', { role: 'alert' }, errorText(error, 'vi')),
      make('button', { type: 'button', onclick: () => showPage({ focus: false }) }, 'Thử lại'));
  }
  // A slower answer of a page that was left must not push out the one that is open.
  if (mine !== turn) return;
  context.provider.replaceChildren(content);
  const title = content.querySelector('h2') ?? content;
  if (focus) {
    title.tabIndex = -1;
    title.focus();
  }
}

function describe({ body, capabilities: able }) {
  const { name } = context.structure.bodies.find(({ id }) => id === body);
  document.querySelector('#vai-la').replaceChildren(
    make('strong', {}, name), ' · được ', able.map((each) => capabilities[each] ?? each).join(', '));
}

async function become(persona, { focus }) {
  sessionStorage.setItem(KEPT, persona);
  context?.stop();
  const client = clientOf(persona);
  const desk = office(client);
  const [me, plan] = await Promise.all([desk.me(), client.plans.get(PLAN)]);
  const structure = await client.structures.get(plan.structure);
  const provider = make('qt-provider', { plan: PLAN, 'as-of': DAY });
  provider.client = client;
  const stop = client.onChange(() => { if (pages[route().name].live) void showPage({ focus: false }); });
  context = { client, desk, me, plan, structure, provider, stop, say };
  describe(me);
  place.replaceChildren(provider);
  await showPage({ focus });
}

function failed() {
  select.disabled = true;
  document.querySelector('#vai-la').textContent = 'Chưa dùng được trang nội bộ.';
  document.querySelector('#viec').replaceChildren();
  place.replaceChildren(make('section', { class: 'card', role: 'alert' },
    make('p', {}, 'Máy chủ báo cáo chưa chạy hoặc không trả lời. Xem thông báo ở cửa sổ đã gõ ', make('code', {}, 'npm start'), ', rồi thử lại.'),
    make('button', { type: 'button', onclick: () => void begin() }, 'Thử lại')));
}

async function begin() {
  try {
    const personas = await loadPersonas();
    const names = await bodyNames();
    select.replaceChildren(...personas.map(({ persona, body, capabilities: able }) =>
      make('option', { value: persona }, `${names.get(body) ?? body} (${able.map((each) => capabilities[each] ?? each).join(', ')})`)));
    const kept = sessionStorage.getItem(KEPT);
    select.value = personas.some(({ persona }) => persona === kept) ? kept : 'duc-tho';
    select.disabled = false;
    await become(select.value, { focus: false });
  } catch {
    failed();
  }
}

async function bodyNames() {
  const structure = await fetch('../api/structures/ha-tinh-2023');
  return new Map((await structure.json()).bodies.map(({ id, shortName, name }) => [id, shortName ?? name]));
}

select.addEventListener('change', () => {
  history.replaceState(null, '', location.pathname + location.search);
  become(select.value, { focus: false }).then(() => say(`Đang dùng vai ${select.selectedOptions[0].textContent}.`), failed);
});
addEventListener('hashchange', () => { if (context) void showPage({ focus: true }); });
void begin();
