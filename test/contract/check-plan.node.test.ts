import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPlan, type Duty, type Plan, type PlanDocument, type PlanSurroundings } from '@quantriet/contract';
import { bodies, body, due, duty, plan, structure } from './support.js';
import { assertWorded } from './wording.js';

const place = structure([body('btv', 'province'), body('ban-tuyen-giao', 'province'), ...bodies(2, 'district'), body('cong-an', 'direct')], { name: 'Cơ cấu 2023' });
const directive: PlanDocument = { id: 'chi-thi-23', type: 'directive', number: '23-CT/TW', issuer: 'Ban Bí thư', date: '2023-05-25', title: 'Chỉ thị', form: 'party', role: 'basis', text: 'summary' };

/** `code pointer` of every problem, after making sure that each can be said in words. */
function problems(each: Plan, surroundings?: PlanSurroundings, of = place): string[] {
  const found = checkPlan(each, of, surroundings);
  assertWorded(found);
  return found.map(({ code, pointer }) => `${code} ${pointer}`);
}
const ofDuty = (parts: Partial<Duty>, surroundings?: PlanSurroundings): string[] => problems(plan([duty(parts)], { documents: [directive] }), surroundings);

describe('checking a plan', () => {
  it('finds nothing wrong with one that is right', () => {
    const right = duty({
      lead: 'btv', partners: ['cong-an'], documents: ['chi-thi-23'], cites: [{ document: 'chi-thi-23', passage: 'i' }, { document: 'chi-thi-23' }], kind: 'aggregate', counts: { unit: 'chi bộ', people: false },
      except: [{ body: 'district-1', reason: 'Không có phường' }], moves: [{ at: '2023-08-28T00:00:00.000Z', due: due('15/9/2023') }], route: { to: 'ban-tuyen-giao', due: due('kịp thời') },
    });
    const texts = [{ document: directive, provenance: 'summary', passages: [{ id: 'i', kind: 'section' }] }];
    assert.deepEqual(problems(plan([right], { documents: [directive] }), { texts, plans: [] }), []);
    for (const phrase of ['', 'thường xuyên', 'kịp thời', 'định kỳ']) assert.deepEqual(ofDuty({ due: due(phrase) }), []);
  });

  it('finds an id used twice', () => {
    const other = { ...directive, number: '24-CT/TW' };
    assert.deepEqual(problems(plan([duty(), duty({ row: '3' }), duty({ row: '4' })], { documents: [directive, other] })), ['duplicate-id /documents/1/id', 'duplicate-id /duties/1/id', 'duplicate-id /duties/2/id']);
  });

  it('finds a document listed twice, and not two of one number', () => {
    const again = { ...directive, id: 'chi-thi', number: '23 – CT/TW' };
    const of2003 = { ...directive, id: 'chi-thi-2003', date: '2003-03-27' };
    assert.deepEqual(problems(plan([], { documents: [directive, of2003, again] })), ['duplicate-document /documents/2']);
    const { number: _number, ...unnumbered } = directive;
    assert.deepEqual(problems(plan([], { documents: [unnumbered, { ...unnumbered, id: 'chi-thi' }] })), ['duplicate-document /documents/1']);
  });

  it('finds bodies and tiers that the structure does not have, wherever they stand', () => {
    const strange = { lead: 'x', partners: ['btv', 'x'], addressees: { tiers: ['district', 'xa'], bodies: ['x'] }, except: [{ body: 'x', reason: '' }], route: { to: 'x', due: due('') } };
    assert.deepEqual(ofDuty(strange).sort(), [
      'unknown-body /duties/0/addressees/bodies/0', 'unknown-body /duties/0/except/0/body', 'unknown-body /duties/0/lead', 'unknown-body /duties/0/partners/1',
      'unknown-body /duties/0/route/to', 'unknown-tier /duties/0/addressees/tiers/1',
    ]);
  });

  it('finds documents and passages that are not there', () => {
    assert.deepEqual(ofDuty({ documents: ['chi-thi-23', 'x'], cites: [{ document: 'y', passage: 'i' }] }), ['unknown-document /duties/0/documents/1', 'unknown-document /duties/0/cites/0/document']);
    const texts = [{ document: directive, provenance: 'summary', passages: [{ id: 'i', kind: 'section' }] }];
    assert.deepEqual(ofDuty({ cites: [{ document: 'chi-thi-23', passage: 'i' }, { document: 'chi-thi-23', passage: 'ii' }] }, { texts }), ['unknown-passage /duties/0/cites/1/passage']);
    assert.deepEqual(ofDuty({ cites: [{ document: 'chi-thi-23', passage: 'ii' }] }), [], 'a text that is not at hand cannot be looked into');
  });

  it('finds a duty laid on nobody', () => {
    for (const addressees of [{}, { tiers: [], bodies: [] }]) assert.deepEqual(ofDuty({ addressees }), ['no-addressee /duties/0/addressees']);
  });

  it('finds an aggregate that does not say what it counts', () => {
    assert.deepEqual(ofDuty({ kind: 'aggregate' }), ['count-missing-unit /duties/0/counts']);
  });

  it('finds a report that has a template and nowhere to go', () => {
    const template = { id: 'ket-qua', version: 1 };
    assert.deepEqual(ofDuty({ template }), ['template-without-route /duties/0/route']);
    assert.deepEqual(ofDuty({ template, route: { to: 'btv', due: due('') } }), []);
    assert.deepEqual(ofDuty({ route: { to: 'btv', due: due('') } }), [], 'a report may be in words alone');
  });

  it('finds due phrases that cannot be read, or that do not mean their instant: of the duty, its moves and its report', () => {
    const odd = { kind: 'date' as const, phrase: 'sau hội nghị', granularity: 'day' as const, instant: '2023-08-31T16:59:59.999Z' };
    const wrong = { ...odd, phrase: 'trong tháng 7/2023' };
    const at = '2023-08-28T00:00:00.000Z';
    assert.deepEqual(ofDuty({ due: odd, moves: [{ at, due: due('15/9/2023') }, { at, due: wrong }], route: { to: 'btv', due: odd } }),
      ['unreadable-due-phrase /duties/0/due', 'due-instant-differs /duties/0/moves/1/due', 'unreadable-due-phrase /duties/0/route/due']);
    assert.deepEqual(ofDuty({ due: { ...odd, phrase: 'thường xuyên' } }), ['unreadable-due-phrase /duties/0/due'], 'words without a day have no instant');
    assert.deepEqual(ofDuty({ due: wrong, route: { to: 'btv', due: wrong } }), ['due-instant-differs /duties/0/due', 'due-instant-differs /duties/0/route/due']);
  });

  it('finds a plan outside the period of its structure', () => {
    const of2025 = structure(place.bodies, { validFrom: '2025-07-01', name: 'Cơ cấu 2025' });
    assert.deepEqual(problems(plan([], { date: '2023-07-18' }), {}, of2025), ['outside-structure /date']);
    assert.deepEqual(problems(plan([], { date: '2025-07' }), {}, of2025), []);
  });
});

describe('routes of reports', () => {
  const report = (id: string, from: string, to: string): Duty => duty({ id, addressees: { bodies: [from] }, route: { to, due: due('') } });

  it('may leave the tree, and may meet in one body', () => {
    assert.deepEqual(problems(plan([duty({ route: { to: 'ban-tuyen-giao', due: due('') } }), report('a', 'cong-an', 'btv'), report('b', 'ban-tuyen-giao', 'btv')])), []);
  });

  it('may not go round', () => {
    const round = plan([report('a', 'ban-tuyen-giao', 'btv'), report('b', 'district-1', 'ban-tuyen-giao'), report('c', 'ban-tuyen-giao', 'district-2'), report('d', 'district-2', 'district-1')]);
    assert.deepEqual(problems(round), ['circular-route /duties/2/route/to']);
    assert.equal(checkPlan(round, place)[0]?.params?.path, 'ban-tuyen-giao → district-2 → district-1 → ban-tuyen-giao');
  });

  it('may not end where they begin, unless the duty does not concern that body', () => {
    const toItself = { addressees: { tiers: ['province'] }, route: { to: 'btv', due: due('') } };
    assert.deepEqual(ofDuty(toItself), ['circular-route /duties/0/route/to']);
    assert.deepEqual(ofDuty({ ...toItself, except: [{ body: 'btv', reason: 'Nhận báo cáo' }] }), []);
  });
});

describe('a plan under another', () => {
  const under = (id: string, parent?: string) => ({ id, ...(parent ? { under: { plan: parent, duty: 'd' } } : {}) });
  const child = plan([], { id: 'c', under: { plan: 'b', duty: 'd' } });

  it('hangs under a plan that there is', () => {
    assert.deepEqual(problems(child, { plans: [under('a'), under('b', 'a')] }), []);
    assert.deepEqual(problems(child, { plans: [under('a')] }), ['unknown-plan /under/plan']);
    assert.deepEqual(problems(child), [], 'plans that are not at hand cannot be looked into');
  });

  it('does not hang under itself, by whatever way', () => {
    assert.deepEqual(problems(plan([], { id: 'c', under: { plan: 'c', duty: 'd' } }), { plans: [] }), ['circular-plan /under/plan']);
    assert.deepEqual(problems(child, { plans: [under('a', 'c'), under('b', 'a')] }), ['circular-plan /under/plan']);
    assert.equal(checkPlan(child, place, { plans: [under('a', 'c'), under('b', 'a')] })[0]?.params?.path, 'c → b → a → c');
  });

  it('is judged as it is now, not as an older copy of it among the plans was', () => {
    assert.deepEqual(problems(child, { plans: [under('b'), under('c', 'c')] }), []);
  });

  it('may hang at the end of a long line of plans', () => {
    const plans = Array.from({ length: 10_000 }, (_, i) => under(`p${i}`, i === 0 ? undefined : `p${i - 1}`));
    assert.deepEqual(problems(plan([], { id: 'c', under: { plan: 'p9999', duty: 'd' } }), { plans }), []);
  });
});
