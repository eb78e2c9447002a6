import type { AuditEntry, Desk, Report } from '@quantriet/contract';
import type { Refusal } from '@quantriet/server';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filledStore, officeOf, PLAN, type Office } from './store-fixture.js';

const ID = `${PLAN}.hoc-tap.huyen-3`;
const good = { values: { 'so-cuoc': 3, 'dang-vien': { done: 90, of: 100 }, 'kien-nghi': 'Thêm tài liệu.' } };

const reportOf = ({ body }: { body: unknown }): Report => body as Report;

async function refused(promise: Promise<unknown>): Promise<Refusal> {
  return promise.then(() => assert.fail('was not refused'), (error: unknown) => error as Refusal);
}

const read = async (office: Office): Promise<Report> => reportOf(await office.call('reports.get', { input: { report: ID } }));

/** The call with the revision that was read just before. */
async function step(office: Office, operation: 'save' | 'submit' | 'correct' | 'return' | 'accept' | 'reopen', body: object = {}): Promise<Report> {
  const { revision } = await read(office);
  return reportOf(await office.call(`reports.${operation}`, { input: { report: ID }, revision, body }));
}

test('the whole life of a report', async (t) => {
  const store = await filledStore(t);
  const submitter = await officeOf(store, 'huyen-3', 'report');
  const receiver = await officeOf(store, 'ban-tuyen-giao', 'receive');
  const inspector = await officeOf(store, 'btv', 'inspect');
  const obligation = async () => {
    const { body } = await inspector.call('plans.obligations', { input: { plan: PLAN, duty: 'hoc-tap', body: 'huyen-3' } });
    const [only] = (body as { items: Array<{ state: string; submittedAt?: string; evaluation?: string }> }).items;
    return only!;
  };

  await t.test('is opened once, as a draft of its body alone', async () => {
    const opened = await submitter.call('reports.open', { input: { plan: PLAN }, body: { duty: 'hoc-tap' } });
    const again = await submitter.call('reports.open', { input: { plan: PLAN }, body: { duty: 'hoc-tap' } });
    assert.deepEqual([opened.status, again.status, reportOf(again)], [201, undefined, reportOf(opened)]);
    assert.deepEqual([reportOf(opened).id, reportOf(opened).to, reportOf(opened).state], [ID, 'ban-tuyen-giao', 'draft']);
    assert.equal((await refused(read(receiver))).code, 'unknown-report');
    assert.equal((await refused(read(inspector))).code, 'unknown-report');
  });

  await t.test('keeps a wrong draft, and takes no wrong submission', async () => {
    const wrong = { values: { 'dang-vien': { done: 12, of: 10 } } };
    assert.deepEqual((await step(submitter, 'save', wrong)).versions.at(-1)!.values, wrong.values);
    const refusal = await refused(step(submitter, 'submit', wrong));
    assert.deepEqual([refusal.status, refusal.code], [422, 'bad-input']);
    assert.deepEqual(refusal.errors.map(({ code, pointer }) => `${pointer} ${code}`).sort(), ['/values/dang-vien/done share-over-one', '/values/so-cuoc required']);
    assert.equal((await read(submitter)).state, 'draft');
  });

  await t.test('is submitted with a receipt, and its obligation awaits confirmation', async () => {
    const sent = await step(submitter, 'submit', good);
    assert.match(sent.versions[0]!.receipt!.number, /^000001-[A-Z]{2}$/);
    assert.deepEqual((await read(receiver)).versions[0]!.values, good.values);
    assert.deepEqual([(await obligation()).state, (await obligation()).submittedAt], ['awaiting-confirmation', sent.submittedAt]);
    assert.equal((await refused(step(submitter, 'save', good))).code, 'bad-transition');
  });

  await t.test('is returned with a reason at a field, and corrected in a version of its own', async () => {
    assert.equal((await refused(step(receiver, 'return', { notes: [{ field: 'khong-co', text: 'Sai' }] }))).code, 'bad-input');
    await step(receiver, 'return', { notes: [{ field: 'so-cuoc', text: 'Đếm lại.' }] });
    assert.equal((await obligation()).state, 'in-progress');
    const saved = await step(submitter, 'save', { values: { ...good.values, 'so-cuoc': 4 } });
    assert.deepEqual(saved.versions.map(({ version, state }) => [version, state]), [[1, 'returned'], [2, 'draft']]);
    assert.deepEqual(saved.versions[0]!.notes, [{ field: 'so-cuoc', text: 'Đếm lại.' }]);
    assert.deepEqual([(await read(receiver)).state, (await read(receiver)).versions.length], ['returned', 1]);
    assert.equal((await refused(step(receiver, 'reopen'))).code, 'bad-transition');
  });

  await t.test('is accepted, and counts from the submission of that version', async () => {
    const sent = await step(submitter, 'submit', { values: { ...good.values, 'so-cuoc': 4 } });
    await step(receiver, 'accept', { evaluation: 'Tốt' });
    const { state, submittedAt, evaluation } = await obligation();
    assert.deepEqual([state, submittedAt, evaluation], ['done', sent.submittedAt, 'Tốt']);
  });

  await t.test('can be corrected after that; the earlier version counts until the correction is accepted', async () => {
    await step(submitter, 'correct');
    await step(submitter, 'submit', { values: { ...good.values, 'so-cuoc': 5 } });
    assert.equal((await obligation()).state, 'done');
    assert.deepEqual([(await read(receiver)).state, (await read(receiver)).accepted], ['submitted', 2]);
    const accepted = await step(receiver, 'accept');
    assert.deepEqual(accepted.versions.map(({ state }) => state), ['returned', 'superseded', 'accepted']);
    assert.equal((await obligation()).submittedAt, accepted.submittedAt);
  });

  await t.test('can be taken back to be decided anew; then the version before it counts again', async () => {
    const reopened = await step(receiver, 'reopen');
    assert.deepEqual(reopened.versions.map(({ state }) => state), ['returned', 'accepted', 'submitted']);
    assert.deepEqual([(await obligation()).state, (await obligation()).submittedAt], ['done', reopened.versions[1]!.receipt!.at]);
    await step(receiver, 'accept');
  });

  await t.test('was at every instant what the desk says as of then', async () => {
    const [first, second, third] = (await read(receiver)).versions;
    const deskAt = async (asOf: string) => {
      const { body } = await receiver.call('reports.desk', { input: { plan: PLAN, duty: 'hoc-tap', asOf } });
      const { state, report } = (body as Desk).rows.find((row) => row.body === 'huyen-3')!;
      return [state, report?.version, report?.accepted];
    };
    assert.deepEqual(await deskAt('2023-08-25T05:00:00.000Z'), ['missing', undefined, undefined]);
    assert.deepEqual(await deskAt(first!.receipt!.at), ['in', 1, undefined]);
    assert.deepEqual(await deskAt(first!.decidedAt!), ['returned', 1, undefined]);
    assert.deepEqual(await deskAt(second!.receipt!.at), ['in', 2, undefined]);
    assert.deepEqual(await deskAt(second!.decidedAt!), ['accepted', 2, 2]);
    assert.deepEqual(await deskAt(third!.receipt!.at), ['in', 3, 2], 'the accepted version counts while its correction waits');
    assert.deepEqual(await deskAt(third!.decidedAt!), ['accepted', 3, 3]);
  });

  await t.test('is all in the log, which verifies', async () => {
    const { body } = await inspector.call('audit.list', { input: { plan: PLAN } });
    const { items } = body as { items: AuditEntry[] };
    assert.deepEqual(items.map(({ operation }) => operation.replace('reports.', '')), [
      'plans.import', 'plans.issue', 'open', 'save', 'submit', 'return', 'save', 'submit', 'accept', 'correct', 'submit', 'accept', 'reopen', 'accept',
    ]);
    assert.ok(!JSON.stringify(items).includes(submitter.account.id));
    assert.equal(items[4]!.actor, submitter.account.actor);
    assert.equal((await store.verifyAudit(PLAN)).ok, true);
  });

  await t.test('a stale revision changes nothing', async () => {
    const refusal = await refused(receiver.call('reports.reopen', { input: { report: ID }, revision: 1, body: {} }));
    assert.deepEqual([refusal.status, refusal.code, refusal.params['revision']], [412, 'stale', (await read(receiver)).revision]);
  });
});
