import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

/** Answers requests as the web platform has them. */
export type Answer = (request: Request) => Promise<Response>;

function requestOf(message: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) for (const each of [value ?? []].flat()) headers.append(name, each);
  const hasBody = message.method !== 'GET' && message.method !== 'HEAD';
  return new Request(new URL(message.url ?? '/', `http://${message.headers.host ?? 'localhost'}`), {
    method: message.method ?? 'GET', headers, signal,
    ...(hasBody && { body: Readable.toWeb(message) as unknown as BodyInit, duplex: 'half' }),
  });
}

/** Hands a request of this server's to `answer`, and its response back as it comes. */
export async function forward(message: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const { status, headers, body } = await answer(requestOf(message, gone.signal));
  response.writeHead(status, Object.fromEntries(headers));
  if (!body) return void response.end();
  await pipeline(Readable.fromWeb(body as ReadableStream), response);
}
