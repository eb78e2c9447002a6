import { refusalSentence } from './messages/text.js';

/**
 * A whole file or folder that cannot be worked with: a code of the catalogue, and what it speaks of.
 * The message is the sentence for the person at the keyboard, in Vietnamese and English.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly params: Record<string, string | number> = {},
  ) {
    super(`${refusalSentence({ code, params }, 'vi')}\n${refusalSentence({ code, params }, 'en')}`);
    this.name = 'Refusal';
  }
}
