import { canonicalJson, type OfficeOperation, type PlanStatus, type Report } from '@quantriet/contract';
import { ApiError, isApiError } from './api-error.js';
import { instantOf } from './as-of.js';
import { tell } from './changes.js';
import type { Client } from './client.js';
import { ask, send, type OfficeCall } from './office/ask.js';
import type { Content, Office, ReportRef, WriteOptions } from './office/types.js';
import { pages } from './pages.js';

export { errorText } from './office/error-text.js';
export { newKey } from './office/key.js';
export type { Content, Office, ReportFilter, ReportRef, WriteOptions } from './office/types.js';

const offices = new WeakMap<Client, Office>();

/** The calls that take a token, over the server of a client. One office for each client. */
export function office(client: Client): Office {
  let made = offices.get(client);
  if (!made) {
    made = {
      me: (options) => ask(client, 'me.get', { ...options }),
      plans: plansOf(client), reports: reportsOf(client), audit: auditOf(client),
    };
    offices.set(client, made);
  }
  return made;
}

/** Does it, and tells every client that the plan has changed. */
async function change<T extends Report | PlanStatus>(client: Client, operation: OfficeOperation, call: OfficeCall): Promise<T> {
  const result = await ask<T>(client, operation, call);
  client.refresh();
  tell({ plan: result.plan });
  return result;
}

function list<T>(client: Client, operation: OfficeOperation, { query, ...call }: OfficeCall): AsyncIterableIterator<T> {
  const broken = () => new ApiError('bad-data', { params: { what: operation } });
  return pages<T>((cursor) => ask(client, operation, { ...call, query: { ...query, cursor } }), broken);
}

function plansOf(client: Client): Office['plans'] {
  return {
    edition: (plan, options) => ask(client, 'plans.edition', { path: { plan }, ...options }),
    import: (edition, options) => change(client, 'plans.import', { body: edition, ...options }),
    issue: (plan, options) => change(client, 'plans.issue', { path: { plan }, body: {}, ...options }),
  };
}

function reportsOf(client: Client): Office['reports'] {
  const step = (operation: OfficeOperation, { id, revision }: ReportRef, body: unknown, { signal, key }: WriteOptions = {}): Promise<Report> =>
    change(client, operation, { path: { report: id }, revision, body, signal, key });
  return {
    list: (plan, { signal, ...query } = {}) => list(client, 'reports.list', { path: { plan }, query, signal }),
    open: (plan, duty, { body, ...options } = {}) => ask(client, 'reports.open', { path: { plan }, body: { duty, body }, ...options }),
    get: (report, options) => ask(client, 'reports.get', { path: { report }, ...options }),
    save: (report, content, options) => save(client, report, content, options),
    submit: (report, content, options) => step('reports.submit', report, content, options),
    correct: (report, options) => step('reports.correct', report, {}, options),
    return: (report, notes, options) => step('reports.return', report, { notes }, options),
    accept: (report, { evaluation, ...options } = {}) => step('reports.accept', report, { evaluation }, options),
    reopen: (report, options) => step('reports.reopen', report, {}, options),
    desk: async (plan, duty, { asOf, signal } = {}) =>
      ask(client, 'reports.desk', { path: { plan, duty }, query: { asOf: asOf === undefined ? undefined : instantOf(asOf) }, signal }),
    consolidated: (plan, duty, options) => ask(client, 'reports.consolidated', { path: { plan, duty }, ...options }),
    export: async (plan, duty, format, options) => {
      const { body, headers } = await send(client, 'reports.export', { path: { plan, duty, format }, ...options });
      return new Blob([body], { type: headers.get('content-type') ?? '' });
    },
  };
}

function auditOf(client: Client): Office['audit'] {
  return {
    list: (plan, options) => list(client, 'audit.list', { path: { plan }, ...options }),
    head: (plan, options) => ask(client, 'audit.head', { path: { plan }, ...options }),
  };
}

async function save(client: Client, { id, revision }: ReportRef, content: Content, { signal }: { signal?: AbortSignal | undefined } = {}): Promise<Report> {
  const path = { report: id };
  try {
    return await ask(client, 'reports.save', { path, revision, body: content, signal });
  } catch (error) {
    // A try whose answer was lost may have been kept: then what stands there, one revision on, is what was sent.
    if (!isApiError(error) || error.code !== 'stale' || error.attempts < 2) throw error;
    const now = await ask<Report>(client, 'reports.get', { path, signal });
    if (now.revision === revision + 1 && holds(now, content)) return now;
    throw error;
  }
}

function holds({ versions }: Report, { values, answer }: Content): boolean {
  const draft = versions.at(-1);
  return draft?.state === 'draft' && canonicalJson(draft.values) === canonicalJson(values)
    && (answer === undefined || canonicalJson(draft.answer) === canonicalJson(answer));
}
