/** A duty was chosen in the text or in the list of duties. Cancel it to handle the link yourself. Does not bubble. */
export class QtDutySelectEvent extends Event {
  static readonly type = 'qt-duty-select';
  constructor(readonly duty: string) {
    super(QtDutySelectEvent.type, { cancelable: true });
  }
}

/** Another document of the plan was chosen. Does not bubble. */
export class QtDocumentSelectEvent extends Event {
  static readonly type = 'qt-document-select';
  constructor(readonly document: string) {
    super(QtDocumentSelectEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'qt-duty-select': QtDutySelectEvent;
    'qt-document-select': QtDocumentSelectEvent;
  }
}
