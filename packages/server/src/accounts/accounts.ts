import { CAPABILITIES } from '@quantriet/contract/outputs';
import { ID_PATTERN, type Capability } from '@quantriet/contract';
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { DEMO_ISSUER } from '../auth/demo-issuer.js';
import type { Account } from '../handlers/handler.js';
import type { Sql } from '../db/database.js';
import { sql as raw } from 'kysely';

export interface NewAccount {
  tenant?: string | undefined;
  body: string;
  capabilities: readonly Capability[];
  /** Of an OpenID Connect provider. */
  subject?: { issuer: string; subject: string } | undefined;
  /** Name under which the demo issuer offers it. */
  persona?: string | undefined;
}

export interface Persona {
  persona: string;
  body: string;
  capabilities: Capability[];
}

/** An account that cannot be added as it is; the message says why in both languages. */
export class BadAccount extends Error {
  override readonly name = 'BadAccount';
}

async function secretOf(sql: Sql, tenant: string): Promise<string> {
  const known = await sql.selectFrom('tenant').select('secret').where('id', '=', tenant).executeTakeFirst();
  if (known) return known.secret;
  const secret = randomBytes(32).toString('hex');
  await sql.insertInto('tenant').values({ id: tenant, secret }).execute();
  return secret;
}

function pseudonym(secret: string, account: string): string {
  return createHmac('sha256', secret).update(account).digest('hex').slice(0, 16);
}

async function checkBody(sql: Sql, tenant: string, body: string): Promise<void> {
  const structures = await sql.selectFrom('structure').select('content').where('tenant', '=', tenant).execute();
  // Before the first plan is issued there is nothing to check against: its editor is added then.
  const known = structures.length === 0 ? ID_PATTERN.test(body) : structures.some(({ content }) => content.bodies.some(({ id }) => id === body));
  if (!known) throw new BadAccount(`Không có cơ quan “${body}”.\nThere is no body “${body}”.`);
}

function checkCapabilities(capabilities: readonly string[]): void {
  const wrong = capabilities.find((each) => !(CAPABILITIES as readonly string[]).includes(each));
  const list = CAPABILITIES.join(', ');
  if (capabilities.length === 0 || wrong !== undefined) {
    throw new BadAccount(`Quyền “${wrong ?? ''}” không có; dùng ${list}.\nThere is no capability “${wrong ?? ''}”; use ${list}.`);
  }
}

/** @throws BadAccount */
export async function addAccount(sql: Sql, { tenant = 'default', body, capabilities, subject, persona }: NewAccount): Promise<Account> {
  checkCapabilities(capabilities);
  await checkBody(sql, tenant, body);
  const login = subject ?? (persona === undefined ? undefined : { issuer: DEMO_ISSUER, subject: persona });
  if (!login) throw new BadAccount('Cần định danh OpenID Connect hoặc tên vai mẫu.\nName an OpenID Connect subject or a demo persona.');
  if (await accountFor(sql, tenant, login.issuer, login.subject)) {
    throw new BadAccount(`“${login.subject}” đã có tài khoản.\n“${login.subject}” has an account already.`);
  }
  const secret = await secretOf(sql, tenant);
  const id = randomUUID();
  await sql.insertInto('account').values({ tenant, id, body, capabilities: JSON.stringify(capabilities), ...login, persona: persona ?? null }).execute();
  return { id, tenant, body, capabilities: [...capabilities], actor: pseudonym(secret, id) };
}

export async function accountFor(sql: Sql, tenant: string, issuer: string, subject: string): Promise<Account | undefined> {
  const row = await sql.selectFrom('account as a').innerJoin('tenant as t', 't.id', 'a.tenant').select(['a.id', 'a.body', 'a.capabilities', 't.secret'])
    .where('a.tenant', '=', tenant).where('a.issuer', '=', issuer).where('a.subject', '=', subject).executeTakeFirst();
  return row && { id: row.id, tenant, body: row.body, capabilities: row.capabilities, actor: pseudonym(row.secret, row.id) };
}

/** An account as its administrator sees it: with who signs in as it. */
export interface ListedAccount extends Account {
  issuer: string;
  subject: string;
}

/** All of them, by body. */
export async function accounts(sql: Sql, tenant: string): Promise<ListedAccount[]> {
  const rows = await sql.selectFrom('account').select(['id', 'body', 'capabilities', 'issuer', 'subject']).where('tenant', '=', tenant)
    .orderBy('body').orderBy('issuer').orderBy('subject').execute();
  const secret = rows.length > 0 ? await secretOf(sql, tenant) : '';
  return rows.map((row) => ({ ...row, tenant, actor: pseudonym(secret, row.id) }));
}

/** Those the demo issuer offers, in Vietnamese order. */
export async function personas(sql: Sql, tenant: string): Promise<Persona[]> {
  const rows = await sql.selectFrom('account').select(['persona', 'body', 'capabilities']).where('tenant', '=', tenant).where('issuer', '=', DEMO_ISSUER)
    .where('persona', 'is not', null).orderBy(raw`persona collate vi`).execute();
  return rows.map(({ persona, body, capabilities }) => ({ persona: persona!, body, capabilities }));
}
