import * as z from 'zod/mini';
import { Id, open } from './common.js';

/**
 * What an account may do, always for one body. `report`: write its own body's reports. `receive`: what routes bring to its body.
 * `supervise`: read what has been submitted. `inspect`: the same, with the audit log; neither changes anything. `edit`: plans.
 */
export const CAPABILITIES = ['report', 'receive', 'supervise', 'inspect', 'edit'] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** The account behind a token. */
export const Me = z.object({
  /** Pseudonym, the one the audit log shows. */
  actor: z.string(),
  body: Id,
  capabilities: z.array(open(CAPABILITIES)),
  tenant: Id,
});
export type Me = z.infer<typeof Me>;
