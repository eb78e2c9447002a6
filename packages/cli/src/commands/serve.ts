import { startServer } from '@quantriet/server';
import { consoleText } from '../messages/text.js';
import { Refusal } from '../refusal.js';
import { inWords } from './server-data.js';
import { EXIT, type ExitCode, type Terminal } from './terminal.js';

export interface ServeOptions {
  port: number;
  host?: string | undefined;
  demo: boolean;
  issuers: { issuer: string; audience: string; jwksUri: string }[];
  origins: string[];
}

/** `quantriet serve DATA` */
export async function serve(folder: string, { port, host, demo, issuers, origins }: ServeOptions, terminal: Terminal): Promise<ExitCode> {
  const { language, clock, env } = terminal;
  if (demo && env['NODE_ENV'] === 'production') throw new Refusal('demo-in-production');
  const server = await startServer({
    data: folder, port, demo, issuers, clock, allowedOrigins: origins, log: (line) => terminal.err(line), ...(host !== undefined && { host }),
  }).catch((error: Error) => {
    const { code } = (error.cause ?? {}) as NodeJS.ErrnoException;
    throw code === 'EADDRINUSE' ? new Refusal('port-taken', { port }) : inWords(error);
  });
  terminal.out(consoleText('serving', language, { url: server.url, folder }));
  if (demo) terminal.err(consoleText('serving-demo', language));
  try {
    await terminal.stopped();
  } finally {
    await server.close();
  }
  terminal.err(consoleText('stopped', language));
  return EXIT.done;
}
