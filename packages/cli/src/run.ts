import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Clock, Language, Problem } from '@quantriet/contract';
import { CALLS, OPTIONS } from './commands/calls.js';
import { misuse, Misuse } from './commands/misuse.js';
import { EXIT, type ExitCode, type Terminal } from './commands/terminal.js';
import { help, usages, type CommandName } from './messages/help.js';
import { consoleText, isRefusal, refusalSentence } from './messages/text.js';

/** The command line: which command is meant, with which options, and how it ends. */

export interface Streams {
  out(line: string): void;
  err(line: string): void;
  clock: Clock;
  /** Environment variables; none by default. */
  env?: Readonly<Record<string, string | undefined>>;
  /** Fulfilled when a command that runs on is to end. */
  stopped?: () => Promise<unknown>;
}

/** The language is wanted even where the rest of the call makes no sense. */
function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = at < 0 ? 'vi' : args[at]!.includes('=') ? args[at]!.slice('--lang='.length) : (args[at + 1] ?? '');
  if (value === 'vi' || value === 'en') return value;
  throw new Misuse(() => `${consoleText('bad-language', 'vi', { value })}`);
}

type Options = Parameters<(typeof CALLS)['check']>[0];

function parse(command: CommandName, args: readonly string[]): { options: Options; words: string[] } {
  const options: ParseArgsConfig['options'] = OPTIONS[command];
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { options: values, words: positionals };
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

async function execute(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const rest = [...args];
  while (rest[0] === '--lang' || rest[0]?.startsWith('--lang=')) rest.splice(0, rest[0] === '--lang' ? 2 : 1);
  const command = rest.shift();
  if (command === undefined || command === '--help' || command === '-h') {
    terminal[command === undefined ? 'err' : 'out'](await helpText('', terminal.language));
    return command === undefined ? EXIT.usage : EXIT.done;
  }
  if (!Object.hasOwn(usages, command)) throw misuse('unknown-command', { command, commands: Object.keys(usages).join(', ') });
  const name = command as CommandName;
  const { options, words } = parse(name, rest);
  if (options.help) {
    terminal.out(await helpText(name, terminal.language));
    return EXIT.done;
  }
  return CALLS[name](options, words, terminal);
}

/** What stopped a command: something the catalogue has words for, or an error of the program. */
function problemOf(error: unknown): Problem {
  if (isRefusal(error)) return error;
  return { code: 'internal', params: { what: error instanceof Error ? error.message : String(error) } };
}

/** Runs the command line; the number is the exit code. Never throws. */
export async function run(args: readonly string[], streams: Streams): Promise<ExitCode> {
  let language: Language = 'vi';
  try {
    language = languageOf(args);
    const { env = {}, stopped = () => new Promise(() => undefined) } = streams;
    return await execute(args, { ...streams, env, stopped, language });
  } catch (error) {
    if (error instanceof Misuse) {
      streams.err(error.sentence(language));
      return EXIT.usage;
    }
    streams.err(refusalSentence(problemOf(error), language));
    return EXIT.problems;
  }
}
