import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { ClientOptions } from '@quantriet/sdk';

/** Options of a client that reads a published folder of this machine. */
export function folderReader(folder: string): ClientOptions {
  return {
    snapshot: pathToFileURL(folder),
    fetch: async ({ url }) => {
      const file = await readFile(new URL(url)).catch(() => undefined);
      return new Response(file, { status: file ? 200 : 404 });
    },
  };
}
