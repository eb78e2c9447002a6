import type { Capability, Input, Operation, RequestBody, WriteOperation } from '@quantriet/contract';
import type { Tx } from '../store/tx.js';

/** Whoever a token stands for. Access is capability x body; names of bodies are data. */
export interface Account {
  id: string;
  tenant: string;
  body: string;
  capabilities: Capability[];
  /** Pseudonym that the audit log shows. */
  actor: string;
}

export interface Call<O extends Operation> {
  input: Input<O>;
  body: O extends WriteOperation ? RequestBody<O> : undefined;
  account: Account | undefined;
  /** From If-Match. */
  revision: number | undefined;
  /** Instant of the request. */
  now: string;
  tenant: string;
}

export interface Result {
  /** JSON, or bytes with a media type. */
  body: unknown;
  status?: number;
  /** Becomes the ETag. */
  revision?: number;
  type?: string;
  /** Plan whose public standing or place in the list may have changed. */
  changed?: string;
}

export type Handler<O extends Operation> = (tx: Tx, call: Call<O>) => Promise<Result>;
export type Handlers = { [O in Operation]: Handler<O> };
