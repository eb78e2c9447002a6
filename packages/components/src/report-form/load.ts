import type { Body, Clock, Duty, Plan, PlanSummary, Report, Structure, Template } from '@quantriet/contract';
import { isApiError, type Client } from '@quantriet/sdk';
import { office } from '@quantriet/sdk/office';
import { ElementProblem } from '../core/state.js';
import type { ReportDesk } from './keep/setting.js';

/** What the form stands on. A host without a server gives `template` alone; stories and tests give a report as well. */
export interface FormData {
  template?: Template | undefined;
  plan?: Plan | undefined;
  duty?: Duty | undefined;
  structure?: Structure | undefined;
  /** Id of the body that reports. */
  body?: string | undefined;
  report?: Report | undefined;
  /** Plans that hang under the duty, to answer it with. */
  plans?: readonly PlanSummary[] | undefined;
  /** Where it is kept and sent; absent where there is no server. */
  desk?: ReportDesk | undefined;
  clock?: Clock | undefined;
}

export interface FormQuery {
  client: Client;
  plan: string;
  duty: string | undefined;
  body: string | undefined;
  signal: AbortSignal;
}

async function found(report: Promise<Report>): Promise<Report | undefined> {
  try {
    return await report;
  } catch (error) {
    if (isApiError(error) && error.code === 'unknown-report') return undefined;
    throw error;
  }
}

/** The report as it stands, with what its template and its duty say. It is made on the server only once something is written. */
export async function loadForm({ client, plan: id, duty: dutyId, body, signal }: FormQuery): Promise<FormData> {
  const [plan, { items }] = await Promise.all([client.plans.get(id, { signal }), client.plans.list({ signal })]);
  const duty = plan.duties.find((each) => each.id === dutyId);
  if (!duty) {
    const ids = plan.duties.filter(({ route }) => route).map((each) => each.id).join(', ');
    throw new ElementProblem(dutyId == null ? { code: 'bad-attribute', params: { name: 'duty', value: '', expected: ids } } : { code: 'unknown-duty', params: { id: dutyId } });
  }
  const [structure, template] = await Promise.all([
    client.structures.get(plan.structure, { signal }),
    duty.template && client.templates.get(duty.template.id, String(duty.template.version), { signal }),
  ]);
  const data: FormData = { plan, duty, structure, template, body, clock: client.clock, plans: items.filter(({ under }) => under?.plan === id && under.duty === duty.id) };
  // A published snapshot has no inner side.
  if (!client.call) return known(data);
  const inner = office(client);
  const { reports } = inner;
  const own = known({ ...data, body: body ?? (await inner.me({ signal })).body });
  return { ...own, desk: reports, report: await found(reports.get(`${id}.${duty.id}.${own.body}`, { signal })) };
}

function known(data: FormData): FormData {
  const { body, structure } = data;
  if (body != null && !structure?.bodies.some((each: Body) => each.id === body)) throw new ElementProblem({ code: 'unknown-body', params: { id: body } });
  return data;
}
