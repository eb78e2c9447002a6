import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface StaticServerOptions {
  /** Folders by the URL prefix they stand under, such as `{ '/': 'site', '/cdn/': 'dist/cdn' }`; the longest prefix wins. */
  folders: Record<string, string>;
  /** Pages and files that exist only in the test, by path, sent before any folder is looked at. */
  pages?: Record<string, string | Uint8Array>;
  /** Headers for each answer, such as a Content-Security-Policy. */
  headers?: Record<string, string> | ((path: string) => Record<string, string>);
}

export interface StaticServer {
  /** `http://127.0.0.1:port`, without a slash at its end. */
  origin: string;
  /** Paths asked for, in order, with their query. */
  requests: string[];
  close(): Promise<void>;
}

/** The URL prefix that covers a path, or nothing. */
function prefixOf(folders: Record<string, string>, path: string): string | undefined {
  return Object.keys(folders)
    .filter((prefix) => path.startsWith(prefix))
    .sort((a, b) => b.length - a.length)[0];
}

function fileFor(folders: Record<string, string>, path: string): string | undefined {
  const prefix = prefixOf(folders, path);
  if (prefix === undefined) return undefined;
  const folder = resolve(folders[prefix] ?? '');
  let file = resolve(join(folder, path.slice(prefix.length)));
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) file = join(file, 'index.html');
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function answer(options: StaticServerOptions, request: IncomingMessage, response: ServerResponse): void {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  const headers = typeof options.headers === 'function' ? options.headers(path) : options.headers;
  const contentType = (name: string) => types[extname(name)] ?? 'application/octet-stream';
  const page = options.pages?.[path];
  if (page !== undefined) {
    const name = extname(path) ? path : 'page.html';
    response.writeHead(200, { 'content-type': contentType(name), ...headers }).end(page);
    return;
  }
  const file = fileFor(options.folders, path);
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end('Not found');
    return;
  }
  response.writeHead(200, { 'content-type': contentType(file), ...headers });
  createReadStream(file).pipe(response);
}

/** Serves folders on 127.0.0.1 at a free port until closed. */
export async function serveStatic(options: StaticServerOptions): Promise<StaticServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '/');
    answer(options, request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        // A browser keeps its connections open, and close() waits for them.
        server.closeAllConnections();
      }),
  };
}
