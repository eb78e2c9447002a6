import { consolidate, type Capability, type Consolidated, type Desk, type Report } from '@quantriet/contract';
import { handlers, Refusal, type Store } from '@quantriet/server';
import fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { structure } from '../fixtures/small-plan.js';
import { editionFor, filledStore, NOW, officeOf, PLAN, small, type Office } from './store-fixture.js';

const closing: Array<() => unknown> = [];
const ofDuty = { plan: PLAN, duty: 'hoc-tap' };
let store: Store;
let receiver: Office;

const office = (body: string, ...capabilities: Capability[]): Promise<Office> => officeOf(store, body, ...capabilities);

async function submitted(from: Office, content: object, duty = 'hoc-tap', plan = PLAN): Promise<Report> {
  const opened = (await from.call('reports.open', { input: { plan }, body: { duty } })).body as Report;
  return (await from.call('reports.submit', { input: { report: opened.id }, revision: opened.revision, body: content })).body as Report;
}

async function accepted(from: Office, content: object): Promise<Report> {
  const { id, revision } = await submitted(from, content);
  return (await receiver.call('reports.accept', { input: { report: id }, revision, body: {} })).body as Report;
}

before(async () => {
  store = await filledStore({ after: (close: () => unknown) => closing.push(close) } as never);
  receiver = await office('ban-tuyen-giao', 'receive');
  await accepted(await office('huyen-1', 'report'), { values: { 'so-cuoc': 3, 'dang-vien': { done: 90, of: 100 }, 'kien-nghi': '=1+1, cần thêm tài liệu' } });
  await accepted(await office('huyen-2', 'report'), { values: { 'so-cuoc': 4 } });
  await submitted(await office('dang-uy-cong-an', 'report'), { values: { 'so-cuoc': 1000 } });
});

after(async () => {
  for (const close of closing) await close();
});

test('accepted figures add up; who is missing is named and in no figure', async () => {
  const table = (await receiver.call('reports.consolidated', { input: ofDuty })).body as Consolidated;
  assert.deepEqual([table.accepted, table.missing], [['huyen-1', 'huyen-2'], ['huyen-3', 'dang-uy-cong-an', 'truc-thuoc-2']]);
  const [meetings, members, proposals] = table.figures;
  assert.equal(meetings!.sum, 7);
  assert.deepEqual([members!.share, members!.silent], [{ done: 90, of: 100 }, ['huyen-2']]);
  assert.deepEqual(proposals!.parts.map(({ body, report, version }) => [body, report, version]), [['huyen-1', `${PLAN}.hoc-tap.huyen-1`, 1]]);
});

test('the desk says what is in, accepted and missing', async () => {
  const { rows } = (await receiver.call('reports.desk', { input: ofDuty })).body as Desk;
  assert.deepEqual(rows.map(({ body, state }) => `${body} ${state}`), ['huyen-1 accepted', 'huyen-2 accepted', 'huyen-3 missing', 'dang-uy-cong-an in', 'truc-thuoc-2 missing']);
});

test('the CSV is stamped, has the figures and the names, and nothing in it is a formula', async () => {
  const { body, type } = await receiver.call('reports.export', { input: { ...ofDuty, format: 'csv' } });
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body as Uint8Array);
  assert.equal(type, 'text/csv; charset=utf-8');
  assert.ok(text.startsWith('\uFEFF"DỮ LIỆU MINH HỌA · Học tập, quán triệt'));
  const has = (part: string): void => assert.ok(text.includes(part), `${part} in ${text}`);
  for (const part of ['Số cuộc,,7,,,2,\r\n', 'Đảng viên,,90,100,', 'Huyện ủy Hai\r\n', 'Huyện ủy Một,3,90,100\r\n', '\r\nHuyện ủy Ba\r\n']) has(part);
  assert.ok(text.includes(`"'=1+1, cần thêm tài liệu"`));
  const [obligations] = text.split('Văn bản giao,Cơ quan được giao,Thời hạn,Tiến độ,Kết quả,Sản phẩm,Đánh giá').slice(1);
  assert.match(obligations!, /01-CT\/TW Về an toàn giao thông,Huyện ủy Một,trong tháng 8\/2023,"Hoàn thành, đúng hạn"/);
});

test('the workbook has the same sheets, with text as text', async () => {
  const { body } = await receiver.call('reports.export', { input: { ...ofDuty, format: 'xlsx' } });
  const files = Object.fromEntries(Object.entries(unzipSync(body as Uint8Array)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const book = files['xl/workbook.xml']!;
  assert.deepEqual([...book.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name), ['Số liệu', 'Theo cơ quan', 'Nội dung', 'Chưa có báo cáo', 'Theo dõi nhiệm vụ']);
  const all = Object.values(files).join('');
  assert.ok(all.includes('DỮ LIỆU MINH HỌA') && all.includes('=1+1, cần thêm tài liệu'));
  assert.ok(!/<f[ >]/.test(all));
});

test('the table of the database equals a plain recomputation', async () => {
  const bodies = ['huyen-1', 'huyen-2', 'huyen-3', 'dang-uy-cong-an', 'truc-thuoc-2'];
  const share = fc.nat(1000).chain((of) => fc.record({ done: fc.nat(of), of: fc.constant(of) }));
  const values = fc.record({ 'so-cuoc': fc.nat(10_000), 'dang-vien': share, 'kien-nghi': fc.string({ minLength: 1, maxLength: 20 }) }, { requiredKeys: ['so-cuoc'] });
  const { plan } = editionFor();
  const duty = plan.duties.find(({ id }) => id === 'hoc-tap')!;
  await fc.assert(fc.asyncProperty(fc.dictionary(fc.constantFrom(...bodies), values), async (given) => {
    const table = await store.write(async (tx) => {
      const { sql } = tx;
      await sql.updateTable('report_version').set({ state: 'superseded' }).execute();
      for (const [body, content] of Object.entries(given)) {
        const id = `${PLAN}.hoc-tap.${body}`;
        await sql.insertInto('report').values({ tenant: 'default', id, plan: PLAN, duty: 'hoc-tap', body, recipient: 'ban-tuyen-giao', revision: 1, updated_at: NOW }).onConflict((conflict) => conflict.doNothing()).execute();
        await sql.insertInto('report_version').values({
          tenant: 'default', report: id, version: 9, state: 'accepted', template_id: small.id, template_version: 1, answer: '{"kind":"report"}', values: JSON.stringify(content), submitted_at: NOW,
        }).execute();
      }
      const { body } = await handlers['reports.consolidated'](tx, { input: ofDuty, body: undefined, account: receiver.account, revision: undefined, now: NOW, tenant: 'default' });
      // Undone again, so that each example finds the same reports.
      throw Object.assign(new Error('looked'), { found: body as Consolidated });
    }).catch((error: unknown) => (error as { found: Consolidated }).found);
    const expected = consolidate({
      plan, duty, structure, template: small,
      accepted: Object.entries(given).map(([body, content]) => ({ body, report: `${PLAN}.hoc-tap.${body}`, version: 9, submittedAt: NOW, values: content })),
    });
    assert.deepEqual(table, JSON.parse(JSON.stringify(expected)));
  }), { numRuns: 30 });
});

test('a plan under the duty answers it, and a product does; neither fills in figures', async () => {
  const from = await office('huyen-3', 'report');
  const plan = { ...editionFor('documents').plan, id: 'ke-hoach-huyen-3', under: { plan: PLAN, duty: 'hoc-tap', body: 'huyen-3' } };
  const before = (await from.call('reports.open', { input: { plan: PLAN }, body: { duty: 'hoc-tap' } })).body as Report;
  const submit = (content: object) => from.call('reports.submit', { input: { report: before.id }, revision: before.revision, body: content });
  const pointers = (error: unknown): string[] => (error instanceof Refusal ? error.errors.map(({ pointer, code }) => `${pointer} ${code}`) : assert.fail(String(error)));
  assert.deepEqual(pointers(await submit({ values: {}, answer: { kind: 'plan', plan: plan.id } }).catch((error: unknown) => error)), ['/answer/plan unknown-plan']);
  assert.deepEqual(pointers(await submit({ values: {}, answer: { kind: 'product' } }).catch((error: unknown) => error)), ['/answer/product required']);
  await store.importEdition({ ...editionFor('documents'), plan, standing: [] });
  await store.issuePlan(plan.id);
  const sent = (await submit({ values: {}, answer: { kind: 'plan', plan: plan.id } })).body as Report;
  const done = (await receiver.call('reports.accept', { input: { report: sent.id }, revision: sent.revision, body: {} })).body as Report;
  assert.deepEqual([done.state, done.versions[0]!.answer], ['accepted', { kind: 'plan', plan: plan.id }]);
  const table = (await receiver.call('reports.consolidated', { input: ofDuty })).body as Consolidated;
  assert.ok(table.accepted.includes('huyen-3') && table.figures[0]!.silent.includes('huyen-3'));
});
