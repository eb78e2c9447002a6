import { randomUUID } from 'node:crypto';
import { CONTRACT_HEADER, CONTRACT_VERSION, routes, systemClock, type Clock, type Operation, type RouteSpec } from '@quantriet/contract';
import { Hono, type Context } from 'hono';
import { DemoIssuer } from '../auth/demo-issuer.js';
import { openIdIssuer, Tokens, type IssuerOptions, type Subject } from '../auth/tokens.js';
import { openApiDocument } from '../openapi.js';
import type { Store } from '../store/store.js';
import { Cors } from './cors.js';
import { bytesOf, jsonOf } from './input.js';
import { Metrics } from './metrics.js';
import { answerTo, type Pipeline } from './pipeline.js';
import { languageOf, problemResponse, refusalOf } from './problem.js';
import { RateLimit, type Rate } from './rate-limit.js';
import { Refusal } from './refusal.js';

export interface AppOptions {
  /** Path that the contract's routes follow; `/api` by default. */
  basePath?: string | undefined;
  tenant?: string | undefined;
  /** What "now" is for everything but tokens, which live on real time. */
  clock?: Clock | undefined;
  /** Lets anyone be any persona; refuses NODE_ENV=production. */
  demo?: boolean | undefined;
  /** Folder in which the demo issuer keeps its key; in memory without one. */
  data?: string | undefined;
  issuers?: readonly IssuerOptions[] | undefined;
  /** Origins whose pages may send tokens; what is public is open to all. */
  allowedOrigins?: readonly string[] | undefined;
  afterChange?: ((plan: string) => Promise<void>) | undefined;
  log?: ((line: string) => void) | undefined;
  rate?: Rate | undefined;
  /** Whom a request without a token comes from, for the rate limit. */
  addressOf?: ((context: Context) => string | undefined) | undefined;
}

/** What every answer says, refusals too: a client of another version of the contract finds out from any of them. */
const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  [CONTRACT_HEADER]: CONTRACT_VERSION,
};

/** `/plans/{plan}` as the router writes it. */
export function routerPath(base: string, { path }: RouteSpec): string {
  return base + path.replace(/\{(\w+)\}/g, ':$1');
}

type Work = (request: Request, context: Context, subject: Subject | undefined) => Promise<Response>;

/** Who asks: only a token that holds counts for its subject, so that made-up ones do not each get a share of their own. */
async function askerOf(name: string, context: Context, { tokens, limit, addressOf }: Surroundings): Promise<{ subject?: Subject; limits: Record<string, string> }> {
  const address = addressOf(context) ?? '';
  try {
    const subject = name in routes ? await tokens.subjectOf(context.req.raw.headers.get('authorization')) : undefined;
    return { ...(subject && { subject }), limits: limit.take(subject ? `${subject.issuer} ${subject.subject}` : address) };
  } catch (error) {
    if (error instanceof Refusal && error.status === 401) limit.take(address);
    throw error;
  }
}

/** Counts, limits, words errors and adds the headers that every answer has. */
function around(name: string, isPublic: boolean, work: Work, surroundings: Surroundings) {
  const { cors, metrics, log } = surroundings;
  return async (context: Context): Promise<Response> => {
    const request = context.req.raw;
    const started = performance.now();
    const requestId = randomUUID();
    let limits: Record<string, string> = {};
    let response: Response;
    try {
      const asker = await askerOf(name, context, surroundings);
      ({ limits } = asker);
      response = await work(request, context, asker.subject);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal.code === 'internal') log(`${requestId} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      response = problemResponse(refusal, languageOf(request.headers.get('accept-language')), requestId);
    }
    for (const [header, value] of Object.entries({ ...ALWAYS, ...limits, 'x-request-id': requestId })) response.headers.set(header, value);
    cors.allow(request, response.headers, isPublic && request.headers.get('authorization') === null);
    const seconds = (performance.now() - started) / 1000;
    metrics.observe(name, response.status, seconds);
    log(`${requestId} ${name} ${response.status} ${(seconds * 1000).toFixed(0)} ms`);
    return response;
  };
}

interface Surroundings {
  tokens: Tokens;
  cors: Cors;
  limit: RateLimit;
  metrics: Metrics;
  log: (line: string) => void;
  addressOf: (context: Context) => string | undefined;
}

function addDemo(app: Hono, base: string, store: Store, tenant: string, demo: DemoIssuer, surroundings: Surroundings): void {
  app.get(`${base}/demo/personas`, around('demo.personas', true, async () => Response.json({ items: await store.personas(tenant) }), surroundings));
  app.post(`${base}/demo/token`, around('demo.token', true, async (request) => {
    const asked = jsonOf(await bytesOf(request, 10_000), request.headers.get('content-type')) as { persona?: unknown } | null;
    const known = (await store.personas(tenant)).find((each) => each.persona === asked?.persona);
    if (!known) throw new Refusal(403, 'no-account');
    return Response.json(await demo.tokenFor(known.persona), { headers: { 'cache-control': 'no-store' } });
  }, surroundings));
}

function addHealth(app: Hono, store: Store, metrics: Metrics): void {
  app.get('/live', (context) => context.text('live'));
  app.get('/ready', async (context) => {
    const answers = await store.plans().then(() => true, () => false);
    return answers ? context.text('ready') : context.text('not ready', 503);
  });
  app.get('/metrics', (context) => context.text(metrics.text()));
}

/** A path that is there for other methods says which; anything else is not there. */
function addRefusals(app: Hono, base: string, surroundings: Surroundings): void {
  const methods = new Map<string, string[]>();
  for (const spec of Object.values(routes)) methods.set(routerPath(base, spec), [...(methods.get(routerPath(base, spec)) ?? []), spec.method]);
  app.options(`${base}/*`, (context) => surroundings.cors.preflight(context.req.raw));
  for (const [path, allowed] of methods) {
    app.all(path, around('method-not-allowed', true, (request) => {
      throw new Refusal(405, 'method-not-allowed', { params: { method: request.method }, headers: { allow: allowed.join(', ') } });
    }, surroundings));
  }
  app.notFound(around('not-found', true, (request) => {
    const { pathname } = new URL(request.url);
    throw new Refusal(404, 'not-found', { params: { resource: pathname.slice(0, 200) } });
  }, surroundings));
}

/**
 * The server without a port: `fetch` answers requests. Its routes are the contract's.
 * @throws Error for `demo` with NODE_ENV=production
 */
export function createApp(store: Store, options: AppOptions = {}): Hono {
  const { basePath: base = '/api', tenant = store.tenant, clock = systemClock, issuers = [], allowedOrigins = [], afterChange, log = () => undefined } = options;
  const demo = options.demo ? new DemoIssuer(options.data) : undefined;
  const tokens = new Tokens([...(demo ? [demo] : []), ...issuers.map(openIdIssuer)]);
  const pipeline: Pipeline = { store, clock, tenant, afterChange, log };
  const surroundings: Surroundings = {
    tokens, cors: new Cors(allowedOrigins), limit: new RateLimit(options.rate), metrics: new Metrics(), log, addressOf: options.addressOf ?? (() => undefined),
  };
  const app = new Hono();
  for (const [operation, spec] of Object.entries(routes) as Array<[Operation, RouteSpec]>) {
    app.on(spec.method, routerPath(base, spec), around(operation, spec.public, (request, context, subject) =>
      answerTo({ operation, path: context.req.param(), request, subject }, pipeline), surroundings));
  }
  const document = JSON.stringify(openApiDocument(base));
  app.get(`${base}/openapi.json`, around('openapi', true, () => Promise.resolve(new Response(document, { headers: { 'content-type': 'application/json' } })), surroundings));
  if (demo) addDemo(app, base, store, tenant, demo, surroundings);
  addHealth(app, store, surroundings.metrics);
  addRefusals(app, base, surroundings);
  return app;
}
