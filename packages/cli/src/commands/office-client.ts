import { createClient } from '@quantriet/sdk';
import { office, type Office } from '@quantriet/sdk/office';
import { Refusal } from '../refusal.js';
import type { Terminal } from './terminal.js';

export const TOKEN = 'QUANTRIET_TOKEN';

export interface ServerCall {
  client: ReturnType<typeof createClient>;
  desk: Office;
}

/** A running server, as the editor whose token the environment holds. @throws Refusal without one */
export function serverAt(url: string, { env }: Pick<Terminal, 'env'>): ServerCall {
  const token = env[TOKEN]?.trim();
  if (!token) throw new Refusal('no-token', { url });
  const client = createClient({ baseUrl: url, token: () => token });
  return { client, desk: office(client) };
}

/** An address and not a folder. */
export const isUrl = (text: string): boolean => /^https?:\/\//i.test(text);
