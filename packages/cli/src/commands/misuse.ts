import type { Language } from '@quantriet/contract';
import { consoleText } from '../messages/text.js';

/** Thrown for a call that cannot be understood: a sentence of the catalogue. */
export class Misuse extends Error {
  constructor(readonly sentence: (language: Language) => string) {
    super(sentence('en'));
  }
}

export function misuse(...[code, params]: [Parameters<typeof consoleText>[0], Record<string, string>?]): Misuse {
  return new Misuse((language) => consoleText(code, language, params));
}
