import { createClient, isApiError } from '@quantriet/sdk';
import { office } from '@quantriet/sdk/office';
import { openStore } from '@quantriet/server';
import { loadEdition, PLAN, RECEIVER, SUBMITTERS } from './edition.js';

const always = (): Promise<void> => Promise.resolve();

/** Fills a data folder: the plan issued, an account per submitter (its persona is its body's id), a receiver and an inspector. */
export async function prepareFolder(folder: string, duties: number): Promise<void> {
  const store = await openStore(folder);
  try {
    await store.importEdition(loadEdition(duties));
    await store.issuePlan(PLAN);
    for (const body of SUBMITTERS) await store.addAccount({ tenant: 'default', body, capabilities: ['report'], persona: body });
    await store.addAccount({ tenant: 'default', body: RECEIVER, capabilities: ['receive'], persona: 'nguoi-nhan' });
    await store.addAccount({ tenant: 'default', body: RECEIVER, capabilities: ['inspect'], persona: 'thanh-tra' });
  } finally {
    await store.close();
  }
}

/** Asks again until the server answers: it may be down just now, until `up`. Anything it refuses is the test's own mistake. */
export async function insist<T>(call: () => Promise<T>, up = always): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!isApiError(error) || !error.retryable) throw error;
      await up();
    }
  }
}

async function demoToken(base: string, persona: string, up: () => Promise<void>): Promise<string> {
  for (;;) {
    await up();
    const answer = await fetch(new URL('demo/token', base), {
      method: 'POST', body: JSON.stringify({ persona }), headers: { 'content-type': 'application/json' },
    }).then((response) => response.json() as Promise<{ token: string }>).catch(() => undefined);
    if (answer?.token) return answer.token;
  }
}

/** A persona's desk. Its token comes straight from `issuer`, whatever lies between it and `base`. */
export function deskOf(persona: string, base: string, issuer = base, up = always) {
  let token: Promise<string> | undefined;
  return office(createClient({ baseUrl: base, timeout: 20_000, token: () => (token ??= demoToken(issuer, persona, up)) }));
}

/** Opens and submits one report; each step keeps its key until it is acknowledged. Answers the receipt's number. */
export async function submitOnce(desk: ReturnType<typeof deskOf>, duty: string, conferences: number, up?: () => Promise<void>): Promise<string> {
  const keys = { open: crypto.randomUUID(), submit: crypto.randomUUID() };
  const opened = await insist(() => desk.reports.open(PLAN, duty, { key: keys.open }), up);
  const content = { values: { 'so-hoi-nghi': conferences }, answer: { kind: 'report' } } as const;
  const submitted = await insist(() => desk.reports.submit(opened, content, { key: keys.submit }), up);
  return submitted.versions.at(-1)!.receipt!.number;
}

/** How often each report has been submitted, as the inspector reads it in the log. */
export async function submissions(base: string): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for await (const { operation, subject } of deskOf('thanh-tra', base).audit.list(PLAN)) {
    if (operation === 'reports.submit') times.set(subject, (times.get(subject) ?? 0) + 1);
  }
  return times;
}

/** mulberry32: a run is told by its seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
}
