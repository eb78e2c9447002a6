import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createPortalServer } from './serve.js';
import { publishDemo } from './publish-demo.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const DEFAULT_PORT = 8023;

/** A sentence for the person at the keyboard, in Vietnamese and English. */
class Sentence extends Error {}

function portFrom(value: string | undefined): number {
  if (value === undefined || value === '') return DEFAULT_PORT;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Sentence(`PORT=${value} không phải là số cổng: dùng một số từ 1 đến 65535.\nPORT=${value} is no port: use a number from 1 to 65535.`);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const busy = error.code === 'EADDRINUSE';
      fail(busy
        ? new Sentence(`Cổng ${port} đang được chương trình khác dùng: chạy lại với cổng khác, ví dụ PORT=${port + 1} npm start.\n` +
          `Port ${port} is in use: run again with another one, for instance PORT=${port + 1} npm start.`)
        : error);
    });
    server.listen(port, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });
}

/**
 * Publishes the Hà Tĩnh plan (into `PORTAL_DATA`, if set) and serves the portal on 127.0.0.1 (`PORT`) until Ctrl-C.
 * @throws an Error whose message is a sentence that says what to do
 */
export async function startPortal(): Promise<void> {
  const port = portFrom(process.env.PORT);
  const data = process.env.PORTAL_DATA ?? `${root}dist/portal/du-lieu`;
  await publishDemo(data);
  const server = createPortalServer(new Map([
    ['/', `${root}packages/portal/site`],
    ['/quantriet/', `${root}dist/cdn`],
    ['/du-lieu/', data],
  ]));
  const opened = await listen(server, port);
  console.log(`\nCổng minh họa đang chạy tại  http://127.0.0.1:${opened}/\nNhấn Ctrl-C để dừng. / Press Ctrl-C to stop.`);
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
}
