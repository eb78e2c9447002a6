import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./child-server.mjs', import.meta.url));

/** A port that is free now; the server that is killed and comes back keeps it. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The reference server as a process on a data folder, which dies without warning when told to. */
export class ServerProcess {
  #child: ChildProcess | undefined;

  constructor(readonly folder: string, readonly port: number) {}

  get baseUrl(): string {
    return `http://127.0.0.1:${this.port}/api/`;
  }

  /** Resolves when it answers: who is refused waits for this instead of asking again and again. */
  get up(): Promise<void> {
    return this.#up;
  }

  #up: Promise<void> = Promise.resolve();

  /** Resolves when it answers. @throws with what it printed when it ends instead */
  start(): Promise<void> {
    this.#up = this.#start();
    return this.#up;
  }

  async #start(): Promise<void> {
    const child = spawn(process.execPath, [script, this.folder, String(this.port)], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => { said += String(chunk); });
    const lines = createInterface(child.stdout);
    const ended = once(child, 'exit').then(([code]) => { throw new Error(`The server ended (${String(code)}) instead of answering: ${said}`); });
    await Promise.race([ended, (async () => {
      for await (const line of lines) if (line.startsWith('ready')) return;
      await ended;
    })()]);
    ended.catch(() => undefined);
  }

  /** SIGKILL: no handler runs, nothing is flushed. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}
