import { canGo, canonicalJson, fieldsOf, parseVietnameseDate, withComputed, type Answer, type PlanSummary, type Product, type Report, type Template, type Values } from '@quantriet/contract';
import { reportInWords } from '@quantriet/contract/templates';
import { textsOf, valuesOf, type Texts } from './entries.js';

/** What a duty is answered by. */
export const ANSWER_KINDS = ['report', 'plan', 'product'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** What has been typed, for each kind of answer: who looks at another kind loses nothing. */
export interface Draft {
  kind: AnswerKind;
  texts: Record<AnswerKind, Texts>;
}

/** What a server keeps of it. */
export interface Content {
  values: Values;
  answer: { kind: AnswerKind; plan?: string; product?: Product };
}

/** The template of each kind: of the report the duty's own, of the others one that only the form knows. */
export type Templates = Record<AnswerKind, Template>;

const ofProduct: Template = {
  id: 'van-ban',
  version: 1,
  title: { vi: 'Văn bản đã ban hành', en: 'A document issued' },
  sections: [{
    id: 'van-ban-da-ban-hanh',
    title: { vi: 'Văn bản đã ban hành', en: 'The document issued' },
    fields: [
      { id: 'type', kind: 'text', label: { vi: 'Loại văn bản', en: 'Type' }, help: { vi: 'Ví dụ: Kế hoạch, Công văn, Đề án.', en: 'For instance: plan, dispatch, scheme.' }, required: true, maxLength: 200, adds: 'list' },
      { id: 'number', kind: 'text', label: { vi: 'Số, ký hiệu', en: 'Number' }, help: { vi: 'Ví dụ: 12-KH/HU.', en: 'For instance: 12-KH/HU.' }, maxLength: 200, adds: 'list' },
      { id: 'date', kind: 'date', label: { vi: 'Ngày ban hành', en: 'Date of issue' }, adds: 'list' },
      { id: 'title', kind: 'text', label: { vi: 'Trích yếu', en: 'Title' }, required: true, maxLength: 2_000, adds: 'list' },
    ],
  }],
};

function ofPlan(plans: readonly PlanSummary[]): Template {
  const label = { vi: 'Kế hoạch của cơ quan', en: 'Plan of the body' };
  return {
    id: 'ke-hoach',
    version: 1,
    title: label,
    sections: [{
      id: 'ke-hoach-rieng',
      title: label,
      fields: [plans.length > 0
        ? { id: 'plan', kind: 'choice', label, choices: plans.map(({ id, title }) => ({ value: id, label: { vi: title, en: title } })), required: true, adds: 'none' }
        : { id: 'plan', kind: 'text', label: { vi: 'Mã kế hoạch của cơ quan', en: 'Id of the body’s plan' }, help: { vi: 'Mã ghi trong địa chỉ của kế hoạch, ví dụ: hong-linh-2023.', en: 'As in the plan’s address, for instance: hong-linh-2023.' }, required: true, maxLength: 100, adds: 'none' }],
    }],
  };
}

/** @param plans that hang under the duty, to choose from */
export function templatesFor(template: Template | undefined, plans: readonly PlanSummary[] = []): Templates {
  return { report: template ?? reportInWords, plan: ofPlan(plans), product: ofProduct };
}

export const emptyDraft = (): Draft => ({ kind: 'report', texts: { report: {}, plan: {}, product: {} } });

/** The current kind's values, as they are checked: computed ones filled, hidden ones left out. */
export function valuesIn({ kind, texts }: Draft, templates: Templates): Values {
  return withComputed(templates[kind], valuesOf(templates[kind], texts[kind]));
}

/** A product without a type or title is none yet; what was typed of it is in the draft on this computer. */
function productOf(draft: Draft, { product: template }: Templates): Product | undefined {
  const { type, number, date, title } = valuesOf(template, draft.texts.product) as Record<string, string | undefined>;
  if (!type || !title) return undefined;
  return { type, title, ...(number && { number }), ...(date && parseVietnameseDate(date) && { date }) };
}

function answerOf(draft: Draft, templates: Templates): Content['answer'] {
  const { kind, texts } = draft;
  if (kind === 'plan') {
    const plan = texts.plan.plan?.trim();
    return plan && /^[a-z0-9-]+$/.test(plan) ? { kind, plan } : { kind };
  }
  const product = kind === 'product' && productOf(draft, templates);
  return product ? { kind, product } : { kind };
}

export function contentOf(draft: Draft, templates: Templates): Content {
  return { values: draft.kind === 'report' ? valuesIn(draft, templates) : {}, answer: answerOf(draft, templates) };
}

/** What a version of a report holds; a kind of answer that a later contract adds is read as a report. */
export function contentIn({ values, answer }: { values: Values; answer: Answer }): Content {
  return { values, answer: { ...answer, kind: ANSWER_KINDS.find((each) => each === answer.kind) ?? 'report' } };
}

/** A draft that says what came from a server or from the host. */
export function draftOf({ values, answer }: Content, templates: Templates): Draft {
  const { kind, plan, product } = answer;
  return {
    kind,
    texts: {
      report: textsOf(templates.report, values),
      plan: plan === undefined ? {} : { plan },
      product: product ? textsOf(templates.product, Object.fromEntries(fieldsOf(templates.product).flatMap(({ id }) => {
        const text = product[id as keyof Product];
        return text === undefined ? [] : [[id, text] as const];
      }))) : {},
    },
  };
}

/** Whether two contents say the same. */
export function sameContent(a: Content, b: Content): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

export const isBlank = ({ values, answer: { kind, plan, product } }: Content): boolean => kind === 'report' && !plan && !product && Object.keys(values).length === 0;

/** What the newest version holds. */
export const contentOfReport = (report: Report): Content => contentIn(report.versions.at(-1)!);

/** Whether it can still be written. */
export const isOpen = (report: Report | undefined): boolean => report === undefined || canGo('save', report.state);
