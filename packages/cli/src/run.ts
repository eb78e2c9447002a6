import { parseArgs } from 'node:util';
import { parseAsOf, type Clock, type Language } from '@quantriet/contract';
import { help, usages, type CommandName } from './messages/console.js';
import { consoleText, refusalSentence } from './messages/text.js';
import { Refusal } from './refusal.js';
import { EXIT, type ExitCode, type Terminal } from './commands/terminal.js';

/** The command line: which command is meant, with which options, and how it ends. Commands load when they are called. */

export interface Streams {
  out(line: string): void;
  err(line: string): void;
  clock: Clock;
}

interface Options {
  help?: boolean;
  lang?: string;
  structure?: string;
  plan?: string;
  'as-of'?: string;
}

const COMMON = { help: { type: 'boolean', short: 'h' }, lang: { type: 'string' } } as const;
const OPTIONS = {
  template: { ...COMMON, structure: { type: 'string' }, plan: { type: 'string' } },
  check: COMMON,
  publish: { ...COMMON, 'as-of': { type: 'string' } },
} as const;

/** Thrown for a call that cannot be understood: a sentence of the catalogue. */
class Misuse extends Error {
  constructor(readonly sentence: (language: Language) => string) {
    super(sentence('en'));
  }
}

function misuse(...[code, params]: [Parameters<typeof consoleText>[0], Record<string, string>]): Misuse {
  return new Misuse((language) => consoleText(code, language, params));
}

/** The language is wanted even where the rest of the call makes no sense. */
function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = at < 0 ? 'vi' : args[at]!.includes('=') ? args[at]!.slice('--lang='.length) : (args[at + 1] ?? '');
  if (value === 'vi' || value === 'en') return value;
  throw new Misuse(() => `${consoleText('bad-language', 'vi', { value })}`);
}

function parse(command: CommandName, args: readonly string[]): { options: Options; files: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS[command], allowPositionals: true });
    return { options: values as Options, files: positionals };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(--?[^' ]+)/.exec(message)?.[1] ?? '';
    throw misuse(code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 'unknown-option' : 'option-value', { command, option });
  }
}

async function helpText(command: CommandName | '', language: Language): Promise<string> {
  const text = help[command][language];
  if (command !== 'template') return text;
  const { planIds, structureIds } = await import('./commands/known.js');
  return text.replace('{structures}', structureIds.join(', ')).replace('{plans}', planIds.join(', '));
}

function asOfOption(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const vietnamese = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value);
  const plain = vietnamese ? `${vietnamese[3]}-${vietnamese[2]!.padStart(2, '0')}-${vietnamese[1]!.padStart(2, '0')}` : value;
  const asOf = parseAsOf(plain);
  if (!asOf) throw misuse('bad-as-of', { value });
  return asOf;
}

async function dispatch(command: CommandName, options: Options, files: string[], terminal: Terminal): Promise<ExitCode> {
  const wrong = (): Misuse => misuse('wrong-arguments', { usage: usages[command] });
  if (command === 'template') {
    if (files.length !== 1 || !/\.xlsx$/i.test(files[0]!) || (options.plan !== undefined && options.structure !== undefined)) throw wrong();
    const { template } = await import('./commands/template.js');
    return template(files[0]!, options, terminal);
  }
  if (command === 'check') {
    if (files.length === 0) throw wrong();
    const { check } = await import('./commands/check.js');
    return check(files, terminal);
  }
  if (files.length < 2) throw wrong();
  const { publishBooks } = await import('./commands/publish.js');
  return publishBooks(files.slice(0, -1), files.at(-1)!, { asOf: asOfOption(options['as-of']) }, terminal);
}

async function execute(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const rest = [...args];
  while (rest[0] === '--lang' || rest[0]?.startsWith('--lang=')) rest.splice(0, rest[0] === '--lang' ? 2 : 1);
  const command = rest.shift();
  if (command === undefined || command === '--help' || command === '-h') {
    terminal[command === undefined ? 'err' : 'out'](await helpText('', terminal.language));
    return command === undefined ? EXIT.usage : EXIT.done;
  }
  if (!Object.hasOwn(usages, command)) throw misuse('unknown-command', { command });
  const name = command as CommandName;
  const { options, files } = parse(name, rest);
  if (options.help) {
    terminal.out(await helpText(name, terminal.language));
    return EXIT.done;
  }
  return dispatch(name, options, files, terminal);
}

/** Runs the command line; the number is the exit code. Never throws. */
export async function run(args: readonly string[], streams: Streams): Promise<ExitCode> {
  let language: Language = 'vi';
  try {
    language = languageOf(args);
    return await execute(args, { ...streams, language });
  } catch (error) {
    if (error instanceof Misuse) {
      streams.err(error.sentence(language));
      return EXIT.usage;
    }
    const problem = error instanceof Refusal ? error : { code: 'internal', params: { what: error instanceof Error ? error.message : String(error) } };
    streams.err(refusalSentence(problem, language));
    return EXIT.problems;
  }
}
