import type { Clock, PlanEdition } from '@quantriet/contract';
import { DEMO_ISSUER } from './auth/demo-issuer.js';
import type { NewAccount } from './accounts/accounts.js';
import { startServer, type RunningServer, type ServerOptions } from './start.js';

export { DEMO_ISSUER };

export interface TestServerOptions extends Pick<ServerOptions, 'afterChange' | 'rate' | 'allowedOrigins' | 'issuers' | 'tenant'> {
  clock?: Clock | undefined;
  /** Imported and issued, in this order. */
  editions?: readonly PlanEdition[] | undefined;
  accounts?: readonly NewAccount[] | undefined;
}

export interface TestServer extends RunningServer {
  /** A token of one of the accounts. */
  tokenFor(persona: string): Promise<string>;
}

/** The reference server in memory, with plans and personas: for the tests of whoever talks to it. */
export async function testServer({ editions = [], accounts = [], ...options }: TestServerOptions = {}): Promise<TestServer> {
  const server = await startServer({ ...options, demo: true });
  for (const edition of editions) {
    await server.store.importEdition(edition);
    await server.store.issuePlan(edition.plan.id);
  }
  for (const account of accounts) await server.store.addAccount(account);
  const tokenFor = async (persona: string): Promise<string> => {
    const body = JSON.stringify({ persona });
    const answer = await server.fetch(new Request(`${server.url}demo/token`, { method: 'POST', body, headers: { 'content-type': 'application/json' } }));
    return ((await answer.json()) as { token: string }).token;
  };
  return { ...server, tokenFor };
}
