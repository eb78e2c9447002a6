import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { CONTRACT_VERSION, isContract, routePath, routes, type Operation, type RouteSpec } from '@quantriet/contract';
import { bodies, inputs } from '@quantriet/contract/inputs';
import { outputs, SnapshotIndex, StandingBook } from '@quantriet/contract/outputs';

const operations = Object.keys(routes) as Operation[];
const inPath = (operation: Operation): string[] => [...routes[operation].path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
const fieldsOf = (operation: Operation): string[] => Object.keys(inputs[operation].shape);

describe('the three tables', () => {
  it('have the same operations', () => {
    assert.deepEqual(Object.keys(outputs).sort(), [...operations].sort());
    assert.deepEqual(Object.keys(inputs).sort(), [...operations].sort());
  });

  it('take what stands in the path, an instant where they are dated, a page where they are paginated', () => {
    for (const operation of operations) {
      const fields = fieldsOf(operation);
      const { dated, paginated } = routes[operation];
      assert.ok(inPath(operation).every((name) => fields.includes(name)), operation);
      assert.equal(fields.includes('asOf'), dated, operation);
      assert.equal(fields.includes('cursor') && fields.includes('limit'), paginated, operation);
    }
  });

  it('have a path of its own for each operation', () => {
    const paths = operations.map((operation) => `${routes[operation].method} ${routes[operation].path.replace(/\{\w+\}/g, '{}')}`);
    assert.equal(new Set(paths).size, paths.length);
  });

  it('have a body for exactly what changes something, each once, and a capability for all that is not public', () => {
    for (const operation of operations) {
      const { method, idempotent, public: isPublic, capabilities }: RouteSpec = routes[operation];
      assert.equal(operation in bodies, method !== 'GET', operation);
      assert.equal(idempotent ?? false, method === 'POST', operation);
      assert.equal(capabilities !== undefined, !isPublic && operation !== 'me.get', operation);
      assert.ok(!isPublic || method === 'GET', operation);
    }
  });

  it('can be written down as JSON Schema, for OpenAPI', () => {
    for (const schema of [...Object.values(outputs), ...Object.values(inputs), SnapshotIndex, StandingBook]) {
      for (const io of ['input', 'output'] as const) {
        const written = z.toJSONSchema(schema as z.ZodMiniType, { io });
        assert.equal(written.type, 'object');
        assert.deepEqual(JSON.parse(JSON.stringify(written)), JSON.parse(JSON.stringify(written)));
        assert.doesNotMatch(JSON.stringify(written), /"not":\{\}/);
      }
    }
  });

  it('tell in JSON Schema the known values of an open enum, and that inputs are closed', () => {
    const state = z.toJSONSchema(outputs['plans.obligations']).properties?.items as { items: { properties: { state: { type: string; examples: string[]; enum?: unknown } } } };
    const { type, examples, enum: closed } = state.items.properties.state;
    assert.deepEqual([type, examples.includes('awaiting-confirmation'), closed], ['string', true, undefined]);
    assert.equal(z.toJSONSchema(inputs['plans.get']).additionalProperties, false);
  });
});

describe('a path', () => {
  it('is filled in and escaped', () => {
    assert.equal(routePath('plans.list'), '/plans');
    assert.equal(routePath('plans.progress', { plan: 'ha-tinh-2023' }), '/plans/ha-tinh-2023/progress');
    assert.equal(routePath('documents.get', { document: 'a/b?c#d é' }), '/documents/a%2Fb%3Fc%23d%20%C3%A9');
  });
});

describe('the version of the contract', () => {
  it('is agreed on by its first number', () => {
    assert.ok([CONTRACT_VERSION, '1', '1.4', '1.4.2'].every(isContract));
    assert.deepEqual(['', '0', '2', '10', '11.1', 'v1', '2.1'].filter(isContract), []);
  });
});

describe('inputs', () => {
  const takes = (operation: Operation, value: unknown): boolean => inputs[operation].safeParse(value).success;

  it('take what they name', () => {
    assert.ok(takes('plans.list', {}) && takes('plans.get', { plan: 'ha-tinh-2023' }) && takes('plans.progress', { plan: 'a', asOf: '2023-08-25T16:59:59.999Z' }));
    assert.ok(takes('plans.obligations', { plan: 'a', duty: 'b', body: 'c', tier: 'd', stream: 'study', state: 'no-data', cursor: 'x', limit: 500 }));
  });

  it('refuse a field that they do not know', () => {
    for (const operation of operations) {
      const required = Object.fromEntries(inPath(operation).map((name) => [name, { version: '1', format: 'csv' }[name] ?? 'a']));
      assert.ok(takes(operation, required), operation);
      assert.equal(takes(operation, { ...required, moi: 1 }), false, operation);
    }
  });

  it('refuse values that they do not know', () => {
    assert.equal(takes('plans.obligations', { plan: 'a', stream: 'mới' }), false);
    assert.equal(takes('plans.obligations', { plan: 'a', state: 'mới' }), false);
  });

  it('refuse what lies outside their bounds', () => {
    for (const limit of [0, -1, 501, 1.5, '10', null, Number.NaN]) assert.equal(takes('plans.obligations', { plan: 'a', limit }), false, String(limit));
    assert.equal(takes('plans.obligations', { plan: 'a', cursor: 'x'.repeat(201) }), false);
    for (const asOf of ['2023-08-25', 'hôm nay', '2023-08-25T10:00:00+07:00', '', null]) assert.equal(takes('plans.progress', { plan: 'a', asOf }), false, String(asOf));
  });

  it('refuse an id that is no id', () => {
    for (const id of ['', '..', '.', 'a/b', '../a', 'A', 'a b', 'đ', 'a_b', '-a', 'a-', 'a--b', 'a..b', '%2e', 'a\n', null, 1]) assert.equal(takes('plans.get', { plan: id }), false, String(id));
    for (const id of ['a', '1', 'ha-tinh-2023', 'nghi-quyet-15-nq-tu', 'a.b-c']) assert.ok(takes('plans.get', { plan: id }), id);
    for (const operation of operations) if (inPath(operation).length > 0) assert.equal(takes(operation, {}), false, operation);
  });
});
