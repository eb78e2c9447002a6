import { resolve } from 'node:path';
import { consoleText } from '../messages/text.js';
import { Refusal } from '../refusal.js';
import { gather, type Gathered } from '../workbook/gather.js';
import { known } from './known.js';
import { problemLines } from './report.js';
import { EXIT, type ExitCode, type Terminal } from './terminal.js';

/** Reads and checks workbooks and prints what is to be mended; `undefined` when there is something. @throws Refusal */
export async function readChecked(files: readonly string[], terminal: Terminal): Promise<Gathered | undefined> {
  const { language } = terminal;
  const twice = files.find((file, i) => files.slice(0, i).some((other) => resolve(other) === resolve(file)));
  if (twice !== undefined) throw new Refusal('same-file', { file: twice });
  const gathered = await gather(files, known, (file) => terminal.err(consoleText('reading', language, { file })));
  const { problems, notices } = gathered;
  for (const line of problemLines([...problems, ...notices], files.length > 1, language)) terminal.out(line);
  if (notices.length > 0) terminal.out(consoleText('count-notices', language, { count: notices.length }));
  if (problems.length === 0) return gathered;
  terminal.out(consoleText('count-problems', language, { count: problems.length }));
  return undefined;
}

/** `quantriet check FILE…` */
export async function check(files: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const gathered = await readChecked(files, terminal);
  if (!gathered) return EXIT.problems;
  const { plans, structures, standing } = gathered.edition;
  terminal.out(consoleText('count-clean', terminal.language, {
    duties: plans.reduce((sum, { duties }) => sum + duties.length, 0),
    bodies: structures.reduce((sum, { bodies }) => sum + bodies.length, 0),
    statements: Object.values(standing).reduce((sum, list) => sum + list.length, 0),
  }));
  return EXIT.done;
}
