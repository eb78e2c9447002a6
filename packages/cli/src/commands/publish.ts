import type { PlanEdition } from '@quantriet/contract';
import type { Edition } from '../edition/edition.js';
import { issuedEditions, oneEdition } from '../edition/one.js';
import { consoleText } from '../messages/text.js';
import { publish } from '../publish/publish.js';
import { dayText } from '../publish/day-text.js';
import { Refusal } from '../refusal.js';
import { readChecked } from './check.js';
import { isUrl, serverAt } from './office-client.js';
import { requireData, withStore } from './server-data.js';
import { EXIT, type ExitCode, type Terminal } from './terminal.js';

interface PublishOptions {
  asOf?: string | undefined;
}

async function publishEdition(edition: Edition, folder: string, { asOf }: PublishOptions, terminal: Terminal): Promise<ExitCode> {
  const { language, clock } = terminal;
  terminal.err(consoleText('publishing', language, { folder }));
  const done = await publish(edition, folder, { clock, asOf, onStep: (step) => terminal.err(consoleText(`step-${step}`, language)) });
  const { written, kept, removed } = done;
  terminal.out(written + removed === 0
    ? consoleText('unchanged', language, { folder })
    : consoleText('published', language, { folder, written, kept, removed, date: dayText(done.asOf) }));
  return EXIT.done;
}

/** `quantriet publish FILE… DIR` */
export async function publishBooks(files: readonly string[], folder: string, options: PublishOptions, terminal: Terminal): Promise<ExitCode> {
  const gathered = await readChecked(files, terminal);
  if (gathered) return publishEdition(gathered.edition, folder, options, terminal);
  terminal.err(consoleText('not-published', terminal.language));
  return EXIT.problems;
}

/** What a running server has issued, whole: what of it is public is decided by the same rules as for a workbook. */
async function fromServer(url: string, terminal: Terminal): Promise<PlanEdition[]> {
  const { client, desk } = serverAt(url, terminal);
  const { items } = await client.plans.list();
  return Promise.all(items.map(({ id }) => desk.plans.edition(id)));
}

async function fromData(data: string, terminal: Terminal): Promise<PlanEdition[]> {
  await requireData(data);
  return withStore(data, terminal, (store) => issuedEditions(store));
}

/** `quantriet publish --from URL|DATA DIR` */
export async function publishFrom(from: string, folder: string, options: PublishOptions, terminal: Terminal): Promise<ExitCode> {
  terminal.err(consoleText('reading-from', terminal.language, { from }));
  const parts = isUrl(from) ? await fromServer(from, terminal) : await fromData(from, terminal);
  if (parts.length === 0) throw new Refusal('nothing-issued', { from });
  return publishEdition(oneEdition(parts), folder, options, terminal);
}
