import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fieldProblems, withComputed, type Values } from '@quantriet/contract';
import { studyResult } from '@quantriet/contract/templates';
import { checkValues, fieldProblemText, valuesSchema, valueText } from '@quantriet/contract/values';
import { everyKind, fieldOf, validValues } from './templates.fixtures.js';

const good: Values = { nguyen: 3, chon: 'khong' };
const codes = (values: Values): string[] => checkValues(everyKind, values).map(({ code, pointer }) => `${code} ${pointer}`);

/** By code: values that are wrong in that one way, and where. */
const wrong: Record<string, [Values, string]> = {
  required: [{ chon: 'khong' }, '/values/nguyen'],
  'not-whole': [{ ...good, nguyen: 1.5 }, '/values/nguyen'],
  'not-decimal': [{ ...good, le: 'nhiều' }, '/values/le'],
  'too-many-decimals': [{ ...good, le: 1.234 }, '/values/le'],
  'not-share': [{ ...good, 'ty-le': 3 }, '/values/ty-le'],
  'share-over-one': [{ ...good, 'ty-le': { done: 4, of: 3 } }, '/values/ty-le/done'],
  'below-min': [{ ...good, nguyen: -1 }, '/values/nguyen'],
  'over-max': [{ ...good, nguyen: 1_001 }, '/values/nguyen'],
  'not-date': [{ ...good, tu: '2023-02-30' }, '/values/tu'],
  'not-month': [{ ...good, thang: '2023-13' }, '/values/thang'],
  'not-choice': [{ nguyen: 3, chon: 'sao' }, '/values/chon'],
  'not-text': [{ ...good, chon: 'co', chu: 5 }, '/values/chu'],
  'too-long': [{ ...good, chon: 'co', chu: 'a'.repeat(21) }, '/values/chu'],
  'unknown-field': [{ ...good, 'cai-khac': 1 }, '/values/cai-khac'],
  rule: [{ ...good, tu: '2023-08-02', den: '2023-08-01' }, '/values/tu'],
};

describe('the values of a report', () => {
  it('are told every way in which they can be wrong, at the place', () => {
    assert.deepEqual(Object.keys(wrong).sort(), Object.keys(fieldProblems).sort());
    for (const [code, [values, pointer]] of Object.entries(wrong)) assert.deepEqual(codes(values), [`${code} ${pointer}`], code);
  });

  it('are worded with the label of the field in either language', () => {
    const [problem] = checkValues(everyKind, { chon: 'khong' });
    assert.equal(fieldProblemText(problem!, everyKind, 'vi'), 'Nhập “Số nguyên”.');
    assert.equal(fieldProblemText(problem!, everyKind, 'en'), 'Enter “Số nguyên (en)”.');
    const [rule] = checkValues(everyKind, wrong['rule']![0]);
    assert.equal(fieldProblemText(rule!, everyKind, 'vi'), '“Từ ngày” phải trước “Đến ngày”.');
  });

  it('are held against each other where the study report says so: its period, its main conference, what it counts of all', () => {
    const told = (values: Values): string[] => checkValues(studyResult, values).filter(({ code }) => code === 'rule').map(({ pointer }) => pointer!);
    const counted: Values = { 'tu-ngay': '2023-08-01', 'den-ngay': '2023-08-31', 'hoi-nghi-truc-tiep': 2, 'hoi-nghi-truc-tuyen': 1, 'hoi-nghi-ket-hop': 0, 'hoi-nghi-long-ghep': 3, 'ngay-hoi-nghi': '2023-08-31' };
    assert.deepEqual(told(counted), []);
    assert.deepEqual(told({ ...counted, 'hoi-nghi-long-ghep': 4 }), ['/values/hoi-nghi-long-ghep'], 'more than the computed sum');
    assert.deepEqual(told({ ...counted, 'ngay-hoi-nghi': '2023-09-01' }), ['/values/ngay-hoi-nghi']);
    assert.deepEqual(told({ ...counted, 'ngay-hoi-nghi': '2023-07-31' }), ['/values/ngay-hoi-nghi']);
    assert.deepEqual(told({ ...counted, 'den-ngay': '2023-07-31', 'ngay-hoi-nghi': '2023-07-31' }), ['/values/tu-ngay', '/values/ngay-hoi-nghi']);
  });

  it('are not asked for what is hidden, and what is hidden is not kept', () => {
    assert.deepEqual(codes({ ...good, chu: 'thừa' }), []);
    assert.deepEqual(valuesSchema(everyKind).parse({ ...good, chu: 'thừa' }), { nguyen: 3, tong: 3, chon: 'khong' });
    assert.deepEqual(codes({ nguyen: 3, chon: 'co' }), ['required /values/chu']);
  });

  it('have what is computed worked out, whatever was sent for it', () => {
    assert.equal(withComputed(everyKind, { ...good, le: 0.1, tong: 99 })['tong'], 3.1);
    assert.equal('tong' in withComputed(everyKind, { chon: 'khong', tong: 99 }), false);
  });

  it('are taken when they are right, and the same again from JSON', () => {
    fc.assert(fc.property(validValues, (values) => {
      assert.deepEqual(checkValues(everyKind, values), []);
      const kept = valuesSchema(everyKind).parse(values);
      assert.deepEqual(valuesSchema(everyKind).parse(JSON.parse(JSON.stringify(kept))), kept);
    }));
  });

  it('are refused, and never a reason to fail, whatever is sent', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('nguyen', 'le', 'ty-le', 'tu', 'thang', 'chon', 'chu', '__proto__', 'constructor'), fc.oneof(fc.double(), fc.string(), fc.record({ done: fc.double(), of: fc.double() }))), (values) => {
      for (const { code, pointer } of checkValues(everyKind, values)) assert.match(`${code} ${pointer}`, /^[a-z-]+ \/values/);
    }));
  });

  it('are shown as people write them', () => {
    assert.equal(valueText(fieldOf('le'), 1234.5, 'vi'), '1.234,5');
    assert.equal(valueText(fieldOf('ty-le'), { done: 1200, of: 3000 }, 'vi'), '1.200/3.000');
    assert.equal(valueText(fieldOf('tu'), '2023-08-05', 'vi'), '5/8/2023');
    assert.equal(valueText(fieldOf('chon'), 'co', 'en'), 'Có (en)');
  });
});
