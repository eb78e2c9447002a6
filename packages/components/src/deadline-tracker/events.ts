/**
 * A link from a duty to the passage it rests on was followed. Cancel it to take the reader there in your own way.
 * Does not bubble.
 */
export class QtPassageSelectEvent extends Event {
  static readonly type = 'qt-passage-select';
  constructor(
    /** Id of the document. */
    readonly document: string,
    /** Id of the passage; absent when the whole document is meant. */
    readonly passage: string | undefined,
  ) {
    super(QtPassageSelectEvent.type, { cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'qt-passage-select': QtPassageSelectEvent;
  }
}
