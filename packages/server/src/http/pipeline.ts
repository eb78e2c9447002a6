import { createHash } from 'node:crypto';
import { routes, toInstant, type Clock, type Operation, type RouteSpec } from '@quantriet/contract';
import type { Subject } from '../auth/tokens.js';
import { handlers } from '../handlers/index.js';
import type { Account, Call, Result } from '../handlers/handler.js';
import { storeAnswer, storedAnswer } from '../store/idempotency.js';
import type { Store } from '../store/store.js';
import type { Tx } from '../store/tx.js';
import { contentTag, hasAlready, keyOf, revisionOf, revisionTag } from './conditions.js';
import { bodyOf, bytesOf, inputOf, isWrite, jsonOf, maxBytes } from './input.js';
import { languageOf } from './problem.js';
import { Refusal } from './refusal.js';

/** From a request to its answer: who asks, for what, may they, and then one transaction that reads or that changes everything or nothing. */

export interface Pipeline {
  store: Store;
  clock: Clock;
  tenant: string;
  /** Awaited after the commit and before the answer, so that whoever hears of a change finds it published. */
  afterChange?: ((plan: string) => Promise<void>) | undefined;
  log: (line: string) => void;
}

/** What is kept of an answer under its key. */
type Given = Pick<Result, 'body' | 'status' | 'revision'>;

interface Asked {
  operation: Operation;
  spec: RouteSpec;
  subject: Subject | undefined;
  call: Omit<Call<Operation>, 'account'>;
  key: string | undefined;
  /** Hash of what is asked, which a key is bound to. */
  hash: string;
}

/** One request to one operation, and who is known to have sent it. */
export interface Question {
  operation: Operation;
  path: Record<string, string>;
  request: Request;
  subject: Subject | undefined;
}

async function read({ operation, path, request, subject }: Question, { clock, tenant }: Pipeline): Promise<Asked> {
  const spec: RouteSpec = routes[operation];
  const { headers } = request;
  const language = languageOf(headers.get('accept-language'));
  if (!spec.public && !subject) throw new Refusal(401, 'unauthenticated', { headers: { 'www-authenticate': 'Bearer' } });
  const { searchParams } = new URL(request.url);
  const input = inputOf(operation, path, searchParams, language);
  const key = keyOf(operation, headers.get('idempotency-key'));
  const revision = revisionOf(operation, headers.get('if-match'));
  const bytes = isWrite(operation) ? await bytesOf(request, maxBytes(operation)) : new Uint8Array();
  const body = isWrite(operation) ? bodyOf(operation, jsonOf(bytes, headers.get('content-type')), language) : undefined;
  const hash = createHash('sha256').update(`${operation} ${JSON.stringify(input)}\n`).update(bytes).digest('base64url');
  const call = { input, body, revision, now: toInstant(clock.now()), tenant } as unknown as Asked['call'];
  return { operation, spec, subject, call, key, hash };
}

/** @throws Refusal `no-account`, `forbidden` */
async function accountOf(store: Store, tx: Tx, { subject, spec: { capabilities } }: Asked): Promise<Account | undefined> {
  if (!subject) return undefined;
  const account = await store.accountFor(tx, tx.tenant, subject.issuer, subject.subject);
  if (!account) throw new Refusal(403, 'no-account');
  if (capabilities && !capabilities.some((each) => account.capabilities.includes(each))) throw new Refusal(403, 'forbidden');
  return account;
}

function handle(tx: Tx, { operation, call }: Asked, account: Account | undefined): Promise<Result> {
  const handler = handlers[operation] as (tx: Tx, call: Asked['call'] & { account: Account | undefined }) => Promise<Result>;
  return handler(tx, { ...call, account });
}

/** The same key for the same is answered as the first time, for anything else refused. Everything stands in one transaction. */
async function changeOnce(store: Store, tx: Tx, asked: Asked): Promise<{ result: Result; replayed: boolean }> {
  const account = await accountOf(store, tx, asked);
  const { key, hash } = asked;
  const stored = key === undefined ? undefined : await storedAnswer(tx, account!.id, key);
  if (stored && stored.request !== hash) throw new Refusal(422, 'key-reused');
  if (stored) return { result: stored.answer as Given, replayed: true };
  const result = await handle(tx, asked, account);
  const given: Given = { body: result.body, ...(result.status !== undefined && { status: result.status }), ...(result.revision !== undefined && { revision: result.revision }) };
  if (key !== undefined) await storeAnswer(tx, account!.id, key, hash, given);
  return { result, replayed: false };
}

async function run({ store, tenant }: Pipeline, asked: Asked): Promise<{ result: Result; replayed: boolean }> {
  if (isWrite(asked.operation)) return store.write((tx) => changeOnce(store, tx, asked), tenant);
  return store.read(async (tx) => ({ result: await handle(tx, asked, await accountOf(store, tx, asked)), replayed: false }), tenant);
}

async function publish({ afterChange, log }: Pipeline, plan: string): Promise<void> {
  try {
    await afterChange?.(plan);
  } catch (error) {
    // The change is made and acknowledged; what follows from it is tried again with the next one.
    log(`After a change of ${plan}: ${String(error)}`);
  }
}

/** Names the file after what it is of: `ke-hoach-hoc-tap.xlsx`. */
function fileName({ call: { input } }: Asked): string {
  const { plan, duty, format } = input as { plan: string; duty: string; format: string };
  return `${plan}-${duty}.${format}`;
}

function respond(request: Request, asked: Asked, { body, status = 200, revision, type }: Result, replayed: boolean): Response {
  const { spec, subject } = asked;
  const bytes = body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body);
  const headers = new Headers({
    'content-type': type ?? 'application/json',
    'cache-control': spec.public && !subject ? 'no-cache' : 'private, no-store',
    etag: revision === undefined ? contentTag(bytes) : revisionTag(revision),
    vary: 'authorization',
    ...(spec.file && { 'content-disposition': `attachment; filename="${fileName(asked)}"` }),
  });
  if (replayed) headers.set('idempotent-replayed', 'true');
  if (request.method === 'GET' && hasAlready(request.headers.get('if-none-match'), headers.get('etag')!)) return new Response(null, { status: 304, headers });
  return new Response(bytes, { status, headers });
}

/** Answers one operation. @throws Refusal, and what only a defect throws */
export async function answerTo(question: Question, pipeline: Pipeline): Promise<Response> {
  const asked = await read(question, pipeline);
  const { result, replayed } = await run(pipeline, asked);
  if (result.changed !== undefined) await publish(pipeline, result.changed);
  return respond(question.request, asked, result, replayed);
}
