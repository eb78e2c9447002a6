import { createContext } from '@lit/context';
import type { Problem } from '@quantriet/contract';
import { createClient, type Client } from '@quantriet/sdk';

/** What a provider hands to the elements inside it. */
export interface Source {
  client?: Client;
  plan?: string;
  /** Instant to look from; absent: the client's clock. */
  asOf?: string;
  /** Set when the provider's own attributes cannot be used. */
  problem?: Problem;
  /** Not settled yet: the provider's attributes are still being read. */
  pending?: boolean;
}

/** `Symbol.for`, so that elements of another file on the page find the same provider. */
export const sourceContext = createContext<Source | undefined>(Symbol.for('quantriet.source'));

const clients = ((globalThis as Record<symbol, unknown>)[Symbol.for('quantriet.clients')] ??= new Map<string, Client>()) as Map<string, Client>;

export interface SourceAttributes {
  snapshot?: string | undefined;
  baseUrl?: string | undefined;
}

/** One client per source for the whole page, whichever file asks first. Undefined when neither attribute is set. @throws ApiError `bad-url` */
export function sharedClient({ snapshot, baseUrl }: SourceAttributes): Client | undefined {
  const address = snapshot ?? baseUrl;
  // A removed attribute leaves null behind.
  if (address == null) return undefined;
  const key = `${snapshot == null ? 'http' : 'snapshot'} ${address} ${document.baseURI}`;
  let client = clients.get(key);
  if (!client) {
    client = createClient(snapshot == null ? { baseUrl: address } : { snapshot: address });
    clients.set(key, client);
  }
  return client;
}
