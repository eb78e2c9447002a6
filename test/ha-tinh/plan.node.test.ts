import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPlan, checkStructure, expand, parseDuePhrase, type Due, type Duty } from '@quantriet/contract';
import { standardTemplates } from '@quantriet/contract/templates';
import { outputs } from '@quantriet/contract/outputs';
import { documents, plan2023, plan2025, planHongLinh, plans, structure2023, structures } from '@quantriet/ha-tinh';

const structureOf = (id: string) => structures.find((structure) => structure.id === id)!;
const duty = (id: string, plan = plan2023): Duty => plan.duties.find((candidate) => candidate.id === id)!;
const row = (number: string) => plan2023.duties.filter((candidate) => candidate.row === number);
const addressed = (id: string, plan = plan2023) => expand(duty(id, plan), structureOf(plan.structure), plan.date);

describe('plans', () => {
  for (const plan of plans) {
    it(`${plan.id}: nothing is wrong with the plan and its structure`, () => {
      assert.deepEqual(checkPlan(plan, structureOf(plan.structure), { plans, texts: documents, templates: standardTemplates }), []);
      assert.deepEqual(checkStructure(structureOf(plan.structure)), []);
      outputs['plans.get'].parse(plan);
    });

    it(`${plan.id}: due dates mean what their phrases say`, () => {
      const dues = plan.duties.flatMap(({ due, route }): Due[] => (route ? [due, route.due] : [due]));
      for (const due of dues) assert.deepEqual(parseDuePhrase('phrase' in due ? due.phrase : ''), due);
    });

    it(`${plan.id}: a summary is said by a document the plan lists, and cited passages exist`, () => {
      const listed = new Map(plan.documents.map((document) => [document.id, document]));
      for (const { document, saidBy } of documents) {
        if (saidBy) assert.ok(listed.has(saidBy), `${document.id}: ${saidBy}`);
      }
      for (const { text, id } of plan.documents) {
        assert.equal(text !== 'none', documents.some(({ document }) => document.id === id), id);
      }
    });
  }
});

describe('the plan of 2023', () => {
  it('has all ten rows, in order, with both streams apart where a row has both', () => {
    assert.deepEqual([...new Set(plan2023.duties.map((candidate) => candidate.row))], '1 2 3 4 5 6 7 8 9 10'.split(' '));
    const both = plan2023.duties.filter(({ stream }) => stream === 'implementation').map((candidate) => candidate.row);
    assert.deepEqual(both, ['3', '6', '8', '8', '9']);
    for (const number of new Set(both)) assert.ok(row(number).some(({ stream }) => stream === 'study'), number);
  });

  it('lays row 2 on 17 committees, 13 of them of districts', () => {
    const bodies = addressed('hoc-tap-cap-huyen').map(({ body }) => body);
    assert.equal(bodies.length, 17);
    assert.equal(bodies.filter(({ tier }) => tier === 'district').length, 13);
    assert.equal(bodies.filter(({ unnamed }) => unnamed).length, 3);
  });

  it('dates rows 1 and 2 and no other', () => {
    const dated = plan2023.duties.filter(({ due }) => due.kind === 'date');
    assert.deepEqual(dated.map((candidate) => [candidate.row, 'phrase' in candidate.due && candidate.due.phrase]), [
      ['1', 'trong tháng 7/2023'],
      ['2', 'trong tháng 8/2023'],
    ]);
  });

  it('sends districts to the propaganda commission, the commission and the police straight to the Standing Committee', () => {
    assert.deepEqual(duty('hoc-tap-cap-huyen').route, {
      to: 'ban-tuyen-giao',
      due: { kind: 'promptly', phrase: 'kịp thời' },
      note: 'Ban Tuyên giáo Tỉnh ủy tổng hợp, báo cáo Ban Thường vụ Tỉnh ủy',
    });
    assert.deepEqual(duty('bao-cao-tong-hop').route, { to: 'btv', due: { kind: 'none' } });
    assert.deepEqual(duty('theo-doi-kiem-tra').route, { to: 'btv', due: { kind: 'periodic', phrase: 'định kỳ' } });
  });

  it('has study results and police reports answered on their own templates, and the commission add the results up', () => {
    assert.equal(duty('hoc-tap-cap-huyen').template?.id, 'ket-qua-hoc-tap');
    for (const id of ['theo-doi-kiem-tra', 'de-an-cong-an-phuong']) {
      assert.deepEqual([duty(id).template?.id, duty(id).route?.to], ['cong-an-dinh-ky', 'btv']);
    }
    assert.deepEqual([duty('bao-cao-tong-hop').template?.id, duty('bao-cao-tong-hop').consolidates], ['bao-cao-tong-hop', ['hoc-tap-cap-huyen']]);
    assert.deepEqual(duty('bao-cao-tong-hop', plan2025).consolidates, ['hoc-tap-cap-xa']);
  });

  it('tells the directive to every cell from the resolution in the press', () => {
    assert.deepEqual(duty('pho-bien-chi-thi-23').documents, ['chi-thi-23-ct-tw']);
    assert.deepEqual(duty('tuyen-truyen-nghi-quyet-15').documents, ['nghi-quyet-15-nq-tu']);
  });

  it('leaves out what is not known: its own number and day', () => {
    const own = plan2023.documents.find(({ role }) => role === 'plan')!;
    assert.deepEqual([own.number, own.date, plan2023.number, plan2023.date], [undefined, '2023-07', undefined, '2023-07']);
  });

  it('is sample as far as standing goes', () => assert.ok(plans.every(({ sample }) => sample)));
});

describe('the same on other structures', () => {
  it('lays the example of 2025 on 69 communes and four direct committees', () => {
    const tiers = addressed('hoc-tap-cap-xa', plan2025).map(({ body }) => body.tier);
    assert.equal(tiers.filter((tier) => tier === 'commune').length, 69);
    assert.equal(tiers.filter((tier) => tier === 'direct').length, 4);
    assert.equal(tiers.length, 73);
  });

  it('hangs the plan of a town under row 3 of the province', () => {
    const { plan, duty: id, body } = planHongLinh.under!;
    assert.equal(plan, plan2023.id);
    assert.equal(duty(id).row, '3');
    assert.ok(expand(duty(id), structure2023, plan2023.date).some((assignment) => assignment.body.id === body));
  });

  it('does not concern the commune without a ward police', () => {
    const reasons = addressed('cong-an-phuong', planHongLinh).map(({ reason }) => reason);
    assert.equal(reasons.length, 6);
    assert.deepEqual(reasons.filter(Boolean), ['Xã không có Công an phường']);
  });

  it('calls illustrative plans so in their titles', () => {
    for (const { title } of [plan2025, planHongLinh]) assert.match(title, /^Kế hoạch minh họa/);
  });
});
