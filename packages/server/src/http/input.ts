import { parseAsOf, routes, type Language, type Operation, type Problem } from '@quantriet/contract';
import { bodies, inputs, type WriteOperation } from '@quantriet/contract/inputs';
import * as z from 'zod/mini';
import { Refusal } from './refusal.js';

const MESSAGES = { vi: z.locales.vi().localeError, en: z.locales.en().localeError };

function pointerOf(path: PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** One problem for each place; a strict object names its unknown members each at its own place. */
function problemsOf(issues: z.core.$ZodIssue[]): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
    if (unknown.length > 0) return unknown.map((id) => ({ code: 'unknown-field', pointer: pointerOf([...issue.path, id]), params: { id } }));
    return [{ code: 'bad-data', pointer: pointerOf(issue.path), params: { what: issue.message } }];
  });
}

function parsed(schema: z.ZodMiniType, value: unknown, language: Language): unknown {
  const result = schema.safeParse(value, { error: MESSAGES[language] });
  if (result.success) return result.data;
  const errors = problemsOf(result.error.issues);
  throw new Refusal(422, 'bad-input', { params: { count: errors.length }, errors });
}

/** A parameter given twice stays a list, which no schema takes. */
function queryValue(name: string, values: string[]): unknown {
  const [value = ''] = values;
  if (values.length > 1) return values;
  if (name === 'limit' && /^\d{1,9}$/.test(value)) return Number(value);
  if (name !== 'asOf') return value;
  const instant = parseAsOf(value);
  if (instant !== undefined) return instant;
  throw new Refusal(422, 'bad-input', { params: { count: 1 }, errors: [{ code: 'bad-as-of', pointer: '/asOf', params: { value } }] });
}

/**
 * What the address of a request says, checked. `asOf` may be a day as well.
 * @throws Refusal `not-found` when a path parameter can be no id: nothing has such an address; `bad-input` for the query
 */
export function inputOf(operation: Operation, path: Record<string, string>, query: URLSearchParams, language: Language): Record<string, unknown> {
  const schema: z.ZodMiniObject = inputs[operation];
  for (const [name, value] of Object.entries(path)) {
    const known = (schema.shape as Record<string, z.ZodMiniType>)[name]?.safeParse(value).success;
    if (!known) throw new Refusal(404, 'not-found', { params: { resource: value.slice(0, 200) } });
  }
  const names = [...new Set(query.keys())];
  const asked = Object.fromEntries(names.filter((name) => !(name in path)).map((name) => [name, queryValue(name, query.getAll(name))]));
  return parsed(schema, { ...asked, ...path }, language) as Record<string, unknown>;
}

const MAX_BYTES = 1_000_000;
/** A plan with its documents and maps. */
const MAX_EDITION_BYTES = 8_000_000;

/** How many bytes the body of that operation may have. */
export function maxBytes(operation: Operation): number {
  return operation === 'plans.import' ? MAX_EDITION_BYTES : MAX_BYTES;
}

function tooLarge(max: number): Refusal {
  // What is left of the body is not read: the connection cannot carry another request.
  return new Refusal(413, 'too-large', { params: { max }, headers: { connection: 'close' } });
}

/** The bytes of a body, read no further than `max`. */
export async function bytesOf(request: Request, max: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > max) throw tooLarge(max);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.byteLength;
    if (length > max) {
      void reader?.cancel().catch(() => undefined);
      throw tooLarge(max);
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks);
}

/** JSON of a body; no body at all is an empty object. */
export function jsonOf(bytes: Uint8Array, contentType: string | null): unknown {
  if (bytes.byteLength === 0) return {};
  if (!/^application\/json\s*(;|$)/i.test(contentType ?? '')) throw new Refusal(415, 'bad-media-type');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal(400, 'bad-json');
  }
}

export function isWrite(operation: Operation): operation is WriteOperation {
  return routes[operation].method !== 'GET';
}

/** The body of a change, checked. Its problems point into the body. */
export function bodyOf(operation: WriteOperation, json: unknown, language: Language): unknown {
  try {
    return parsed(bodies[operation], json, language);
  } catch (error) {
    // Nested deeper than can be walked: no plan and no report is.
    throw error instanceof RangeError ? new Refusal(400, 'bad-json') : error;
  }
}
