import { consoleText } from '../messages/text.js';
import { publish } from '../publish/publish.js';
import { dayText } from '../publish/day-text.js';
import { readChecked } from './check.js';
import { EXIT, type ExitCode, type Terminal } from './terminal.js';

/** `quantriet publish FILE… DIR` */
export async function publishBooks(files: readonly string[], folder: string, { asOf }: { asOf?: string | undefined }, terminal: Terminal): Promise<ExitCode> {
  const { language, clock } = terminal;
  const gathered = await readChecked(files, terminal);
  if (!gathered) {
    terminal.err(consoleText('not-published', language));
    return EXIT.problems;
  }
  terminal.err(consoleText('publishing', language, { folder }));
  const done = await publish(gathered.edition, folder, { clock, asOf, onStep: (step) => terminal.err(consoleText(`step-${step}`, language)) });
  const { written, kept, removed } = done;
  terminal.out(written + removed === 0
    ? consoleText('unchanged', language, { folder })
    : consoleText('published', language, { folder, written, kept, removed, date: dayText(done.asOf) }));
  return EXIT.done;
}
