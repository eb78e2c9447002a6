import { withComputed, type Answer, type Problem, type RequestBody, type ReportVersion } from '@quantriet/contract';
import { checkValues } from '@quantriet/contract/values';
import { Refusal } from '../http/refusal.js';
import type { Tx } from '../store/tx.js';
import type { Before } from './steps.js';

type Content = Pick<ReportVersion, 'answer' | 'values'>;
type Sent = RequestBody<'reports.save'>;

/** What is sent, over what was there: a draft may be wrong. */
export function contentOf({ values, answer }: Sent, { answer: kept }: ReportVersion): Content {
  return { values, answer: answer ? withoutOthers(answer) : kept };
}

/** An answer of one kind carries nothing of another. */
function withoutOthers({ kind, plan, product }: Answer): Answer {
  if (kind === 'plan') return { kind, ...(plan !== undefined && { plan }) };
  if (kind === 'product') return { kind, ...(product && { product }) };
  return { kind };
}

async function answerProblems({ issued }: Tx, { kind, plan, product }: Answer, { report: { row }, duty }: Before): Promise<Problem[]> {
  if (kind === 'product' && !product) return [{ code: 'required', pointer: '/answer/product', params: { label: 'Văn bản đã ban hành' } }];
  if (kind !== 'plan') return [];
  if (plan === undefined) return [{ code: 'required', pointer: '/answer/plan', params: { label: 'Kế hoạch' } }];
  const under = (await issued.get(plan))?.plan.under;
  const answers = under?.plan === row.plan && under.duty === duty.id && (under.body === undefined || under.body === row.body);
  return answers ? [] : [{ code: 'unknown-plan', pointer: '/answer/plan', params: { id: plan } }];
}

/**
 * What is submitted, with computed fields filled. A plan or a product answers by itself, and then no field has to be filled.
 * @throws Refusal `bad-input` with a problem for each place
 */
export async function submittedContent(tx: Tx, sent: Sent, from: Before): Promise<Content> {
  const { answer, values } = contentOf(sent, from.version);
  const inFields = answer.kind === 'report' || Object.keys(values).length > 0;
  const errors = [...(await answerProblems(tx, answer, from)), ...(inFields ? checkValues(from.template, values) : [])];
  if (errors.length > 0) throw new Refusal(422, 'bad-input', { params: { count: errors.length }, errors });
  return { answer, values: inFields ? withComputed(from.template, values) : values };
}
