import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ANSWER_KINDS, type AnswerKind } from '../answer.js';
import type { FormWords } from '../messages.js';

/** What the duty is answered with. What was typed for another kind stays. */
export function kindsField(chosen: AnswerKind, words: FormWords, choose: (kind: AnswerKind) => void): TemplateResult {
  return html`<fieldset class="kinds"><legend>${words.answerWith}</legend><div class="choices">${ANSWER_KINDS.map((kind) => html`<label class="choice">
    <input type="radio" name="answer-kind" value=${kind} .checked=${live(chosen === kind)} @change=${() => choose(kind)}> <span>${words.kinds[kind]}</span></label>`)}</div></fieldset>`;
}
