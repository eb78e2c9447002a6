import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { forward, type Answer } from './forward.js';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ics': 'text/calendar; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The policy that all of the library must run under; the portal lives by it. */
export const STRICT_POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'",
  "require-trusted-types-for 'script'", "trusted-types lit-html 'allow-duplicates'", "base-uri 'none'", "form-action 'none'",
].join('; ');

/** The file for a URL path below the mount with the longest matching prefix; undefined outside of it or when there is none. */
function fileFor(mounts: ReadonlyMap<string, string>, path: string): string | undefined {
  const prefix = [...mounts.keys()].filter((candidate) => path.startsWith(candidate)).sort((a, b) => b.length - a.length)[0];
  if (prefix === undefined) return undefined;
  const folder = resolve(mounts.get(prefix)!);
  const file = resolve(folder, `.${sep}${path.slice(prefix.length)}`);
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  const found = statSync(file, { throwIfNoEntry: false })?.isDirectory() ? join(file, 'index.html') : file;
  return statSync(found, { throwIfNoEntry: false })?.isFile() ? found : undefined;
}

/** A page's own address as links on the pages of the site's first level write it. */
const addressOf = (file: string, site: string): string =>
  relative(site, file).split(sep).join('/').replace(/\/index\.html$/, '/');

/** A page of the portal with its shared parts put in, and its own menu entry marked. Links of a part that stands in a folder above climb up to it. */
function assemble(file: string, site: string): string {
  return readFileSync(file, 'utf8').replace(/<!-- include ([\w./-]+) -->\n/g, (_, part: string) => {
    const above = part.slice(0, -basename(part).length);
    return readFileSync(join(dirname(file), part), 'utf8')
      .replace(`href="${addressOf(file, site)}"`, (href) => `${href} aria-current="page"`)
      .replace(/\b(href|src)="(?![a-z]+:|[#/])/g, `$1="${above}`);
  });
}

function send(response: ServerResponse, file: string, site: string, headOnly: boolean): void {
  const immutable = /\.[0-9a-f]{16}\.json$/.test(file);
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': STRICT_POLICY,
    'x-content-type-options': 'nosniff',
    'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (headOnly) response.end();
  else if (extname(file) === '.html' && file.startsWith(site + sep)) response.end(assemble(file, site));
  else createReadStream(file).pipe(response);
}

const NOT_RUNNING = 'Máy chủ báo cáo chưa chạy. / The report server is not running.';

export interface PortalServerOptions {
  /** URL prefixes and their folders; `/` is the site's own pages. */
  mounts: ReadonlyMap<string, string>;
  /** Answers everything below `/api/`, once there is something that answers. */
  api?: Promise<Answer | undefined> | undefined;
}

type Fail = (status: number, sentence: string) => void;

function pathOf(request: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

function serveFile(mounts: ReadonlyMap<string, string>, path: string, request: IncomingMessage, response: ServerResponse, fail: Fail): void {
  const file = fileFor(mounts, path);
  if (!file) return fail(404, 'Không có trang này. / There is no such page.');
  // Without the slash the page's own links would lead beside its folder.
  if (basename(file) === 'index.html' && !path.endsWith('/') && basename(path) !== 'index.html') {
    response.writeHead(308, { location: `${basename(path)}/` }).end();
    return;
  }
  send(response, file, resolve(mounts.get('/')!), request.method === 'HEAD');
}

/** A server of static files under the strict policy, and of the live server's answers beside them. */
export function createPortalServer({ mounts, api }: PortalServerOptions): Server {
  return createServer((request, response) => {
    const fail: Fail = (status, sentence) => {
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(sentence);
    };
    const path = pathOf(request);
    if (path === undefined) return fail(400, 'Địa chỉ không đọc được. / The address cannot be read.');
    if (path.startsWith('/api/')) {
      Promise.resolve(api)
        .then((answer) => (answer ? forward(request, response, answer) : fail(503, NOT_RUNNING)))
        .catch(() => response.destroy());
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return fail(405, 'Chỉ đọc được. / Read only.');
    serveFile(mounts, path, request, response, fail);
  });
}
