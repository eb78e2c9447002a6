import type { ElementStateKind } from './state.js';

/** The element went from one state to another (`loading`, `empty`, `error`, `ready`, `stale`). Does not bubble. */
export class QtStateEvent extends Event {
  static readonly type = 'qt-state';
  constructor(readonly state: ElementStateKind) {
    super(QtStateEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'qt-state': QtStateEvent;
  }
}
