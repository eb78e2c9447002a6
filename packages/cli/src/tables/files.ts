import { tableFile, workbookFile } from '../publish/names.js';
import type { PlanView } from '../publish/plan-view.js';
import { csvOf } from './csv.js';
import { planTables } from './tables.js';
import { xlsxOf } from './xlsx.js';

/** Tables of all plans by path in the published folder. */
export async function tableFiles(views: readonly PlanView[]): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  for (const view of views) {
    const tables = planTables(view);
    for (const table of tables) files.set(tableFile(view.plan.id, table.name), csvOf(table));
    files.set(workbookFile(view.plan.id), await xlsxOf(tables, view));
  }
  return files;
}
