import * as z from 'zod/mini';
import { Instant } from './common.js';

/** One thing that was done, chained to the one before it: `hash` is SHA-256 (hex) over all other members. */
export const AuditEntry = z.object({
  /** From 1, without gaps, per plan. */
  seq: z.int(),
  at: Instant,
  /** Pseudonym of the account. */
  actor: z.string(),
  /** Body it acted for. */
  body: z.string(),
  operation: z.string(),
  /** Id of the report or plan. */
  subject: z.string(),
  /** What changed: `from`, `to`, `version`, and `content`, the hash of what the report version holds. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  /** `hash` of the entry before; 64 zeros at the first. */
  previous: z.string(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** The end of the chain: kept elsewhere, it proves later that nothing before it was changed. */
export const AuditHead = z.object({ seq: z.int(), hash: z.string() });
export type AuditHead = z.infer<typeof AuditHead>;
