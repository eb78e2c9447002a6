import {
  canGo, fixedClock, withComputed, type FieldNote, type Plan, type Report, type ReportVersion, type Structure, type Template, type Values,
} from '@quantriet/contract';
import { createClient, type Client } from '@quantriet/sdk';

/** A live server of one plan held in memory, behind the real client: what a body's report meets, with faults on request. */
export interface ReportServer {
  client: Client;
  /** `PUT /reports/…/draft`, in order. */
  requests: string[];
  /** While set, every request fails as an unplugged network does. */
  offline: boolean;
  /** While set, every request is refused as one with an expired token is. */
  expired: boolean;
  /** While set, the next answer to a submission is lost on its way. */
  losesAnswer: boolean;
  /** While set, the answer to a submission is under way until it resolves. */
  answers: Promise<unknown> | undefined;
  /** The report as it stands there. */
  report: Report | undefined;
  /** What the receiving body does. */
  give(back: FieldNote[]): void;
  accept(evaluation?: string): void;
  /** What a colleague writes from another computer. */
  write(values: Values): void;
}

export interface ReportPlace {
  plan: Plan;
  structure: Structure;
  templates: readonly Template[];
  body: string;
  duty: string;
}

const NOW = '2023-08-25T03:32:00.000Z';
let count = 0;

type Content = Pick<ReportVersion, 'values' | 'answer'>;

function begun({ plan, duty, body, templates }: ReportPlace): Report {
  const asked = plan.duties.find(({ id }) => id === duty)!;
  const { id, version } = templates[0]!;
  return {
    id: `${plan.id}.${duty}.${body}`, plan: plan.id, duty, body, to: asked.route?.to ?? '', state: 'draft', version: 1, revision: 1, updatedAt: NOW, sample: plan.sample,
    versions: [{ version: 1, state: 'draft', template: { id, version }, answer: { kind: 'report' }, values: {} }],
  };
}

/** The report with its newest version changed, or with one more when the newest is not a draft. */
function changed(report: Report, state: ReportVersion['state'], part: Partial<ReportVersion>): Report {
  const last = report.versions.at(-1)!;
  const isNext = last.state !== 'draft' && (state === 'draft' || (state === 'submitted' && last.state === 'returned'));
  const { receipt: _receipt, decidedAt: _decided, notes: _notes, evaluation: _evaluation, ...content } = last;
  const version: ReportVersion = isNext ? { ...content, ...part, version: last.version + 1, state } : { ...last, ...part, state };
  const versions = isNext ? [...report.versions, version] : [...report.versions.slice(0, -1), version];
  return { ...report, state, version: version.version, revision: report.revision + 1, versions, ...(state === 'accepted' && { accepted: version.version }) };
}

const problem = (status: number, code: string, params = {}): Response =>
  Response.json({ type: 'about:blank', title: code, status, code, params }, { status, headers: { 'content-type': 'application/problem+json', 'contract-version': '1' } });
const ok = (body: unknown): Response => Response.json(body, { headers: { 'contract-version': '1' } });

/** @param place what is asked, of whom; `report` is there already when it is given */
export function reportServer(place: ReportPlace, report?: Report): ReportServer {
  const { plan, structure, templates, body } = place;
  const base = new URL(`/report-server-${++count}/`, location.href);
  const answered = new Map<string, Report>();
  const step = (request: Request, action: string, content: Content | undefined): Response => {
    const { report: now } = server;
    if (!now) return problem(404, 'unknown-report', { id: '' });
    const key = request.headers.get('idempotency-key') ?? '';
    const earlier = answered.get(key);
    if (earlier) return ok(earlier);
    if (request.headers.get('if-match') !== `"${now.revision}"`) return problem(412, 'stale', { revision: now.revision });
    const transition = action === 'draft' ? 'save' : (action as 'submit' | 'correct');
    if (!canGo(transition, now.state)) return problem(409, 'bad-transition', { state: now.state });
    const receipt = { number: `00000${now.revision}-K4`, at: NOW };
    const part = action === 'correct' ? {} : { ...content, ...(action === 'submit' && { values: withComputed(templates[0]!, content!.values), receipt }) };
    server.report = changed(now, action === 'submit' ? 'submitted' : 'draft', part);
    if (key) answered.set(key, server.report);
    if (action === 'submit' && server.losesAnswer) {
      server.losesAnswer = false;
      throw new TypeError('Failed to fetch');
    }
    return ok(server.report);
  };
  const read = (path: string): Response | undefined => {
    const resources: Record<string, unknown> = {
      plans: { items: [] }, [`plans/${plan.id}`]: plan, [`structures/${structure.id}`]: structure,
      me: { actor: 'a1', body, capabilities: ['report'], tenant: 'default' },
      ...Object.fromEntries(templates.map((each) => [`templates/${each.id}/versions/${each.version}`, each])),
    };
    return path in resources ? ok(resources[path]) : undefined;
  };
  const fetch = async (request: Request): Promise<Response> => {
    const path = request.url.slice(base.href.length);
    server.requests.push(`${request.method} /${path}`);
    if (server.offline) throw new TypeError('Failed to fetch');
    if (server.expired) return problem(401, 'token-expired');
    const [, action] = /^reports\/[^/]+\/(\w+)$/.exec(path) ?? [];
    if (action) {
      const answer = step(request, action, (await request.json()) as Content);
      if (action === 'submit') await server.answers;
      return answer;
    }
    if (path.startsWith('reports/')) return server.report ? ok(server.report) : problem(404, 'unknown-report', { id: '' });
    if (request.method === 'POST') return ok((server.report ??= begun(place)));
    return read(path) ?? problem(404, 'not-found', { resource: path });
  };
  const decide = (state: 'returned' | 'accepted', part: Partial<ReportVersion>): void => {
    server.report = changed(server.report!, state, { decidedAt: NOW, ...part });
  };
  const server: ReportServer = {
    client: createClient({ baseUrl: base, fetch, clock: fixedClock(NOW), token: () => 'token', timeout: 1_000 }),
    requests: [], offline: false, expired: false, losesAnswer: false, answers: undefined, report,
    give: (notes) => decide('returned', { notes }),
    accept: (evaluation) => decide('accepted', evaluation === undefined ? {} : { evaluation }),
    write: (values) => { server.report = changed(server.report ?? begun(place), 'draft', { values }); },
  };
  return server;
}
