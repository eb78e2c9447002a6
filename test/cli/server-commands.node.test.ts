import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { publish } from '@quantriet/cli';
import { publicRoutes, type PublicOperation } from '@quantriet/contract';
import { standardTemplates } from '@quantriet/contract/templates';
import { documents, mapSheets, plans, standing, structures } from '@quantriet/ha-tinh';
import { createClient, type Client } from '@quantriet/sdk';
import { CLOCK, filesIn, put, quantriet, quantrietWith, set, templateFile, tempFolder, workbook } from './support.js';

const PROGRAM = fileURLToPath(new URL('../../packages/cli/quantriet.mjs', import.meta.url));
const PLAN = 'ha-tinh-2023';

/** The three plans of Hà Tĩnh, issued in a data folder made once for all tests that only read it or copy it. */
async function issuedData(): Promise<string> {
  const folder = join(tempFolder(), 'du-lieu');
  const files = await Promise.all(plans.map(({ id }) => templateFile('--plan', id)));
  const said = await quantriet('import', ...files, folder, '--issue');
  assert.equal(said.code, 0, [...said.out, ...said.err].join('\n'));
  return folder;
}

interface Running {
  url: string;
  program: ChildProcessWithoutNullStreams;
  stop(): Promise<number | null>;
}

/** `quantriet serve` as a process of its own, once it says where it is. */
async function serving(...args: string[]): Promise<Running> {
  const program = spawn(process.execPath, [PROGRAM, 'serve', ...args], { env: { ...process.env, NODE_ENV: 'test' } });
  let said = '';
  program.stderr.setEncoding('utf8').on('data', (piece: string) => (said += piece));
  const url = await new Promise<string>((done, fail) => {
    program.stdout.setEncoding('utf8').on('data', (piece: string) => {
      const found = /http:\/\/[^ ]+/.exec(piece)?.[0];
      if (found) done(found);
    });
    program.once('exit', () => fail(new Error(said)));
  });
  return {
    url, program,
    stop: async () => {
      if (program.exitCode !== null) return program.exitCode;
      program.kill('SIGTERM');
      await once(program, 'exit');
      return program.exitCode;
    },
  };
}

async function tokenOf(url: string, persona: string): Promise<string> {
  const response = await fetch(new URL('demo/token', url), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona }) });
  assert.equal(response.status, 200);
  return ((await response.json()) as { token: string }).token;
}

function assertSameFolder(left: string, right: string): void {
  const [a, b] = [filesIn(left), filesIn(right)];
  assert.deepEqual([...a.keys()].sort(), [...b.keys()].sort());
  for (const [path, bytes] of a) assert.ok(bytes.equals(b.get(path)!), path);
}

async function fromEdition(): Promise<string> {
  const folder = tempFolder();
  await publish({ plans, structures, standing, documents, mapSheets }, folder, { clock: CLOCK });
  return folder;
}

describe('quantriet import', () => {
  it('brings a plan in as a draft, and issues it when told', async () => {
    const folder = join(tempFolder(), 'du-lieu');
    const file = await templateFile('--plan', PLAN);
    assert.deepEqual((await quantriet('import', file, folder)).out, [`Đã nhập kế hoạch “${PLAN}” dạng dự thảo. Ban hành: chạy lại với --issue.`]);
    const draft = await quantriet('publish', '--from', folder, tempFolder());
    assert.deepEqual([draft.code, draft.err.at(-1)], [1, `“${folder}” chưa có kế hoạch nào được ban hành nên không có gì để công bố.`]);
    assert.deepEqual((await quantriet('import', file, folder, '--issue')).out, [`Đã nhập và ban hành kế hoạch “${PLAN}”.`]);
    const again = await quantriet('import', file, folder);
    assert.deepEqual([again.code, again.err.at(-1)], [1, `Kế hoạch “${PLAN}” đã ban hành, không nhập đè được. Dùng mã khác.`]);
  });

  it('says by cell what is wrong, and changes nothing', async () => {
    const folder = join(tempFolder(), 'du-lieu');
    const said = await quantriet('import', await workbook([], set({ 'Tình hình!G3': 13 })), folder, '--issue');
    assert.equal(said.code, 1);
    assert.match(said.out[0]!, /^Tình hình!G3: Số đã làm \(13\) lớn hơn tổng số \(12\)/);
    assert.equal(said.err.at(-1), 'Chưa nhập; dữ liệu giữ nguyên như cũ.');
    assert.ok(!existsSync(folder));
  });
});

describe('quantriet account', () => {
  it('adds a body with capabilities, by who issues tokens or as a demo persona, and lists them', async () => {
    const folder = join(tempFolder(), 'du-lieu');
    await quantriet('import', await templateFile('--plan', PLAN), folder, '--issue');
    const added = await quantriet('account', 'add', folder, '--body', 'huyen-440', '--can', 'report', '--issuer', 'https://id.example.vn', '--subject', 'u-17');
    assert.match(added.out[0]!, /^Đã thêm tài khoản \S+: huyen-440, được: report\.$/);
    assert.equal((await quantriet('account', 'add', folder, '--body', 'ban-tuyen-giao', '--can', 'receive,report', '--persona', 'ban-tuyen-giao')).code, 0);
    const { code, out } = await quantriet('account', 'list', folder);
    assert.equal(code, 0);
    assert.equal(out.length, 2);
    assert.ok(out.some((line) => /huyen-440 {2}report {2}https:\/\/id\.example\.vn u-17$/.test(line)), out.join('\n'));
    assert.ok(out.some((line) => /ban-tuyen-giao {2}receive,report {2}urn:quantriet:demo ban-tuyen-giao$/.test(line)), out.join('\n'));
  });

  it('refuses a body that no plan has, and says where there is no plan to look in', async () => {
    const folder = join(tempFolder(), 'du-lieu');
    const early = await quantriet('account', 'add', folder, '--body', 'huyen-440', '--can', 'report', '--persona', 'a');
    assert.equal(early.code, 0);
    assert.match(early.err[0]!, /^Lưu ý: chưa ban hành kế hoạch nào nên chưa kiểm tra được mã cơ quan “huyen-440”\.$/);
    await quantriet('import', await templateFile('--plan', PLAN), folder, '--issue');
    const wrong = await quantriet('account', 'add', folder, '--body', 'huyen-999', '--can', 'report', '--persona', 'b');
    assert.deepEqual([wrong.code, wrong.err], [1, ['Không có cơ quan “huyen-999”.']]);
  });

  it('does not make a database of a mistyped path', async () => {
    const folder = join(tempFolder(), 'nham');
    for (const command of [['account', 'list'], ['audit', 'verify'], ['backup']]) {
      const said = await quantriet(...command, folder, ...(command[0] === 'backup' ? [join(tempFolder(), 'a.tgz')] : []));
      assert.deepEqual([said.code, said.err], [1, [`Trong “${folder}” không có dữ liệu của máy chủ. Kiểm tra lại đường dẫn.`]]);
    }
    assert.ok(!existsSync(folder));
  });
});

describe('a server of the plans of Hà Tĩnh', () => {
  let data: string;
  let running: Running;
  let published: string;

  before(async () => {
    data = await issuedData();
    published = await fromEdition();
    await quantriet('account', 'add', data, '--body', 'ban-tuyen-giao', '--can', 'edit', '--persona', 'soan-thao');
  });
  after(async () => {
    await running?.stop();
  });

  it('publishes the same folder from its data as the data themselves give, to the byte', async () => {
    const folder = tempFolder();
    const said = await quantriet('publish', '--from', data, folder);
    assert.equal(said.code, 0, said.err.join('\n'));
    assertSameFolder(folder, published);
  });

  it('has a log that is intact', async () => {
    const { code, out } = await quantriet('audit', 'verify', data, PLAN);
    assert.equal(code, 0);
    assert.match(out[0]!, /^ha-tinh-2023: nguyên vẹn, \d+ dòng, [0-9a-f]{64}$/);
    assert.match((await quantriet('audit', 'verify', data, 'ca-mau')).err[0]!, /^Không có kế hoạch “ca-mau”/);
  });

  const alterations: Record<string, [sql: string, says: RegExp]> = {
    'one figure of standing': [`update standing set content = replace(content::text, '"state":"done"', '"state":"not-started"')::json where plan = '${PLAN}'`, /ĐÃ BỊ SỬA: tình hình, dòng \d/],
    'the plan itself': [`update plan set content = replace(content::text, 'Trần Thế Dũng', 'Người khác')::json where id = '${PLAN}'`, /ĐÃ BỊ SỬA: kế hoạch, dòng ha-tinh-2023/],
    'the log': [`update audit set content = replace(content::text, 'command-line', 'someone')::json where plan = '${PLAN}' and seq = 1`, /ĐÃ BỊ SỬA: nhật ký, dòng 1/],
  };
  for (const [what, [sql, says]] of Object.entries(alterations)) {
    it(`tells when somebody has altered ${what}`, async () => {
      const copy = join(tempFolder(), 'ban-sao');
      await cp(data, copy, { recursive: true });
      const database = await PGlite.create(join(copy, 'database'));
      // The database refuses to change what is written once, unless its owner turns that off.
      await database.exec('set session_replication_role = replica');
      assert.ok((await database.query(sql)).affectedRows! > 0);
      await database.close();
      const { code, out } = await quantriet('audit', 'verify', copy);
      assert.equal(code, 1);
      assert.match(out.find((line) => line.startsWith(`${PLAN}: `))!, says);
      assert.equal(out.filter((line) => line.includes('nguyên vẹn')).length, plans.length - 1);
    });
  }

  it('comes back from a backup as it was, and writes over nothing', async () => {
    const [file, folder] = [join(tempFolder(), 'sao-luu.tgz'), join(tempFolder(), 'khoi-phuc')];
    assert.match((await quantriet('backup', data, file)).out[0]!, /^Đã sao lưu .*: \d+ tệp\.$/);
    assert.match((await quantriet('backup', data, file)).err[0]!, /^Đã có “.*sao-luu\.tgz”, không ghi đè\./);
    assert.match((await quantriet('restore', file, folder)).out[0]!, /^Đã khôi phục .*: \d+ tệp\.$/);
    assert.match((await quantriet('restore', file, folder)).err[0]!, /không trống, không ghi đè/);
    const again = tempFolder();
    assert.equal((await quantriet('publish', '--from', folder, again)).code, 0);
    assertSameFolder(again, published);
    const other = put(join(tempFolder(), 'khac.tgz'), 'không phải tar');
    assert.match((await quantriet('restore', other, join(tempFolder(), 'x'))).err[0]!, /không phải bản sao lưu của quantriet, hoặc đã hỏng\.$/);
  });

  it('runs as a program until it is told to stop, alone on its folder', async () => {
    running = await serving(data, '--demo');
    const client = createClient({ baseUrl: running.url });
    assert.deepEqual((await client.plans.list()).items.map(({ id }) => id).sort(), plans.map(({ id }) => id).sort());
    const second = await quantriet('account', 'list', data);
    assert.equal(second.code, 1);
    assert.doesNotMatch(second.err[0]!, /Lỗi trong chương trình/);
  });

  it('answers every public operation as the published folder does', async () => {
    const folder = createClient({
      snapshot: pathToFileURL(`${published}/`), clock: CLOCK,
      fetch: async ({ url }) => {
        const file = await readFile(new URL(url)).catch(() => undefined);
        return new Response(file, { status: file ? 200 : 404 });
      },
    });
    const server = createClient({ baseUrl: running.url, clock: CLOCK });
    for (const operation of Object.keys(publicRoutes) as PublicOperation[]) {
      const calls = callsOf(operation);
      assert.ok(calls.length > 0, operation);
      for (const call of calls) assert.deepEqual(await call(server), await call(folder), `${operation}: ${String(call)}`);
    }
  });

  it('publishes the same folder while it runs, for an editor', async () => {
    const folder = tempFolder();
    const bare = await quantriet('publish', '--from', running.url, folder);
    assert.deepEqual([bare.code, bare.err.at(-1)], [
      1, `Thiếu token: đặt biến môi trường QUANTRIET_TOKEN bằng token của người soạn kế hoạch trên ${running.url}.`,
    ]);
    const wrong = await quantrietWith({ QUANTRIET_TOKEN: 'abc' }, 'publish', '--from', running.url, folder);
    assert.deepEqual([wrong.code, wrong.err.at(-1)], [1, 'Phiên đăng nhập không hợp lệ. Đăng nhập lại; nội dung đang nhập vẫn được giữ.']);
    const token = await tokenOf(running.url, 'soan-thao');
    const said = await quantrietWith({ QUANTRIET_TOKEN: token }, 'publish', '--from', running.url, folder);
    assert.equal(said.code, 0, said.err.join('\n'));
    assertSameFolder(folder, published);
  });

  it('takes a workbook while it runs', async () => {
    const token = await tokenOf(running.url, 'soan-thao');
    const file = await workbook([], set({ 'Kế hoạch!B2': 'ke-hoach-moi' }));
    const said = await quantrietWith({ QUANTRIET_TOKEN: token }, 'import', file, '--to', running.url, '--issue');
    assert.deepEqual([said.code, said.out.at(-1)], [0, 'Đã nhập và ban hành kế hoạch “ke-hoach-moi”.'], said.err.join('\n'));
    const client = createClient({ baseUrl: running.url });
    assert.equal((await client.plans.get('ke-hoach-moi')).id, 'ke-hoach-moi');
  });

  it('stops when asked, and is there again after it was cut off', async () => {
    running.program.kill('SIGKILL');
    await once(running.program, 'exit');
    running = await serving(data);
    assert.ok((await createClient({ baseUrl: running.url }).plans.list()).items.some(({ id }) => id === 'ke-hoach-moi'));
    assert.equal((await fetch(new URL('demo/personas', running.url))).status, 404);
    assert.equal(await running.stop(), 0);
  });
});

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

type Call = (client: Client) => Promise<unknown>;
const DAYS = ['2023-07-15', '2023-08-25', '2023-12-31', '2025-12-31'];

/** Every call of an operation that these plans have something to answer to. A new operation without a case here does not compile. */
function callsOf(operation: PublicOperation): Call[] {
  const each = <Item>(items: readonly Item[], call: (client: Client, item: Item) => Promise<unknown>): Call[] => items.map((item) => (client) => call(client, item));
  const planIds = plans.map(({ id }) => id);
  const dated = (call: (client: Client, id: string, asOf: string) => Promise<unknown>): Call[] =>
    planIds.flatMap((id) => DAYS.map((asOf): Call => (client) => call(client, id, asOf)));
  const cases: Record<PublicOperation, Call[]> = {
    // A server lists by its own order; which plans there are is the answer.
    'plans.list': [async (client) => [...(await client.plans.list()).items].sort((a, b) => (a.id < b.id ? -1 : 1))],
    'plans.get': each(planIds, (client, id) => client.plans.get(id)),
    'plans.progress': dated((client, id, asOf) => client.plans.progress(id, { asOf })),
    'plans.obligations': dated((client, id, asOf) => all(client.plans.obligations(id, { asOf }))),
    // The address is the source's own.
    'plans.calendar': dated(async (client, id, asOf) => ({ ...(await client.plans.calendar(id, { asOf })), href: '' })),
    'structures.get': each(structures.map(({ id }) => id), (client, id) => client.structures.get(id)),
    'documents.get': each(documents.map(({ document }) => document.id), (client, id) => client.documents.get(id)),
    'mapSheets.get': each(mapSheets.map(({ id }) => id), (client, id) => client.mapSheets.get(id)),
    'templates.get': each(standardTemplates, (client, { id, version }) => client.templates.get(id, String(version))),
  };
  return cases[operation];
}
