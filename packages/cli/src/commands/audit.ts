import { consoleText } from '../messages/text.js';
import { Refusal } from '../refusal.js';
import { requireData, withStore } from './server-data.js';
import { EXIT, type ExitCode, type Terminal } from './terminal.js';

/** `quantriet audit verify DATA [PLAN]` */
export async function verifyAudit(folder: string, plan: string | undefined, { language, ...terminal }: Terminal): Promise<ExitCode> {
  await requireData(folder);
  return withStore(folder, terminal, async (store) => {
    const known = (await store.plans()).map(({ id }) => id);
    if (plan !== undefined && !(await store.edition(plan))) throw new Refusal('plan-not-shipped', { id: plan, known: known.join(', ') || '–' });
    let code: ExitCode = EXIT.done;
    for (const id of plan === undefined ? known : [plan]) {
      const { head, altered } = await store.verifyAudit(id);
      if (altered) code = EXIT.problems;
      const table = altered && consoleText(`row-of-${altered.table}`, language);
      terminal.out(altered
        ? consoleText('altered', language, { plan: id, table: table!, row: altered.row })
        : consoleText('intact', language, { plan: id, ...head }));
    }
    return code;
  });
}
