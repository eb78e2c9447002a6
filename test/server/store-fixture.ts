import { fixedClock, toInstant, type Capability, type Operation, type PlanEdition, type Template } from '@quantriet/contract';
import { handlers, openStore, type Account, type Call, type Result, type Store } from '@quantriet/server';
import type { TestContext } from 'node:test';
import { documentText, mapSheet, planOf, standing, structure, type Publicity } from '../fixtures/small-plan.js';

/** A store with the small plan, and its handlers called as the pipeline calls them. */

export const small: Template = {
  id: 'mau-nho',
  version: 1,
  title: { vi: 'Mẫu nhỏ', en: 'Small template' },
  sections: [{
    id: 'ket-qua',
    title: { vi: 'Kết quả', en: 'Results' },
    fields: [
      { id: 'so-cuoc', kind: 'whole', label: { vi: 'Số cuộc', en: 'Meetings' }, required: true, adds: 'sum' },
      { id: 'dang-vien', kind: 'share', label: { vi: 'Đảng viên', en: 'Members' }, parts: { done: { vi: 'đã học', en: 'studied' }, of: { vi: 'tất cả', en: 'all' } }, adds: 'share' },
      { id: 'kien-nghi', kind: 'long-text', label: { vi: 'Kiến nghị', en: 'Proposals' }, adds: 'list' },
    ],
  }],
};

export function editionFor(publicity: Publicity = 'bodies'): PlanEdition {
  const plan = planOf(publicity);
  const duties = plan.duties.map((duty) => (duty.id === 'hoc-tap' ? { ...duty, template: { id: small.id, version: 1 } } : duty));
  return { plan: { ...plan, duties }, structure, standing, documents: [documentText], mapSheets: [mapSheet], templates: [small] };
}

export const NOW = '2023-08-25T05:00:00.000Z';
export const PLAN = 'ke-hoach-bodies';

/** Opens a store that closes with the test, with the small plan issued. */
export async function filledStore(t: TestContext, folder?: string): Promise<Store> {
  const store = await openStore(folder, { clock: fixedClock(NOW) });
  t.after(() => store.close());
  await store.importEdition(editionFor());
  await store.issuePlan(PLAN);
  return store;
}

export interface Office {
  account: Account;
  call<O extends Operation>(operation: O, request?: { input?: object; body?: object; revision?: number; now?: string }): Promise<Result>;
}

const READING = /\.(list|get|progress|obligations|calendar|edition|desk|consolidated|export|head)$/;

let minutes = 0;

/** Someone at a body, with the capabilities given. Each call is a minute after the one before. */
export async function officeOf(store: Store, body: string, ...capabilities: Capability[]): Promise<Office> {
  const account = await store.addAccount({ body, capabilities, persona: `${body} ${capabilities.join(' ')}` });
  return {
    account,
    call: (operation, { input = {}, body: sent, revision, now = toInstant(Date.parse(NOW) + ++minutes * 60_000) } = {}) => {
      const request = { input, body: sent, revision, now, account, tenant: 'default' } as unknown as Call<typeof operation>;
      const handler = handlers[operation] as (tx: unknown, call: unknown) => Promise<Result>;
      return READING.test(operation) ? store.read((tx) => handler(tx, request)) : store.write((tx) => handler(tx, request));
    },
  };
}
