import { expect, fixture, waitUntil } from '@open-wc/testing';
import type { Plan } from '@quantriet/contract';
import { createClient, isApiError, type Client, type TokenSource } from '@quantriet/sdk';
import { office } from '@quantriet/sdk/office';
import { html } from 'lit';
import '@quantriet/components/provider/define';
import type { QtProvider } from '@quantriet/components/provider';
import { DataElement, type Query } from '../../packages/components/dist/core/data-element.js';
import { define } from '../../packages/components/dist/core/define.js';

/** What is changed elsewhere is followed without reloading the page. */

/** The smallest element there can be: a plan's title. */
class PlanTitle extends DataElement<Plan, object> {
  protected readonly catalogue = { vi: {}, en: {} };
  protected load({ client, plan: id, signal }: Query): Promise<Plan> {
    return client.plans.get(id, { signal });
  }
  protected isEmpty = () => false;
  protected isSample = () => false;
  protected renderData = ({ title }: Plan): unknown => title;
  protected renderEmpty = () => '';
}
define('qt-plan-title', PlanTitle);

let asked: Array<string | null> = [];
const plan: Plan = {
  id: 'p', title: 'Kế hoạch mẫu', issuer: 'BTV', date: '2023-07', structure: 's', publicity: 'documents', sample: true, documents: [],
  duties: [{ id: 'd', row: '1', title: 'Việc', stream: 'study', kind: 'unit', partners: [], addressees: { tiers: ['t'] }, documents: [], due: { kind: 'none' } }],
};

/** Counts questions for the plan, with the token of each. */
async function answer(request: Request): Promise<Response> {
  await Promise.resolve();
  if (request.method === 'POST') return Response.json({ plan: 'p' });
  asked.push(request.headers.get('authorization'));
  return Response.json(plan);
}

const BASE = 'https://api.example/';
const clientOf = (): Client => createClient({ baseUrl: BASE, fetch: answer });

async function title(client: Client): Promise<PlanTitle> {
  asked = [];
  const provider = await fixture<QtProvider>(html`<qt-provider .client=${client} plan="p"><qt-plan-title></qt-plan-title></qt-provider>`);
  const element = provider.querySelector<PlanTitle>('qt-plan-title')!;
  await waitUntil(() => asked.length > 0);
  await element.updateComplete;
  return element;
}

describe('an element and what is changed elsewhere', () => {
  it('asks again when its plan is changed by another client of the page, and not when another plan is', async () => {
    const element = await title(clientOf());
    const { reports } = office(clientOf());
    await reports.submit({ id: 'p.d.b', revision: 1 }, { values: {} });
    await waitUntil(() => asked.length === 2);
    const elsewhere = createClient({ baseUrl: BASE, fetch: () => Promise.resolve(Response.json({ plan: 'q' })) });
    await office(elsewhere).reports.reopen({ id: 'q.d.b', revision: 1 });
    await reports.submit({ id: 'p.d.b', revision: 2 }, { values: {} });
    await waitUntil(() => asked.length >= 3);
    await element.updateComplete;
    expect(asked.length, 'the change of q asked nothing').to.equal(3);
  });

  it('asks again when another tab says so', async () => {
    await title(clientOf());
    const tab = new BroadcastChannel('quantriet.change');
    tab.postMessage({ plan: 'p' });
    await waitUntil(() => asked.length === 2);
    tab.close();
  });

  it('listens no more once it has been taken off the page', async () => {
    const gone = await title(clientOf());
    gone.remove();
    const element = await title(clientOf());
    await office(clientOf()).reports.reopen({ id: 'p.d.b', revision: 1 });
    await waitUntil(() => asked.length >= 2);
    await element.updateComplete;
    expect(asked.length, 'only the one on the page asks').to.equal(2);
  });
});

describe('a provider with a token', () => {
  it('asks as whoever is signed in, and asks again when somebody else is', async () => {
    const { fetch } = globalThis;
    globalThis.fetch = (request) => answer(request as Request);
    try {
      asked = [];
      const as = (name: string): TokenSource => () => name;
      const provider = await fixture<QtProvider>(html`<qt-provider base-url=${BASE} plan="p" .token=${as('an')}><qt-plan-title></qt-plan-title></qt-provider>`);
      await waitUntil(() => asked.length === 1);
      provider.token = as('binh');
      await waitUntil(() => asked.length === 2);
      expect(asked).to.deep.equal(['Bearer an', 'Bearer binh']);
    } finally {
      globalThis.fetch = fetch;
    }
  });
});

describe('a write of a browser', () => {
  it('goes out with its body although its token was copied onto it', async () => {
    const client = createClient({ baseUrl: location.origin, token: () => 'an' });
    const failed: unknown = await office(client).reports.submit({ id: 'p.d.b', revision: 1 }, { values: {} }).catch((error: unknown) => error);
    expect(isApiError(failed) && failed.status, String(failed)).to.equal(404);
  });
});
