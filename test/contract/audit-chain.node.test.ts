import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { canonicalJson, contentHash, firstBroken, NO_ENTRY_BEFORE, sealed, type AuditEntry } from '@quantriet/contract';

async function chain(length: number): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for (let i = 1; i <= length; i++) {
    entries.push(await sealed({
      seq: i, at: `2023-08-2${i}T00:00:00.000Z`, actor: 'a1', body: 'huyen-1', operation: 'reports.submit', subject: `p.d.huyen-${i}`,
      details: { version: 1, content: await contentHash({ i }) }, previous: entries.at(-1)?.hash ?? NO_ENTRY_BEFORE,
    }));
  }
  return entries;
}

describe('the chain of an audit log', () => {
  it('holds as it was written, also when it is empty', async () => {
    assert.equal(await firstBroken(await chain(5)), undefined);
    assert.equal(await firstBroken([]), undefined);
  });

  it('breaks where any value of any entry is changed', async () => {
    const whole = await chain(5);
    const places = fc.record({ i: fc.nat(4), key: fc.constantFrom('seq', 'at', 'actor', 'body', 'operation', 'subject', 'previous', 'hash', 'details'), char: fc.string({ minLength: 1, maxLength: 1 }) });
    await fc.assert(fc.asyncProperty(places, async ({ i, key, char }) => {
      const entries = structuredClone(whole) as unknown as Array<Record<string, unknown>>;
      const at = entries[i]!;
      at[key] = key === 'seq' ? Number(at['seq']) + 1 : key === 'details' ? { version: 1 } : String(at[key]) + char;
      assert.notEqual(await firstBroken(entries as unknown as AuditEntry[]), undefined);
    }));
  });

  it('breaks where an entry is left out of the middle, swapped with the next, or written twice', async () => {
    const [a, b, c] = (await chain(3)) as [AuditEntry, AuditEntry, AuditEntry];
    for (const entries of [[b, c], [a, c], [b, a, c], [a, a, b, c]]) assert.notEqual(await firstBroken(entries), undefined);
  });
});

describe('canonical JSON', () => {
  it('is the same for equal content, in whatever order its members stand', () => {
    assert.equal(canonicalJson({ b: 1, a: [{ d: 'x', c: undefined }] }), canonicalJson({ a: [{ d: 'x' }], b: 1 }));
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
      assert.equal(canonicalJson(Object.fromEntries(Object.entries(content).reverse())), canonicalJson(content));
      assert.deepEqual(JSON.parse(canonicalJson(content)), JSON.parse(JSON.stringify(content)));
    }));
  });
});
