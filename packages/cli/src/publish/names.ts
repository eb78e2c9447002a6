import type { PlanSummary, SnapshotIndex } from '@quantriet/contract';

/** Where everything but the data stands in a published folder. */

export const INDEX = 'index.json';
export const STYLESHEET = 'html/quantriet.css';
export const HOME_PAGE = 'html/index.html';

export const planPage = (plan: string): string => `html/ke-hoach/${plan}.html`;
export const progressPage = (plan: string): string => `html/tien-do/${plan}.html`;
export const mapPage = (plan: string): string => `html/ban-do/${plan}.html`;
export const documentPage = (document: string): string => `html/van-ban/${document}.html`;
export const calendarFile = (plan: string): string => `calendar/${plan}.ics`;
export const workbookFile = (plan: string): string => `tables/${plan}.xlsx`;

export const TABLES = { duties: 'nhiem-vu', bodies: 'co-quan', progress: 'tien-do', standing: 'tinh-hinh' } as const;
export type TableName = keyof typeof TABLES;
export const tableFile = (plan: string, table: TableName): string => `tables/${plan}.${TABLES[table]}.csv`;

/** Tables that a plan publishes. */
export function tablesOf({ publicity }: Pick<PlanSummary, 'publicity'>): TableName[] {
  if (publicity === 'bodies') return ['duties', 'bodies', 'progress', 'standing'];
  return publicity === 'totals' ? ['duties', 'bodies', 'progress'] : ['duties', 'bodies'];
}

/** Pages, calendars and tables that belong to an index. */
export function derivedFiles(index: SnapshotIndex): string[] {
  const documents = Object.keys(index.resources).flatMap((resource) => /^documents\/(.+)$/.exec(resource)?.[1] ?? []);
  return [
    ...documents.map(documentPage),
    ...index.plans.flatMap((plan) => [
      planPage(plan.id), progressPage(plan.id), mapPage(plan.id), calendarFile(plan.id), workbookFile(plan.id),
      ...tablesOf(plan).map((table) => tableFile(plan.id, table)),
    ]),
  ];
}

const OWN = /^(?:html\/(?:ke-hoach|tien-do|ban-do|van-ban)\/[a-z0-9.-]+\.html|calendar\/[a-z0-9.-]+\.ics|tables\/[a-z0-9.-]+\.(?:csv|xlsx)|data\/[a-z0-9.-]+\.[0-9a-f]{16}\.json)$/;

/** True for a path that only a publication writes: nothing else in a folder is ever removed. */
export function isOwnPath(path: string): boolean {
  return OWN.test(path);
}

/** Address of one file as seen from another. */
export function relativeHref(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].map(encodeURIComponent).join('/');
}
