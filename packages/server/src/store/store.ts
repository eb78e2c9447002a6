import { systemClock, toInstant, type Clock, type PlanEdition, type PlanStatus, type PlanSummary } from '@quantriet/contract';
import { accountFor, accounts, addAccount, personas, type ListedAccount, type NewAccount, type Persona } from '../accounts/accounts.js';
import { verifyAudit, type Verification } from '../audit/verify.js';
import { Database } from '../db/database.js';
import type { Account } from '../handlers/handler.js';
import { editionOf, importEdition, issuePlan } from './editions.js';
import { PlanCache, summaryOf } from './issued-plans.js';
import type { Tx } from './tx.js';

export interface StoreOptions {
  clock?: Clock | undefined;
  tenant?: string | undefined;
}

/** What the server keeps. Everything happens in transactions; the methods beside `read` and `write` are for the command line. */
export class Store {
  readonly #cache = new PlanCache();

  constructor(
    private readonly database: Database,
    readonly tenant: string,
    private readonly clock: Clock,
  ) {}

  read<T>(work: (tx: Tx) => Promise<T>, tenant = this.tenant): Promise<T> {
    return this.database.read((sql) => work({ sql, tenant, issued: this.#cache.view(sql, tenant, new Set()) }));
  }

  /** All or nothing. */
  write<T>(work: (tx: Tx) => Promise<T>, tenant = this.tenant): Promise<T> {
    const changed = new Set<string>();
    return this.database.write(async (sql) => {
      const result = await work({ sql, tenant, issued: this.#cache.view(sql, tenant, changed) });
      // Before the commit, while nobody else can read: whoever comes next finds nothing old.
      this.#cache.forget(tenant, changed);
      return result;
    });
  }

  accountFor({ sql }: Tx, tenant: string, issuer: string, subject: string): Promise<Account | undefined> {
    return accountFor(sql, tenant, issuer, subject);
  }

  importEdition(edition: PlanEdition): Promise<PlanStatus> {
    return this.write((tx) => importEdition(tx, edition, this.#now()));
  }

  issuePlan(id: string): Promise<PlanStatus> {
    return this.write((tx) => issuePlan(tx, id, this.#now()));
  }

  edition(id: string): Promise<PlanEdition | undefined> {
    return this.read((tx) => editionOf(tx, id));
  }

  /** Issued plans. */
  plans(): Promise<PlanSummary[]> {
    return this.read(async ({ issued }) => (await issued.all()).map(summaryOf));
  }

  addAccount(account: NewAccount): Promise<Account> {
    return this.write(({ sql }) => addAccount(sql, { tenant: this.tenant, ...account }));
  }

  accounts(tenant = this.tenant): Promise<ListedAccount[]> {
    return this.read(({ sql }) => accounts(sql, tenant));
  }

  personas(tenant = this.tenant): Promise<Persona[]> {
    return this.read(({ sql }) => personas(sql, tenant));
  }

  /** Whether a plan's log, and all that it tells of, is as it was written. */
  verifyAudit(plan: string): Promise<Verification> {
    return this.read((tx) => verifyAudit(tx, plan));
  }

  close(): Promise<void> {
    return this.database.close();
  }

  #now(): string {
    return toInstant(this.clock.now());
  }
}

/**
 * Opens the data in a folder, made if it is not there; without a folder they last until `close`.
 * @throws FolderInUse when another process has it; Refusal `disk-full`
 */
export async function openStore(folder: string | undefined, { clock = systemClock, tenant = 'default' }: StoreOptions = {}): Promise<Store> {
  return new Store(await Database.open(folder), tenant, clock);
}
