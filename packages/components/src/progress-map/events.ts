/** A body was chosen on the map, in its table, or let go of (`body` undefined). Does not bubble. */
export class QtBodySelectEvent extends Event {
  static readonly type = 'qt-body-select';
  constructor(readonly body: string | undefined) {
    super(QtBodySelectEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'qt-body-select': QtBodySelectEvent;
  }
}
