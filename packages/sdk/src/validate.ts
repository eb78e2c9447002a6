import { publicRoutes, type PublicOperation, type Problem, type RouteSpec } from '@quantriet/contract';
import { outputs } from '@quantriet/contract/outputs';
import { ApiError } from './api-error.js';
import type { Client } from './client.js';

/** `throw`: a call whose answer has the wrong shape rejects. `report`: it is told, and the answer handed on. */
export type ValidationMode = 'throw' | 'report';

/** As much of a schema as is used, so that nothing here names zod. */
interface Schema {
  safeParse(value: unknown): { error?: { issues: ReadonlyArray<{ code?: string; path: PropertyKey[] }> } | undefined };
}

type Method = (...args: unknown[]) => unknown;

/** RFC 6901 */
function pointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** What is wrong with an answer, or undefined. `at` is where in the answer `value` stands. */
function problemWith(operation: PublicOperation, schema: Schema, value: unknown, at: PropertyKey[] = []): ApiError | undefined {
  const { error } = schema.safeParse(value);
  if (!error) return undefined;
  const errors = error.issues.map(({ code, path }): Problem => ({ code: code ?? 'invalid', pointer: pointer([...at, ...path]) }));
  return new ApiError('bad-data', {
    params: { what: `${operation} ${errors.map((problem) => problem.pointer || '/').join(', ')}` }, errors, cause: error,
  });
}

function validatedMethod(operation: PublicOperation, method: Method, tell: (error: ApiError | undefined) => void): Method {
  const { paginated }: RouteSpec = publicRoutes[operation];
  if (!paginated) {
    const schema: Schema = outputs[operation];
    return async (...args) => {
      const value = await method(...args);
      tell(problemWith(operation, schema, value));
      return value;
    };
  }
  const { element } = outputs['plans.obligations'].shape.items.def;
  return async function* (...args) {
    let index = 0;
    for await (const item of method(...args) as AsyncIterable<unknown>) {
      tell(problemWith(operation, element, item, ['items', index++]));
      yield item;
    }
  };
}

/**
 * The same client, with every answer held against the contract's schemas. For development and tests: it is what brings in zod.
 * Answers are handed on as they came, unknown fields and values included.
 *
 * @param mode `throw`: the call rejects with `bad-data`, whose `errors` name each place by JSON pointer. `report`: `onProblem` is told.
 * @param onProblem By default a warning in the console.
 */
export function validated(client: Client, mode: ValidationMode, onProblem: (error: ApiError) => void = (error) => console.warn(error)): Client {
  const tell = (error: ApiError | undefined) => {
    if (!error) return;
    if (mode === 'throw') throw error;
    onProblem(error);
  };
  const given = client as unknown as Record<string, Record<string, Method>>;
  const groups: Record<string, Record<string, Method>> = {};
  for (const operation of Object.keys(publicRoutes) as PublicOperation[]) {
    const [group, name] = operation.split('.') as [string, string];
    (groups[group] ??= {})[name] = validatedMethod(operation, given[group]![name]!, tell);
  }
  return { ...client, ...(groups as unknown as Pick<Client, 'plans' | 'structures' | 'documents' | 'mapSheets' | 'templates'>) };
}
