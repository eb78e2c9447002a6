import { createServer, connect, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';

/**
 * A bad line: connections that are reset before or after the request went through, answers that are dropped or cut, requests that are
 * delivered twice, and delays. It sees bytes only, one request per connection, so whoever is behind it must say `connection: close`.
 */
export interface BadLine {
  origin: string;
  /** How often each kind of harm was done. */
  harm: Record<Harm, number>;
  close(): Promise<void>;
}

const HARMS = ['none', 'reset-before', 'reset-after', 'drop-answer', 'cut-answer', 'twice', 'delay'] as const;
type Harm = (typeof HARMS)[number];

/** Chooses by a seeded generator, so that a run that fails can be had again. */
export type Random = () => number;

function harmOf(random: Random): Harm {
  const x = random();
  return x < 0.6 ? 'none' : HARMS[1 + Math.floor(((x - 0.6) / 0.4) * (HARMS.length - 1))]!;
}

/** True when all of a request has come: as much as its `content-length` says, or up to the last chunk. */
function isWhole(bytes: Buffer): boolean {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const head = bytes.subarray(0, end).toString('latin1');
  if (/\r\ntransfer-encoding: *chunked/i.test(head)) return bytes.subarray(-7).toString('latin1').endsWith('\r\n0\r\n\r\n');
  return bytes.length >= end + 4 + Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
}

function readRequest(socket: Socket): Promise<Buffer | undefined> {
  return new Promise((done) => {
    let bytes = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      if (isWhole(bytes)) done(bytes);
    }).on('close', () => done(undefined));
  });
}

/** The whole answer of the server behind; undefined when it is not there. */
function ask(port: number, request: Buffer): Promise<Buffer | undefined> {
  const oneShot = Buffer.from(request.toString('latin1').replace(/\r\nconnection: [^\r]*/i, '').replace('\r\n', '\r\nconnection: close\r\n'), 'latin1');
  return new Promise((done) => {
    const chunks: Buffer[] = [];
    const behind = connect(port, '127.0.0.1', () => behind.write(oneShot));
    behind.on('data', (chunk) => chunks.push(chunk)).on('error', () => done(undefined)).on('close', () => done(Buffer.concat(chunks)));
  });
}

async function serveOne(socket: Socket, port: number, harm: Harm): Promise<void> {
  socket.on('error', () => undefined);
  const request = await readRequest(socket.setNoDelay());
  if (!request || harm === 'reset-before') return void socket.resetAndDestroy();
  if (harm === 'reset-after') {
    void ask(port, request);
    return void socket.resetAndDestroy();
  }
  const [answer] = await Promise.all([ask(port, request), harm === 'twice' ? ask(port, request) : undefined]);
  if (!answer || harm === 'drop-answer') return void socket.resetAndDestroy();
  if (harm === 'cut-answer') return void socket.write(answer.subarray(0, Math.floor(answer.length / 2)), () => socket.resetAndDestroy());
  if (harm === 'delay') return void setTimeout(() => socket.end(answer), 20);
  socket.end(answer);
}

/** Forwards to a port of this machine, doing harm to two in five requests. */
export async function badLine(port: number, random: Random): Promise<BadLine> {
  const harm = Object.fromEntries(HARMS.map((each) => [each, 0])) as Record<Harm, number>;
  const open = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    open.add(socket.on('close', () => open.delete(socket)));
    const chosen = harmOf(random);
    harm[chosen]++;
    void serveOne(socket, port, chosen);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    harm,
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
