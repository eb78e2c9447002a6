import { createContext } from '@lit/context';
import type { Problem } from '@quantriet/contract';
import { createClient, type Client, type TokenSource } from '@quantriet/sdk';

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

/** By who is signed in (for those who are not: by the page), then by address. */
type Clients = WeakMap<object, Map<string, Client>>;

const clients = ((globalThis as Record<symbol, unknown>)[Symbol.for('quantriet.clients')] ??= new WeakMap()) as Clients;

export interface SourceAttributes {
  snapshot?: string | undefined;
  baseUrl?: string | undefined;
  token?: TokenSource | undefined;
}

/** One client per source and token for the whole page, whichever file asks first. Undefined when neither address is set. @throws ApiError `bad-url` */
export function sharedClient({ snapshot, baseUrl, token }: SourceAttributes): Client | undefined {
  const address = snapshot ?? baseUrl;
  // A removed attribute leaves null behind.
  if (address == null) return undefined;
  const key = `${snapshot == null ? 'http' : 'snapshot'} ${address} ${document.baseURI}`;
  const whose = (snapshot == null && token) || globalThis;
  const own = clients.get(whose) ?? new Map<string, Client>();
  clients.set(whose, own);
  let client = own.get(key);
  if (!client) {
    client = createClient(snapshot == null ? { baseUrl: address, token } : { snapshot: address });
    own.set(key, client);
  }
  return client;
}
