import type { Report } from '@quantriet/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../core/heading.js';
import type { FormWords } from '../messages.js';

export interface ReceiptNames {
  duty: string;
  from: string;
  to: string;
}

/** Proof that a report was sent and, once it was decided on, what was decided. @param time words an instant */
export function receiptPanel(report: Report, names: ReceiptNames, level: number, words: FormWords, time: (instant: string) => string, correct: (() => void) | undefined): TemplateResult {
  const { receipt, version, decidedAt, evaluation, state } = report.versions.at(-1)!;
  const isAccepted = state !== 'submitted';
  const row = (term: string, text: string | undefined): unknown => (text ? html`<div><dt>${term}</dt><dd>${text}</dd></div>` : nothing);
  return html`<div class="panel receipt" part="receipt" tabindex="-1" aria-labelledby="receipt-title">
    ${heading(level, isAccepted ? words.accepted : words.receipt, 'receipt-title')}
    <dl>
      ${row(words.receiptNumber, receipt?.number)}
      ${row(words.receiptTime, receipt && time(receipt.at))}
      ${row(words.receiptDuty, names.duty)}
      ${row(words.receiptFrom, names.from)}
      ${row(words.receiptTo, names.to)}
      ${row(words.version, String(version))}
      ${row(words.acceptedAt, isAccepted && decidedAt ? time(decidedAt) : undefined)}
      ${row(words.evaluation, evaluation)}
    </dl>
    ${isAccepted ? nothing : html`<p>${words.waiting}</p>`}
    <div class="actions no-print">
      <button type="button" @click=${() => window.print()}>${words.print}</button>
      ${correct ? html`<button type="button" @click=${correct}>${words.correct}</button>` : nothing}
    </div>
  </div>`;
}
