import type { PlanEdition, PlanStatus } from '@quantriet/contract';
import { canonical } from '../edition/schemas.js';
import { planEditions } from '../edition/one.js';
import { consoleText, problemSentence } from '../messages/text.js';
import { readChecked } from './check.js';
import { serverAt } from './office-client.js';
import { withStore } from './server-data.js';
import { EXIT, type ExitCode, type Terminal } from './terminal.js';

/** Where plans go: the data of a server that is stopped, or one that runs. */
interface Target {
  import(edition: PlanEdition): Promise<PlanStatus>;
  issue(plan: string): Promise<PlanStatus>;
}

/** What a server finds that the workbooks alone do not show. That a plan's parent came with it and is a draft still is none. */
async function importOne(edition: PlanEdition, beside: ReadonlySet<string>, target: Target): Promise<PlanStatus['problems']> {
  const { problems } = await target.import(edition);
  return problems.filter(({ code, params }) => !(code === 'unknown-plan' && beside.has(String(params?.['id']))));
}

async function bringIn(editions: readonly PlanEdition[], issue: boolean, target: Target, { language, ...terminal }: Terminal): Promise<ExitCode> {
  const ids = new Set(editions.map(({ plan }) => plan.id));
  for (const edition of editions) {
    const plan = edition.plan.id;
    const problems = await importOne(edition, ids, target);
    if (problems.length > 0) {
      terminal.out(consoleText('kept-problems', language, { plan, count: problems.length }));
      for (const { params, ...problem } of problems) terminal.out(`  ${problem.pointer ?? ''}: ${problemSentence(params ? { ...problem, params } : problem, language)}`);
      return EXIT.problems;
    }
    if (issue) await target.issue(plan);
    terminal.out(consoleText(issue ? 'issued' : 'imported', language, { plan }));
  }
  return EXIT.done;
}

export interface ImportOptions {
  issue: boolean;
  to: { folder: string } | { url: string };
}

/** `quantriet import FILE… DATA`, `quantriet import FILE… --to URL` */
export async function importBooks(files: readonly string[], { issue, to }: ImportOptions, terminal: Terminal): Promise<ExitCode> {
  // Without a token nothing will come of it, so that is said before a long workbook is read.
  const server = 'url' in to ? serverAt(to.url, terminal) : undefined;
  const gathered = await readChecked(files, terminal);
  if (!gathered) {
    terminal.err(consoleText('not-imported', terminal.language));
    return EXIT.problems;
  }
  const editions = planEditions(canonical(gathered.edition));
  if (server) return bringIn(editions, issue, server.desk.plans, terminal);
  return withStore((to as { folder: string }).folder, terminal, (store) =>
    bringIn(editions, issue, { import: (edition) => store.importEdition(edition), issue: (plan) => store.issuePlan(plan) }, terminal));
}
