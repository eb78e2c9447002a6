import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { basename, extname, join, resolve, sep } from 'node:path';

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

/** A page of the portal with its shared parts put in, and its own menu entry marked. */
function assemble(file: string): string {
  return readFileSync(file, 'utf8').replace(/<!-- include ([\w.-]+) -->\n/g, (_, part: string) =>
    readFileSync(join(file, '..', part), 'utf8').replace(`href="${basename(file)}"`, `href="${basename(file)}" aria-current="page"`),
  );
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
  else if (extname(file) === '.html' && file.startsWith(site + sep)) response.end(assemble(file));
  else createReadStream(file).pipe(response);
}

/** A server of static files under the strict policy. `mounts` maps URL prefixes to folders; `/` is the site's own pages. */
export function createPortalServer(mounts: ReadonlyMap<string, string>): Server {
  const site = resolve(mounts.get('/')!);
  return createServer((request, response) => {
    const fail = (status: number, sentence: string): void => {
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(sentence);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return fail(405, 'Chỉ đọc được. / Read only.');
    let path: string;
    try {
      path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    } catch {
      return fail(400, 'Địa chỉ không đọc được. / The address cannot be read.');
    }
    const file = fileFor(mounts, path);
    if (!file) return fail(404, 'Không có trang này. / There is no such page.');
    send(response, file, site, request.method === 'HEAD');
  });
}
