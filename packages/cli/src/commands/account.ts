import type { Capability } from '@quantriet/contract';
import { consoleText } from '../messages/text.js';
import { requireData, withStore } from './server-data.js';
import { EXIT, type ExitCode, type Terminal } from './terminal.js';

export interface NewAccount {
  tenant: string;
  body: string;
  capabilities: Capability[];
  subject?: { issuer: string; subject: string };
  persona?: string;
}

/** `quantriet account add DATA …` */
export function addAccount(folder: string, account: NewAccount, terminal: Terminal): Promise<ExitCode> {
  const { language } = terminal;
  const { body, capabilities } = account;
  return withStore(folder, terminal, async (store) => {
    const { actor } = await store.addAccount(account);
    if ((await store.plans()).length === 0) terminal.err(consoleText('body-unchecked', language, { body }));
    terminal.out(consoleText('account-added', language, { actor, body, can: capabilities.join(', ') }));
    return EXIT.done;
  });
}

/** `quantriet account list DATA` */
export async function listAccounts(folder: string, tenant: string, terminal: Terminal): Promise<ExitCode> {
  await requireData(folder);
  return withStore(folder, terminal, async (store) => {
    const accounts = await store.accounts(tenant);
    if (accounts.length === 0) terminal.err(consoleText('no-accounts', terminal.language));
    for (const { actor, body, capabilities, issuer, subject } of accounts) {
      terminal.out(consoleText('account', terminal.language, { actor, body, can: capabilities.join(','), issuer, subject }));
    }
    return EXIT.done;
  });
}
