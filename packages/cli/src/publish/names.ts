import type { PlanSummary } from '@quantriet/contract';

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

/** Folders that hold only what is written here, with the names that files in them have. */
export const OWN_FOLDERS: ReadonlyArray<readonly [folder: string, names: RegExp]> = [
  ...['ke-hoach', 'tien-do', 'ban-do', 'van-ban'].map((folder) => [`html/${folder}`, /^[a-z0-9.-]+\.html$/] as const),
  ['calendar', /^[a-z0-9.-]+\.ics$/],
  ['tables', /^[a-z0-9.-]+\.(?:csv|xlsx)$/],
];

/** Address of one file as seen from another. */
export function relativeHref(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].map(encodeURIComponent).join('/');
}
