import type { Consolidated, Desk, Duty, Plan, Report, Structure, Template, TemplateRef } from '@quantriet/contract';
import type { Client } from '@quantriet/sdk';
import { office, type Office } from '@quantriet/sdk/office';
import { ElementProblem } from '../core/state.js';

export type Reports = Pick<Office['reports'], 'get' | 'return' | 'accept' | 'reopen' | 'open' | 'save' | 'export'>;

/** What the desk shows. Stories and hosts give it as `data`; without `reports` nothing can be changed. */
export interface DeskData {
  plan: Plan;
  structure: Structure;
  duty: Duty;
  /** Duties whose reports the reader may see, to choose from. */
  duties: readonly Duty[];
  template?: Template | undefined;
  desk: Desk;
  consolidated: Consolidated;
  /** Reports that can be opened without asking for them. */
  opened?: readonly Report[] | undefined;
  /** Whether the reader decides: a supervisor only reads. */
  decides: boolean;
  /** The duty that the consolidated report answers, where it is the reader's own. */
  above?: Duty | undefined;
  reports?: Reports | undefined;
  /** Where a report was made on another template than the duty's now: asks for that one. */
  templateOf?: ((ref: TemplateRef) => Promise<Template>) | undefined;
}

interface DeskQuery {
  client: Client;
  plan: string;
  duty: string | undefined;
  signal: AbortSignal;
}

/** Duties whose reports come to a body, or all that are reported on for who reads everything. */
function readableDuties(plan: Plan, body: string, capabilities: readonly string[]): Duty[] {
  const all = capabilities.some((each) => each === 'supervise' || each === 'inspect');
  return plan.duties.filter(({ route }) => route && (all || (route.to === body && capabilities.includes('receive'))));
}

export async function loadDesk({ client, plan: id, duty: wanted, signal }: DeskQuery): Promise<DeskData | undefined> {
  // A published snapshot has no inner side.
  if (!client.call) throw new ElementProblem({ code: 'no-source' });
  const inner = office(client);
  const { reports } = inner;
  const [plan, { body, capabilities }] = await Promise.all([client.plans.get(id, { signal }), inner.me({ signal })]);
  const duties = readableDuties(plan, body, capabilities);
  const duty = wanted == null ? duties[0] : duties.find((each) => each.id === wanted);
  if (wanted != null && !duty) throw new ElementProblem({ code: 'unknown-duty', params: { id: wanted } });
  if (!duty) return undefined;
  const templateOf = ({ id: name, version }: TemplateRef): Promise<Template> => client.templates.get(name, String(version), { signal });
  const [structure, named, desk, consolidated] = await Promise.all([
    client.structures.get(plan.structure, { signal }),
    duty.template && templateOf(duty.template),
    reports.desk(id, duty.id, { signal }),
    reports.consolidated(id, duty.id, { signal }),
  ]);
  // A duty that names no template is reported on in words: the server says in which fields.
  const template = named ?? (consolidated.template && (await templateOf(consolidated.template)));
  const own = (each: Duty): boolean => each.addressees.bodies?.includes(body) === true && capabilities.includes('report');
  const above = plan.duties.find((each) => each.consolidates?.includes(duty.id) && own(each));
  return { plan, structure, duty, duties, template, desk, consolidated, decides: capabilities.includes('receive') && duty.route?.to === body, above, reports, templateOf: (ref) => client.templates.get(ref.id, String(ref.version)) };
}
