/** A consolidated report has been drafted; the page leads to the form in which it goes on. Does not bubble. */
export class QtDraftEvent extends Event {
  static readonly type = 'qt-draft';
  constructor(
    /** Id of the duty that the draft answers. */
    readonly duty: string,
  ) {
    super(QtDraftEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'qt-draft': QtDraftEvent;
  }
}
