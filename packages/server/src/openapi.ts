import { CONTRACT_VERSION, routes, type Operation, type RouteSpec } from '@quantriet/contract';
import { bodies, inputs } from '@quantriet/contract/inputs';
import { outputs } from '@quantriet/contract/outputs';
import * as z from 'zod/mini';

/** OpenAPI 3.1, made of the contract's tables: what the router does is what it says. */

type Json = Record<string, unknown>;

function schemaOf(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io }) as Json;
  // Recursive words keep their definitions beside them, and `#` is then the schema and not the document.
  return '$defs' in json ? { $id: `urn:quantriet:${schemaCount++}`, ...json } : json;
}

let schemaCount = 0;

function parametersOf(operation: Operation, path: string): Json[] {
  const schema: z.ZodMiniObject = inputs[operation];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, property]) => {
    const inPath = path.includes(`{${name}}`);
    return { name, in: inPath ? 'path' : 'query', required: inPath || required.includes(name), schema: property };
  });
}

const header = (name: string, description: string): Json => ({ name, in: 'header', required: true, description, schema: { type: 'string' } });
const problem = (description: string): Json => ({ description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } });

function responsesOf(operation: Operation, { file, public: isPublic, conditional, idempotent }: RouteSpec): Json {
  const content = file
    ? { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {}, 'text/csv': {} }
    : { 'application/json': { schema: schemaOf(outputs[operation], 'output') } };
  return {
    [operation === 'reports.open' ? '2XX' : '200']: { description: 'The answer.', content },
    ...(!isPublic && { 401: problem('No token, or one that is not valid any more.'), 403: problem('The account may not do this.') }),
    404: problem('There is no such thing, or it is not for this account.'),
    ...(conditional && { 412: problem('It has been changed since it was read.'), 428: problem('If-Match is missing.') }),
    ...(idempotent && { 400: problem('Idempotency-Key is missing.') }),
    422: problem('What was sent is not right; `errors` say where.'),
    default: problem('Anything else that went wrong.'),
  };
}

function operationOf(operation: Operation, spec: RouteSpec): Json {
  const body = (bodies as Partial<Record<Operation, z.ZodMiniType>>)[operation];
  return {
    operationId: operation,
    tags: [operation.split('.')[0]],
    ...(spec.capabilities && { description: `For accounts that may: ${spec.capabilities.join(', ')}.` }),
    security: spec.public ? [{}, { token: [] }] : [{ token: [] }],
    parameters: [
      ...parametersOf(operation, spec.path),
      ...(spec.idempotent ? [header('Idempotency-Key', 'Calls with the same key are one change.')] : []),
      ...(spec.conditional ? [header('If-Match', 'ETag of what was read.')] : []),
    ],
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } }),
    responses: responsesOf(operation, spec),
  };
}

const PROBLEM: Json = {
  type: 'object', required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' }, detail: { type: 'string' }, code: { type: 'string' },
    params: { type: 'object' }, requestId: { type: 'string' },
    errors: { type: 'array', items: { type: 'object', properties: { code: { type: 'string' }, pointer: { type: 'string' }, params: { type: 'object' }, detail: { type: 'string' } } } },
  },
};

/** The document for a server whose routes stand under `base`. */
export function openApiDocument(base: string): Json {
  schemaCount = 0;
  const paths: Record<string, Json> = {};
  for (const [operation, spec] of Object.entries(routes) as Array<[Operation, RouteSpec]>) {
    (paths[spec.path] ??= {})[spec.method.toLowerCase()] = operationOf(operation, spec);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Quán Triệt', version: CONTRACT_VERSION, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: base }],
    paths,
    components: { schemas: { Problem: PROBLEM }, securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
  };
}
