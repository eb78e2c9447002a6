import { CAPABILITIES } from '@quantriet/contract/outputs';
import { parseAsOf, type Capability } from '@quantriet/contract';
import { usages, type CommandName } from '../messages/help.js';
import type { NewAccount } from './account.js';
import { misuse, type Misuse } from './misuse.js';
import type { ServeOptions } from './serve.js';
import type { ExitCode, Terminal } from './terminal.js';

/** What each command takes, and how its words become a call. Commands load when they are called. */

interface Options {
  help?: boolean;
  lang?: string;
  structure?: string;
  plan?: string;
  'as-of'?: string;
  from?: string;
  to?: string;
  issue?: boolean;
  port?: string;
  host?: string;
  demo?: boolean;
  issuer?: string;
  audience?: string;
  jwks?: string;
  origin?: string[];
  body?: string;
  can?: string;
  persona?: string;
  subject?: string;
  again?: boolean;
  type?: string;
  number?: string;
  date?: string;
  title?: string;
  tenant?: string;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const COMMON = { help: { type: 'boolean', short: 'h' }, lang: text } as const;

export const OPTIONS = {
  template: { ...COMMON, structure: text, plan: text },
  check: COMMON,
  publish: { ...COMMON, 'as-of': text, from: text },
  serve: { ...COMMON, port: text, host: text, demo: flag, issuer: text, audience: text, jwks: text, origin: { type: 'string', multiple: true } },
  account: { ...COMMON, body: text, can: text, persona: text, issuer: text, subject: text, tenant: text },
  import: { ...COMMON, issue: flag, to: text, again: flag, type: text, number: text, issuer: text, date: text, title: text },
  audit: COMMON,
  backup: COMMON,
  restore: COMMON,
} as const satisfies Record<CommandName, object>;

type Call = (options: Options, words: string[], terminal: Terminal) => Promise<ExitCode>;

const wrong = (command: CommandName): Misuse => misuse('wrong-arguments', { usage: usages[command] });

function asOfOption(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const vietnamese = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value);
  const plain = vietnamese ? `${vietnamese[3]}-${vietnamese[2]!.padStart(2, '0')}-${vietnamese[1]!.padStart(2, '0')}` : value;
  const asOf = parseAsOf(plain);
  if (!asOf) throw misuse('bad-as-of', { value });
  return asOf;
}

function portOption(value = '0'): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) throw misuse('bad-port', { value });
  return Number(value);
}

function issuerOptions({ issuer, audience, jwks }: Options): ServeOptions['issuers'] {
  if (issuer === undefined && audience === undefined && jwks === undefined) return [];
  if (issuer === undefined || audience === undefined || jwks === undefined) throw misuse('issuer-incomplete');
  return [{ issuer, audience, jwksUri: jwks }];
}

function capabilitiesOption(list: string): Capability[] {
  return [...new Set(list.split(',').map((word) => word.trim()).filter(Boolean))].map((value) => {
    const known = CAPABILITIES.find((capability) => capability === value);
    if (!known) throw misuse('bad-capability', { value, known: CAPABILITIES.join(', ') });
    return known;
  });
}

function accountOptions({ body, can, persona, issuer, subject, tenant = 'default' }: Options): NewAccount {
  const capabilities = capabilitiesOption(can ?? '');
  if (body === undefined || capabilities.length === 0) throw wrong('account');
  if (persona !== undefined && issuer === undefined && subject === undefined) return { tenant, body, capabilities, persona };
  if (persona !== undefined || issuer === undefined || subject === undefined) throw misuse('who-missing');
  return { tenant, body, capabilities, subject: { issuer, subject } };
}

const template: Call = async (options, files, terminal) => {
  if (files.length !== 1 || !/\.xlsx$/i.test(files[0]!) || (options.plan !== undefined && options.structure !== undefined)) throw wrong('template');
  return (await import('./template.js')).template(files[0]!, options, terminal);
};

const check: Call = async (_options, files, terminal) => {
  if (files.length === 0) throw wrong('check');
  return (await import('./check.js')).check(files, terminal);
};

const publish: Call = async ({ from, 'as-of': date }, words, terminal) => {
  if (from === undefined ? words.length < 2 : words.length !== 1) throw wrong('publish');
  const options = { asOf: asOfOption(date) };
  const folder = words.at(-1)!;
  const { publishBooks, publishFrom } = await import('./publish.js');
  return from === undefined ? publishBooks(words.slice(0, -1), folder, options, terminal) : publishFrom(from, folder, options, terminal);
};

const serve: Call = async (options, [folder, ...rest], terminal) => {
  if (folder === undefined || rest.length > 0) throw wrong('serve');
  const { port, host, demo = false, origin = [] } = options;
  const call = { port: portOption(port), host, demo, issuers: issuerOptions(options), origins: origin };
  return (await import('./serve.js')).serve(folder, call, terminal);
};

const account: Call = async (options, [action, folder, ...rest], terminal) => {
  if (folder === undefined || rest.length > 0 || (action !== 'add' && action !== 'list')) throw wrong('account');
  const added = action === 'add' ? accountOptions(options) : undefined;
  const { addAccount, listAccounts } = await import('./account.js');
  return added ? addAccount(folder, added, terminal) : listAccounts(folder, options.tenant ?? 'default', terminal);
};

const importPlans: Call = async ({ issue = false, to }, words, terminal) => {
  if (words.length < (to === undefined ? 2 : 1)) throw wrong('import');
  const files = to === undefined ? words.slice(0, -1) : words;
  const target = to === undefined ? { folder: words.at(-1)! } : { url: to };
  return (await import('./import.js')).importBooks(files, { issue, to: target }, terminal);
};

/** What is written to a file of text is a document; everything else is plans. */
const importAny: Call = async (options, words, terminal) => {
  const { issue, to, again = false, type, number, issuer, date, title } = options;
  const isText = words.length === 2 && /\.(?:json|html|xml)$/i.test(words[1]!);
  if (isText ? issue || to !== undefined : again || [type, number, issuer, date, title].some((each) => each !== undefined)) throw wrong('import');
  if (!isText) return importPlans(options, words, terminal);
  return (await import('./import-text.js')).importText(words[0]!, words[1]!, { again, type, number, issuer, date, title }, terminal);
};

const audit: Call = async (_options, [action, folder, plan, ...rest], terminal) => {
  if (action !== 'verify' || folder === undefined || rest.length > 0) throw wrong('audit');
  return (await import('./audit.js')).verifyAudit(folder, plan, terminal);
};

const backup: Call = async (_options, [folder, file, ...rest], terminal) => {
  if (folder === undefined || file === undefined || rest.length > 0) throw wrong('backup');
  return (await import('./backup.js')).backup(folder, file, terminal);
};

const restore: Call = async (_options, [file, folder, ...rest], terminal) => {
  if (file === undefined || folder === undefined || rest.length > 0) throw wrong('restore');
  return (await import('./backup.js')).restore(file, folder, terminal);
};

export const CALLS: Record<CommandName, Call> = { template, check, publish, serve, account, import: importAny, audit, backup, restore };
