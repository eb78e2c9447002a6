import type { Receipt, Values } from '@quantriet/contract';
import type { Content } from './answer.js';

/** What stands in the form has changed; fields not readable yet hold the text as typed. Does not bubble. */
export class QtValuesEvent extends Event {
  static readonly type = 'qt-values';
  constructor(
    /** By field: numbers, texts, shares; computed ones filled, hidden ones left out. */
    readonly values: Values,
  ) {
    super(QtValuesEvent.type);
  }
}

/**
 * The report was sent and received or, where there is no server, is complete and for the page to take. In that case the draft is
 * kept until the page calls `discardDraft()`. Does not bubble.
 */
export class QtSubmittedEvent extends Event {
  static readonly type = 'qt-submitted';
  constructor(
    readonly values: Values,
    /** Kind of answer, with the plan or document that answers the duty. */
    readonly answer: Content['answer'],
    /** The server's receipt; absent where there is no server. */
    readonly receipt: Receipt | undefined,
  ) {
    super(QtSubmittedEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'qt-values': QtValuesEvent;
    'qt-submitted': QtSubmittedEvent;
  }
}
