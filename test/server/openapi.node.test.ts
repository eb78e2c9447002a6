import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { routes } from '@quantriet/contract';
import { createApp, openStore } from '@quantriet/server';

type Json = Record<string, unknown>;

const METHODS = ['get', 'post', 'put', 'delete', 'patch'];

/** Every object within, with its own pointer. */
function* objects(value: unknown, at = '#'): Generator<[string, Json]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [at, value as Json];
  for (const [name, each] of Object.entries(value)) yield* objects(each, `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

function resolve(root: unknown, reference: string): unknown {
  return reference.slice(2).split('/').reduce<unknown>((value, step) => (value as Json | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')], root);
}

/** A reference is held against the schema with an `$id` that is nearest around it, or the document. */
function unresolved(value: unknown, base: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { $id, $ref } = value as Json;
  const root = typeof $id === 'string' ? value : base;
  const own = typeof $ref === 'string' && $ref !== '#' && (!$ref.startsWith('#/') || resolve(root, $ref) === undefined) ? [$ref] : [];
  return [...own, ...Object.values(value).flatMap((each) => unresolved(each, root))];
}

function operations(document: Json): Array<[string, string, Json]> {
  return Object.entries(document['paths'] as Record<string, Json>).flatMap(([path, item]) =>
    Object.entries(item).filter(([method]) => METHODS.includes(method)).map(([method, operation]): [string, string, Json] => [method.toUpperCase(), path, operation as Json]));
}

test('the OpenAPI document is valid, and is what the router does', async (t) => {
  const store = await openStore(undefined);
  t.after(() => store.close());
  const app = createApp(store, { basePath: '/api', demo: true });
  const document = (await (await app.request('/api/openapi.json')).json()) as Json;

  await t.test('every route of the router is described, and nothing else is', () => {
    const outside = ['/api/openapi.json', '/api/demo/personas', '/api/demo/token', '/live', '/ready', '/metrics'];
    const routed = app.routes.filter(({ method, path }) => !['ALL', 'OPTIONS'].includes(method) && !outside.includes(path)).map(({ method, path }) => `${method} ${path}`);
    const described = operations(document).map(([method, path]) => `${method} /api${path.replace(/\{(\w+)\}/g, ':$1')}`);
    assert.deepEqual(described.sort(), routed.sort());
    assert.equal(new Set(described).size, Object.keys(routes).length);
  });

  await t.test('a validator finds nothing against it', async () => {
    assert.deepEqual(await new Validator().validate(document), { valid: true });
  });

  await t.test('it has the parts of OpenAPI 3.1', () => {
    assert.match(String(document['openapi']), /^3\.1\.\d$/);
    const { title, version } = document['info'] as Json;
    assert.ok(title && version);
    assert.deepEqual(document['servers'], [{ url: '/api' }]);
    const ids = operations(document).map(([, , { operationId }]) => operationId);
    assert.equal(new Set(ids).size, ids.length);
    const schemes = Object.keys((document['components'] as { securitySchemes: Json }).securitySchemes);
    for (const [, , { security }] of operations(document)) {
      for (const requirement of security as Json[]) for (const name of Object.keys(requirement)) assert.ok(schemes.includes(name), name);
    }
  });

  await t.test('every parameter of a path is described, is required, and none twice', () => {
    for (const [method, path, { parameters }] of operations(document)) {
      const all = parameters as Array<{ name: string; in: string; required?: boolean; schema: Json }>;
      const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
      assert.deepEqual(all.filter((each) => each.in === 'path').map(({ name }) => name).sort(), names.sort(), `${method} ${path}`);
      for (const { in: where, required, schema } of all) {
        assert.ok(['path', 'query', 'header'].includes(where));
        assert.ok(where !== 'path' || required);
        assert.equal(typeof schema, 'object');
      }
      assert.equal(new Set(all.map((each) => `${each.in} ${each.name}`)).size, all.length);
    }
  });

  await t.test('every answer has a description, every change a body, every reference something to refer to', () => {
    for (const [method, path, { responses, requestBody }] of operations(document)) {
      const all = Object.entries(responses as Record<string, Json>);
      assert.ok(all.length > 0);
      for (const [status, response] of all) {
        assert.match(status, /^([1-5]\d\d|[1-5]XX|default)$/);
        assert.equal(typeof response['description'], 'string');
      }
      assert.equal(requestBody !== undefined, method !== 'GET', path);
    }
    assert.deepEqual(unresolved(document, document), []);
  });

  await t.test('every schema is of JSON Schema 2020-12', () => {
    const types = ['null', 'boolean', 'object', 'array', 'number', 'string', 'integer'];
    for (const [at, { type, enum: known, required, pattern, nullable }] of objects(document)) {
      if (!/\/schema(\/|$)|\/schemas\//.test(at) || /\/(properties|\$defs|schemas)$/.test(at)) continue;
      assert.ok(type === undefined || [type].flat().every((each) => types.includes(each as string)), at);
      assert.ok(known === undefined || (Array.isArray(known) && known.length > 0), at);
      assert.ok(required === undefined || Array.isArray(required), at);
      if (pattern !== undefined) assert.doesNotThrow(() => new RegExp(pattern as string, 'u'), at);
      assert.equal(nullable, undefined, at);
    }
  });

  await t.test('what only an account may do says so', () => {
    for (const [, , { operationId, security, responses }] of operations(document)) {
      const { public: isPublic } = routes[operationId as keyof typeof routes];
      assert.equal((security as Json[]).some((each) => Object.keys(each).length === 0), isPublic, String(operationId));
      if (!isPublic) assert.ok('401' in (responses as Json) && '403' in (responses as Json));
    }
  });
});
