import type { Handler } from './handler.js';
import { consolidated, dutyFor } from './reports.js';
export const exportReports: Handler<'reports.export'> = async (tx, call) => {
  const issued = await dutyFor(tx, 'reports.export', call);
  return { body: (await consolidated(tx, issued, issued.duty)).table };
};
