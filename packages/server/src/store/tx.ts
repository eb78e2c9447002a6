import type { Sql } from '../db/database.js';
import type { IssuedPlans } from './issued-plans.js';

/** What a request works with: one transaction, and nothing that reaches around it. */
export interface Tx {
  readonly sql: Sql;
  readonly tenant: string;
  /** Plans that are issued, parsed once and kept until they change. */
  readonly issued: IssuedPlans;
}
