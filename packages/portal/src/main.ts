import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '@quantriet/cli';
import { startDemoServer, type DemoServer } from './demo-server.js';
import { publishDemo } from './publish-demo.js';
import { createPortalServer } from './serve.js';

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

/** The report server with the published folder filled by it; without it, should it not start, the folder from the sample data alone. */
async function prepare(published: string): Promise<DemoServer | undefined> {
  const data = process.env.PORTAL_DB ?? `${root}dist/portal/may-chu`;
  try {
    return await startDemoServer({ data, published, log: (line) => console.error(line) });
  } catch (error) {
    // Then the public pages could not be published either.
    if (error instanceof Refusal) throw error;
    const reason = (error as Error).message;
    console.error(
      `\nTrang nội bộ chưa dùng được vì máy chủ báo cáo không khởi động: ${reason}\nCác trang công khai vẫn chạy. Dữ liệu của máy chủ ở ${data}\n` +
        `The inner pages are not available because the report server did not start: ${reason}\nThe public pages run all the same. The server's data is in ${data}`,
    );
    await publishDemo(published);
    return undefined;
  }
}

/**
 * Starts the report server on its embedded database (`PORTAL_DB`), publishes the Hà Tĩnh plans from it (into `PORTAL_DATA`) and serves
 * the portal on 127.0.0.1 (`PORT`) until Ctrl-C. Pages that were published before are shown while the server starts.
 * @throws an Error whose message is a sentence that says what to do
 */
export async function startPortal(): Promise<void> {
  const port = portFrom(process.env.PORT);
  const published = process.env.PORTAL_DATA ?? `${root}dist/portal/du-lieu`;
  const wasPublished = existsSync(join(published, 'index.json'));
  const preparing = prepare(published);
  if (!wasPublished) await preparing;
  const server = createPortalServer({
    mounts: new Map([['/', `${root}packages/portal/site`], ['/quantriet/', `${root}dist/cdn`], ['/du-lieu/', published]]),
    api: preparing.then((running) => running?.fetch),
  });
  const stop = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await (await preparing)?.close();
  };
  const opened = await listen(server, port).catch(async (error: unknown) => {
    await (await preparing)?.close();
    throw error;
  });
  process.once('SIGINT', () => void stop()).once('SIGTERM', () => void stop());
  const address = `http://127.0.0.1:${opened}/`;
  console.log(`\nCổng minh họa đang chạy tại  ${address}\nNhấn Ctrl-C để dừng. / Press Ctrl-C to stop.`);
  if (await preparing) console.log(`Trang nội bộ (minh họa) tại  ${address}noi-bo/`);
}
