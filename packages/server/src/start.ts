import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { createApp, type AppOptions } from './http/app.js';
import { openStore, type Store } from './store/store.js';

export interface ServerOptions extends Omit<AppOptions, 'addressOf'> {
  /** Folder of the data, made if it is not there; without one they last until `close`. */
  data?: string | undefined;
  /** 0 takes a free one. */
  port?: number | undefined;
  host?: string | undefined;
}

export interface RunningServer {
  /** Where the contract's routes stand, with a slash at the end. */
  url: string;
  store: Store;
  /** Stops taking requests, answers those under way, and gives the folder back. */
  close(): Promise<void>;
  /** Answers a request without the network. */
  fetch(request: Request): Promise<Response>;
}

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** A proxy on this machine says whom it speaks for; nobody else is believed. */
function addressOf(context: Context): string | undefined {
  const peer = (context.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress;
  const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return forwarded && peer !== undefined && LOOPBACK.includes(peer) ? forwarded : peer;
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`Cổng ${port} đang được chương trình khác dùng. Chọn cổng khác.\nPort ${port} is in use. Choose another one.`, { cause: error });
  }
  return (server.address() as AddressInfo).port;
}

/** What is still under way then is cut off: an upload that stands still must not keep a server from stopping. */
const GRACE_MS = 10_000;

async function stop(server: Server, store: Store): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const cutOff = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(cutOff);
  await store.close();
}

/**
 * Opens the data and serves them.
 * @throws FolderInUse; Error for a port in use, and for `demo` with NODE_ENV=production
 */
export async function startServer({ port = 0, host = '127.0.0.1', ...options }: ServerOptions): Promise<RunningServer> {
  const { data, clock, tenant, basePath = '/api' } = options;
  const store = await openStore(data, { clock, tenant });
  try {
    const app = createApp(store, { ...options, addressOf });
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    const opened = await listen(server, port, host);
    return {
      url: `http://${host}:${opened}${basePath}/`,
      store,
      close: () => stop(server, store),
      fetch: async (request) => app.fetch(request),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
