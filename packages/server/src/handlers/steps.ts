import { canGo, statementAfter, TRANSITIONS, undecided, type Duty, type Report, type ReportVersion, type Template, type Transition } from '@quantriet/contract';
import { reportInWords } from '@quantriet/contract/templates';
import { record } from '../audit/log.js';
import { Refusal } from '../http/refusal.js';
import { templateOf } from '../store/editions.js';
import { hashOfVersion, inForce, loadReport, newest, nextReceipt, storeVersions, type StoredReport } from '../store/reports.js';
import { appendStanding, hashOfStanding } from '../store/standing.js';
import type { Tx } from '../store/tx.js';
import { dutyOf, issuedPlan, reportFor, reportToChange } from './access.js';
import { contentOf, submittedContent } from './content.js';
import type { Account, Call, Handler, Handlers, Result } from './handler.js';

type StepOperation = `reports.${Transition}`;

/** What a step starts from. */
export interface Before {
  report: StoredReport;
  version: ReportVersion;
  /** Accepted and still counting, other than `version`. */
  earlier: ReportVersion | undefined;
  duty: Duty;
  template: Template;
}

/** What a step makes: the version it is about, and another one that it replaces or puts back. */
interface After {
  version: ReportVersion;
  supersedes?: ReportVersion;
  restores?: ReportVersion;
}

async function before(tx: Tx, { input: { report: id }, account, revision }: Call<StepOperation>, transition: Transition): Promise<Before & { sample: boolean }> {
  const report = await reportToChange(tx, account!, id, TRANSITIONS[transition].by, revision);
  const version = newest(report);
  if (!canGo(transition, version.state)) throw new Refusal(409, 'bad-transition', { params: { state: version.state } });
  const issued = await issuedPlan(tx, report.row.plan);
  const { id: template, version: number } = version.template;
  const known = template === reportInWords.id ? reportInWords : await templateOf(tx, template, number);
  if (!known) throw new Refusal(422, 'unknown-template', { params: { id: template, version: number } });
  const counting = inForce(report);
  return {
    report, version, duty: dutyOf(issued, report.row.duty), template: known, sample: issued.plan.sample,
    earlier: counting?.version === version.version ? undefined : counting,
  };
}

/** What the step says of the obligation. Taking back the acceptance of a correction puts the version before it in force again. */
function statementOf(transition: Transition, { report, duty, template, earlier }: Before, { version, restores }: After, at: string) {
  const step = { duty, body: report.row.body, at, template };
  return restores
    ? statementAfter({ ...step, transition: 'accept', version: restores })
    : statementAfter({ ...step, transition, version, inForce: earlier });
}

/** Writes a step: versions, statement and entry of the log, all in the one transaction. */
async function write(tx: Tx, { account, now }: Call<StepOperation>, transition: Transition, from: Before & { sample: boolean }, after: After): Promise<Result> {
  const { report, version: { state } } = from;
  const { version, supersedes, restores } = after;
  const { plan, id } = report.row;
  // A version that counts gives way before another one comes into force.
  await storeVersions(tx, report, [supersedes ?? [], version, restores ?? []].flat(), now);
  const statement = statementOf(transition, from, after, now);
  await record(tx, plan, account!, {
    at: now, operation: `reports.${transition}`, subject: id,
    details: {
      from: state, to: version.state, version: version.version, content: await hashOfVersion(version),
      ...(transition === 'submit' && { receipt: version.receipt!.number }),
      ...(supersedes && { supersedes: supersedes.version }),
      ...(restores && { restores: restores.version }),
      ...(statement && { seq: await appendStanding(tx, plan, [statement]), standing: await hashOfStanding([statement]) }),
    },
  });
  return answer(account!, (await loadReport(tx, id))!, from.sample, statement && plan);
}

export function answer(account: Account, report: StoredReport, sample: boolean, changed?: string): Result {
  const body: Report = reportFor(account, report, sample)!;
  return { body, revision: body.revision, ...(changed !== undefined && { changed }) };
}

type Step<O extends StepOperation> = (tx: Tx, call: Call<O>, from: Before) => After | Promise<After>;

function step<T extends Transition>(transition: T, make: Step<`reports.${T}`>): Handler<`reports.${T}`> {
  return async (tx, call) => {
    const any = call as Call<StepOperation>;
    const from = await before(tx, any, transition);
    return write(tx, any, transition, from, await make(tx, call, from));
  };
}

/** A returned version stays as it was: what is written over it begins the next one. */
function writable({ version }: Before): ReportVersion {
  if (version.state === 'draft') return version;
  const { template, answer: kept, values } = version;
  return { version: version.version + 1, state: 'draft', template, answer: kept, values };
}

export const stepHandlers: Pick<Handlers, StepOperation> = {
  'reports.save': step('save', (_tx, { body }, from) => ({ version: { ...writable(from), ...contentOf(body, from.version) } })),
  'reports.submit': step('submit', async (tx, { body, now }, from) => {
    const content = await submittedContent(tx, body, from);
    const receipt = { number: await nextReceipt(tx, from.report.row.plan), at: now };
    return { version: { ...writable(from), ...content, state: 'submitted', receipt } };
  }),
  'reports.correct': step('correct', (_tx, _call, from) => ({ version: writable(from) })),
  'reports.return': step('return', (_tx, { body: { notes }, now }, { version, template }) => {
    const fields = new Set(template.sections.flatMap((section) => section.fields.map(({ id }) => id)));
    const errors = notes.flatMap(({ field }, i) => (field === undefined || fields.has(field) ? [] : [{ code: 'unknown-field', pointer: `/notes/${i}/field`, params: { id: field } }]));
    if (errors.length > 0) throw new Refusal(422, 'bad-input', { params: { count: errors.length }, errors });
    return { version: { ...version, state: 'returned', decidedAt: now, notes } };
  }),
  'reports.accept': step('accept', (_tx, { body: { evaluation }, now }, { version, earlier }) => ({
    version: { ...version, state: 'accepted', decidedAt: now, ...(evaluation !== undefined && { evaluation }) },
    ...(earlier && { supersedes: { ...earlier, state: 'superseded' } }),
  })),
  'reports.reopen': step('reopen', (_tx, _call, { version, report }) => {
    const replaced = version.state === 'accepted' ? report.versions.findLast(({ state }) => state === 'superseded') : undefined;
    return { version: undecided(version), ...(replaced && { restores: { ...replaced, state: 'accepted' } }) };
  }),
};
