import type { Field, Template, Values } from '@quantriet/contract';
import { contentOf, valuesIn, type AnswerKind, type Content, type Draft, type Templates } from './answer.js';
import { Checks } from './checks.js';
import { inputsOf, tidied } from './entries.js';
import type { DraftSession } from './keep/session.js';

/** How a try to send ended: received, or with the part that says why not. */
export type Outcome = 'sent' | 'conflict' | 'summary' | 'refusal';

/** What a person does with a draft, and what has been found wrong with it. Draws nothing. */
export class Filling {
  checks = new Checks();
  /** Complete, where there is no server to send it to. */
  isFinished = false;

  /** @param typed hears what stands in the form after each change */
  constructor(readonly session: DraftSession, readonly templates: Templates, private readonly typed: (values: Values) => void) {}

  get template(): Template {
    return this.templates[this.session.draft.kind];
  }

  /** Computed fields filled, hidden ones left out. */
  get values(): Values {
    return valuesIn(this.session.draft, this.templates);
  }

  get content(): Content {
    return contentOf(this.session.draft, this.templates);
  }

  forgetErrors(): void {
    this.checks = new Checks();
    this.isFinished = false;
  }

  type(input: string, text: string): void {
    const { kind, texts } = this.session.draft;
    this.#write({ ...texts[kind], [input]: text });
  }

  answerWith(kind: AnswerKind): void {
    this.forgetErrors();
    this.#change({ ...this.session.draft, kind });
  }

  /** Turns what was typed into how it was understood, and finds what is wrong with it. */
  leave(field: Field): void {
    const { kind, texts: { [kind]: texts } } = this.session.draft;
    const inputs = inputsOf(field);
    const tidy = Object.fromEntries(inputs.map((input) => [input, tidied(field, texts[input] ?? '')]));
    if (inputs.some((input) => tidy[input] !== (texts[input] ?? ''))) this.#write({ ...texts, ...tidy });
    if (inputs.some((input) => tidy[input])) this.checks.leave(field.id);
    this.checks.check(this.template, this.values);
  }

  /** Undefined while it is being sent already. Without a server, what is complete counts as sent. */
  async send(): Promise<Outcome | undefined> {
    const { session } = this;
    if (session.sending) return undefined;
    const isRight = this.checks.attempt(this.template, this.values);
    if (session.conflict) return 'conflict';
    if (!isRight) return 'summary';
    const problems = await session.submit();
    // The errors may have been forgotten meanwhile, for another kind of answer.
    if (problems.length > 0) return this.checks.refuse(problems) ? 'summary' : 'refusal';
    if (session.conflict) return 'conflict';
    this.forgetErrors();
    this.isFinished = !session.setting.server;
    return 'sent';
  }

  /** Begins a correction of what was accepted. @returns whether nothing stands against it */
  async correct(): Promise<boolean> {
    const problems = await this.session.correct();
    this.checks.refuse(problems);
    return problems.length === 0;
  }

  #write(texts: Draft['texts'][AnswerKind]): void {
    const { draft } = this.session;
    this.#change({ ...draft, texts: { ...draft.texts, [draft.kind]: texts } });
  }

  #change(draft: Draft): void {
    this.isFinished = false;
    this.session.change(draft);
    this.typed(this.values);
  }
}
