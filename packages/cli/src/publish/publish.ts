import { parseAsOf, plainDateOf, toInstant, type Clock, type SnapshotIndex } from '@quantriet/contract';
import { checkEdition } from '../edition/check.js';
import { EditionError, type Edition } from '../edition/edition.js';
import { canonical } from '../edition/schemas.js';
import { htmlPages } from '../html/site.js';
import { tableFiles } from '../tables/files.js';
import { calendarText } from './calendar.js';
import { dataFiles, indexOf, indexText, publishedTexts } from './data.js';
import { place, placeAhead, readExisting, readIndex, type Written } from './folder.js';
import { calendarFile, INDEX } from './names.js';
import { planViews, type PlanView } from './plan-view.js';

export type PublishStep = 'check' | 'data' | 'pages' | 'tables' | 'place';

export interface PublishOptions {
  clock: Clock;
  /** Instant that pages and tables show progress as of; the end of the clock's day in Viet Nam when left out. */
  asOf?: string | undefined;
  /** Told what is being done. */
  onStep?: ((step: PublishStep) => void) | undefined;
}

export interface Publication extends Written {
  index: SnapshotIndex;
  asOf: string;
}

/** A whole day, so that publishing twice on one day gives the same files. */
function endOfToday(clock: Clock): string {
  return parseAsOf(plainDateOf(clock.now()))!;
}

async function calendars(views: readonly PlanView[], folder: string, now: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const view of views) {
    const path = calendarFile(view.plan.id);
    files.set(path, calendarText(view, await readExisting(folder, path), now));
  }
  return files;
}

/**
 * Writes an edition as a snapshot: `index.json` and `data/`, plain HTML, calendars, tables; of each plan only what it makes public.
 * The same edition gives the same bytes, and files that would not change are not touched.
 * @param folder Made if it is not there.
 * @throws EditionError when the edition is wrong; Refusal when the folder cannot be used. Then the folder is as it was.
 */
export async function publish(edition: Edition, folder: string, { clock, asOf = endOfToday(clock), onStep }: PublishOptions): Promise<Publication> {
  onStep?.('check');
  const problems = checkEdition(edition);
  if (problems.length > 0) throw new EditionError(problems);
  const old = await readIndex(folder);
  onStep?.('data');
  const whole = canonical(edition);
  const { files, resources, books } = dataFiles(whole);
  const now = toInstant(clock.now());
  const index = indexOf(whole, resources, now, old);
  const views = planViews(whole, books, asOf);
  onStep?.('pages');
  const pages = htmlPages(views, publishedTexts(whole));
  onStep?.('tables');
  const tables = await tableFiles(views);
  onStep?.('place');
  const all = new Map<string, string | Uint8Array>([...files, ...pages, ...(await calendars(views, folder, now)), ...tables, [INDEX, indexText(index)]]);
  return { ...(await place(folder, all, index, old)), index, asOf };
}

/**
 * Writes only the data of an edition into a folder that has been published before: what widgets read follows a change at once, and
 * `publish` brings pages, calendars and tables after it.
 * @param edition One that has been checked.
 * @throws Refusal when the folder cannot be used. Then it is as it was.
 */
export async function publishData(edition: Edition, folder: string, { clock }: Pick<PublishOptions, 'clock'>): Promise<void> {
  const old = await readIndex(folder);
  const whole = canonical(edition);
  const { files, resources } = dataFiles(whole);
  const index = indexOf(whole, resources, toInstant(clock.now()), old);
  await placeAhead(folder, new Map([...files, [INDEX, indexText(index)]]));
}
