import type { Obligation, State } from '../words/obligation.js';
import type { Open } from '../words/common.js';
import type { Stream } from '../words/duty.js';

/** Which obligations are asked for; what is absent lets all through. */
export interface ObligationFilter {
  duty?: string | undefined;
  body?: string | undefined;
  tier?: string | undefined;
  stream?: Open<Stream> | undefined;
  /** Obligations that are not applicable are in no state: none of these finds them, `no-data` neither. */
  state?: Open<State> | undefined;
}

const FIELDS = ['duty', 'body', 'tier', 'stream', 'state'] as const;

/** True for an obligation that every given field agrees with. */
export function matchesFilter(obligation: Obligation, filter: ObligationFilter): boolean {
  return (filter.state === undefined || obligation.applicable)
    && FIELDS.every((field) => filter[field] === undefined || filter[field] === obligation[field]);
}
