import { standingBook, type Plan, type PlanSummary, type Standing, type StandingBook, type Structure } from '@quantriet/contract';
import type { Sql } from '../db/database.js';

/** An issued plan with what its answers are computed from. */
export interface IssuedPlan {
  plan: Plan;
  structure: Structure;
  standing: readonly Standing[];
  /** What of it is public. */
  readonly book: StandingBook;
}

/** Parsed plans by tenant and id. One process holds the database, so what it has read stays true until it writes itself. */
export class PlanCache {
  readonly #plans = new Map<string, IssuedPlan | undefined>();
  readonly #lists = new Map<string, readonly string[]>();

  /** @param changed Told which plans a transaction touches: it reads these anew, and they are then to be forgotten. */
  view(sql: Sql, tenant: string, changed: Set<string>): IssuedPlans {
    return new IssuedPlans(sql, tenant, changed, this.#plans, this.#lists);
  }

  forget(tenant: string, plans: Iterable<string>): void {
    for (const id of plans) {
      this.#plans.delete(`${tenant}/${id}`);
      this.#lists.delete(tenant);
    }
  }
}

export class IssuedPlans {
  constructor(
    private readonly sql: Sql,
    private readonly tenant: string,
    private readonly changed: Set<string>,
    private readonly plans: Map<string, IssuedPlan | undefined>,
    private readonly lists: Map<string, readonly string[]>,
  ) {}

  async get(id: string): Promise<IssuedPlan | undefined> {
    const key = `${this.tenant}/${id}`;
    if (this.changed.has(id)) return this.#load(id);
    const known = this.plans.get(key);
    if (known) return known;
    const loaded = await this.#load(id);
    if (loaded) this.plans.set(key, loaded);
    return loaded;
  }

  /** All of them, in the order in which they were brought. */
  async all(): Promise<IssuedPlan[]> {
    let ids = this.changed.size > 0 ? undefined : this.lists.get(this.tenant);
    if (!ids) {
      const rows = await this.sql.selectFrom('plan').select('id').where('tenant', '=', this.tenant).where('status', '=', 'issued').orderBy('position').execute();
      ids = rows.map(({ id }) => id);
      if (this.changed.size === 0) this.lists.set(this.tenant, ids);
    }
    const plans: IssuedPlan[] = [];
    for (const id of ids) plans.push((await this.get(id))!);
    return plans;
  }

  /** Says that this transaction changes a plan or its standing. */
  touch(id: string): void {
    this.changed.add(id);
  }

  async #load(id: string): Promise<IssuedPlan | undefined> {
    const row = await this.sql.selectFrom('plan').select('content').where('tenant', '=', this.tenant).where('id', '=', id).where('status', '=', 'issued').executeTakeFirst();
    if (!row) return undefined;
    const plan = row.content as Plan;
    const [structure, statements] = [
      await this.sql.selectFrom('structure').select('content').where('tenant', '=', this.tenant).where('id', '=', plan.structure).executeTakeFirstOrThrow(),
      await this.sql.selectFrom('standing').select('content').where('tenant', '=', this.tenant).where('plan', '=', id).orderBy('seq').execute(),
    ];
    return issuedPlan(plan, structure.content, statements.map(({ content }) => content));
  }
}

/** The book is made when it is first asked for: of a plan that publishes totals it takes a while. */
function issuedPlan(plan: Plan, structure: Structure, standing: readonly Standing[]): IssuedPlan {
  let book: StandingBook | undefined;
  return { plan, structure, standing, get book() { return (book ??= standingBook(plan, structure, standing)); } };
}

export function summaryOf({ plan: { id, title, issuer, date, structure, publicity, sample, under } }: IssuedPlan): PlanSummary {
  return { id, title, issuer, date, structure, publicity, sample, ...(under && { under }) };
}
