import { planEditions } from '@quantriet/cli';
import { parseAsOf, type PlanEdition } from '@quantriet/contract';
import { mapSheets, standing, structures } from '@quantriet/ha-tinh';
import { startServer, type RunningServer, type Store } from '@quantriet/server';
import { DemoClock } from './demo-clock.js';
import { demoDocuments, demoPlans } from './demo-documents.js';
import type { Answer } from './forward.js';
import { personas } from './personas.js';
import { StorePublisher } from './publish-store.js';
import { fileSampleReports } from './sample-reports.js';

/** When the demo begins: a working morning on the demo's day, in Viet Nam. */
const BEGINS = parseAsOf('2023-08-25T08:00:00+07:00')!;
/** The plans are brought in on a day before anything was reported. */
const BROUGHT_IN = parseAsOf('2023-07-20T08:00:00+07:00')!;

/** The server's line for a request that it answered: of these the demo says nothing. */
const REQUEST = / \d{3} \d+ ms$/;

/** What the bodies with a persona do from the demo's day on is for whoever plays them to say. */
function playable({ standing: statements, ...edition }: PlanEdition): PlanEdition {
  const played = new Set(personas.filter(({ capabilities }) => capabilities.includes('report')).map(({ body }) => body));
  return { ...edition, standing: statements.filter(({ body, at }) => !played.has(body) || at < BEGINS) };
}

/** Brings in what is not there yet, so that a first start that was cut off is finished by the next one. */
async function fill(store: Store, clock: DemoClock): Promise<void> {
  const issued = new Set((await store.plans()).map(({ id }) => id));
  for (const edition of planEditions({ plans: demoPlans, structures, standing, documents: await demoDocuments(), mapSheets })) {
    const { id } = edition.plan;
    if (issued.has(id)) continue;
    clock.goOnFrom(BROUGHT_IN);
    await store.importEdition(playable(edition));
    await store.issuePlan(id);
  }
  await fileSampleReports(store, BEGINS);
  const known = new Set((await store.personas()).map(({ persona }) => persona));
  for (const persona of personas) if (!known.has(persona.persona)) await store.addAccount(persona);
}

/** The instant of the last thing that was recorded. */
async function lastRecorded(store: Store): Promise<string> {
  const log = await store.read(({ sql, tenant }) => sql.selectFrom('audit').select('content').where('tenant', '=', tenant).execute());
  return log.reduce((last, { content: { at } }) => (at > last ? at : last), BEGINS);
}

export interface DemoServerOptions {
  /** Where the database is. */
  data: string;
  /** Where the public pages' snapshot is published, at the start and after each change. */
  published: string;
  log: (line: string) => void;
}

export interface DemoServer {
  fetch: Answer;
  store: Store;
  close(): Promise<void>;
}

/** The reference server with the Hà Tĩnh plans and the demo's personas, filled at the first start. */
export async function startDemoServer({ data, published, log }: DemoServerOptions): Promise<DemoServer> {
  const clock = new DemoClock(BEGINS);
  const failures = (line: string): void => { if (!REQUEST.test(line)) log(line); };
  const running: RunningServer = await startServer({ data, clock, log: failures, demo: true, basePath: '/api', afterChange: (plan) => publisher.change(plan) });
  const publisher = new StorePublisher(running.store, published, clock, log);
  const close = async (): Promise<void> => {
    await publisher.stop();
    await running.close();
  };
  try {
    await fill(running.store, clock);
    clock.goOnFrom(await lastRecorded(running.store));
    await publisher.start();
  } catch (error) {
    await close();
    throw error;
  }
  return { fetch: (request) => running.fetch(request), store: running.store, close };
}
