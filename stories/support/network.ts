import type {} from '@quantriet/components/deadline-tracker';
import { html, type TemplateResult } from 'lit';
import type { MemorySnapshot } from './memory-snapshot.js';
import { publish } from './published.js';

/** An element that loads, as far as these stories need it. */
interface Loader extends EventTarget {
  reload(): void;
}

/** `element` in a provider whose source is cut and mended as the element goes from state to state. */
function provided(element: TemplateResult, source: MemorySnapshot, onState: (event: HTMLElementEventMap['qt-state']) => void = () => undefined): TemplateResult {
  // The event does not bubble, but it can be caught on its way down.
  const listener = { handleEvent: onState, capture: true };
  return html`<qt-provider .client=${source.client} plan="ha-tinh-2023" @qt-state=${listener}>${element}</qt-provider>`;
}

/** The source never answers: the element stays loading. */
export function whileLoading(element: TemplateResult): TemplateResult {
  const source = publish();
  source.silent = true;
  return provided(element, source);
}

/** The network is down at first; once the element has said so it is back, so that trying again works. */
export function withoutNetwork(element: TemplateResult): TemplateResult {
  const source = publish();
  source.offline = true;
  return provided(element, source, ({ state }) => {
    if (state === 'error') source.offline = false;
  });
}

/** The network goes down after the data has come, and the element asks again; then it is back. */
export function afterNetworkLoss(element: TemplateResult): TemplateResult {
  const source = publish();
  let lost = false;
  return provided(element, source, ({ state, target }) => {
    if (state === 'ready' && !lost) {
      lost = source.offline = true;
      (target as Loader).reload();
    }
    if (state === 'stale') source.offline = false;
  });
}
