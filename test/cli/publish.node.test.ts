import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { EditionError, publish, type Edition } from '@quantriet/cli';
import { fixedClock, type Duty, type Plan, type Section, type SnapshotIndex, type Standing } from '@quantriet/contract';
import { SnapshotIndex as IndexSchema } from '@quantriet/contract/outputs';
import { studyResult } from '@quantriet/contract/templates';
import { documents, mapSheets, plan2023, plans, standing, structures } from '@quantriet/ha-tinh';
import { CLOCK, filesIn, put, quantriet, set, templateFile, tempFolder, timesIn, workbook } from './support.js';

const WHOLE: Edition = { plans, structures, standing, documents, mapSheets };
const LATER = fixedClock('2023-08-25T09:30:00.000Z');

function indexOf(folder: string): SnapshotIndex {
  return JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as SnapshotIndex;
}

/** Every file that the index names is there and has its hash. */
function assertWhole(folder: string): SnapshotIndex {
  const index = IndexSchema.parse(indexOf(folder));
  for (const { href, sha256, bytes } of Object.values(index.resources)) {
    const content = readFileSync(join(folder, href));
    assert.equal(content.length, bytes, href);
    assert.equal(createHash('sha256').update(content).digest('base64'), sha256, href);
  }
  return index;
}

const dataIn = (folder: string): string[] => readdirSync(join(folder, 'data')).map((name) => `data/${name}`).sort();
const hrefs = ({ resources }: SnapshotIndex): string[] => Object.values(resources).map(({ href }) => href);

describe('quantriet publish', () => {
  it('writes an index over immutable files named by their hash', async () => {
    const folder = tempFolder();
    await publish(WHOLE, folder, { clock: CLOCK });
    const index = assertWhole(folder);
    assert.equal(index.contract, '1');
    assert.equal(index.publishedAt, '2023-08-25T03:00:00.000Z');
    assert.equal(index.sample, true);
    assert.deepEqual(index.plans.map(({ id }) => id), ['ha-tinh-2023', 'hong-linh-2023', 'ha-tinh-2025']);
    assert.deepEqual(index.plans[1]!.under, { plan: 'ha-tinh-2023', duty: 'ke-hoach-trien-khai', body: 'huyen-437' });
    for (const key of ['plans/ha-tinh-2023', 'plans/ha-tinh-2023/standing', 'structures/ha-tinh-2023', 'documents/chi-thi-23-ct-tw', 'map-sheets/ha-tinh-2023']) {
      assert.match(index.resources[key]!.href, /^data\/[a-z0-9.-]+\.[0-9a-f]{16}\.json$/, key);
    }
    assert.deepEqual(dataIn(folder), hrefs(index).sort());
    assert.deepEqual(readdirSync(folder).sort(), ['calendar', 'data', 'html', 'index.json', 'tables']);
  });

  it('publishes the report templates that duties name, where the operation that answers them has them', async () => {
    const folder = tempFolder();
    const { index } = await publish({ plans: [plan2023], structures, standing: {}, documents, mapSheets }, folder, { clock: CLOCK });
    const keys = Object.keys(index.resources).filter((key) => key.startsWith('templates/'));
    assert.deepEqual(keys.sort(), ['templates/bao-cao-tong-hop/versions/1', 'templates/cong-an-dinh-ky/versions/1', 'templates/ket-qua-hoc-tap/versions/2']);
    assert.deepEqual(JSON.parse(readFileSync(join(folder, index.resources['templates/ket-qua-hoc-tap/versions/2']!.href), 'utf8')), studyResult);
  });

  it('publishes a template of the house, and refuses one that nobody brings', async () => {
    const [duty, ...others] = plan2023.duties.filter(({ route }) => route) as [Duty, ...Duty[]];
    const plan = { ...plan2023, duties: [{ ...duty, template: { id: 'mau-rieng', version: 2 } }, ...others] };
    const edition = { plans: [plan], structures, standing: {}, documents, mapSheets };
    await assert.rejects(publish(edition, tempFolder(), { clock: CLOCK }), (error: EditionError) => error.problems.some(({ code, pointer }) => code === 'unknown-template' && pointer === '/duties/0/template'));
    const { index } = await publish({ ...edition, templates: [{ ...studyResult, id: 'mau-rieng', version: 2 }] }, tempFolder(), { clock: CLOCK });
    assert.ok(index.resources['templates/mau-rieng/versions/2']);
    const [section] = studyResult.sections as [Section];
    const twice = { ...studyResult, id: 'mau-rieng', version: 2, sections: [section, section] };
    await assert.rejects(publish({ ...edition, templates: [twice] }, tempFolder(), { clock: CLOCK }), /templates\/mau-rieng@2.*bị dùng hai lần/);
  });

  it('says what it did', async () => {
    const folder = join(tempFolder(), 'mới', 'công bố');
    const first = await quantriet('publish', await templateFile(), folder);
    assert.match(first.out.at(-1)!, /^Đã công bố vào .*công bố: ghi \d+ tệp, giữ 0 tệp, xóa 0 tệp\. Tính đến 25\/8\/2023\.$/);
    assert.equal(first.err.at(-1), '  đưa vào chỗ');
    const second = await quantriet('publish', await templateFile(), folder);
    assert.equal(second.out.at(-1), `${folder} đã đúng với workbook, không có gì phải ghi.`);
  });

  it('publishes again without touching a file', async () => {
    const folder = tempFolder();
    await publish(WHOLE, folder, { clock: CLOCK });
    const [files, times] = [filesIn(folder), timesIn(folder)];
    const again = await publish(WHOLE, folder, { clock: LATER });
    assert.deepEqual({ written: again.written, removed: again.removed }, { written: 0, removed: 0 });
    assert.deepEqual(filesIn(folder), files);
    assert.deepEqual(timesIn(folder), times);
  });

  it('writes what one changed duty changes, and nothing else', async () => {
    const folder = tempFolder();
    const [first, ...rest] = plans as [Plan, ...Plan[]];
    await publish(WHOLE, folder, { clock: CLOCK });
    const before = filesIn(folder);
    const changed: Plan = { ...first, duties: first.duties.map((duty) => (duty.id === 'giam-sat-thuc-hien' ? { ...duty, detail: 'Chỉ dòng này đổi.' } : duty)) };
    await publish({ ...WHOLE, plans: [changed, ...rest] }, folder, { clock: LATER });
    const touched = [...filesIn(folder)].filter(([path, bytes]) => !before.get(path)?.equals(bytes)).map(([path]) => path.replace(/[0-9a-f]{16}/, '…'));
    assert.deepEqual(touched.sort(), [
      'data/plans-ha-tinh-2023.….json', 'html/ke-hoach/ha-tinh-2023.html', 'index.json', 'tables/ha-tinh-2023.nhiem-vu.csv', 'tables/ha-tinh-2023.xlsx',
    ]);
  });

  it('repairs a file that was altered or lost', async () => {
    const folder = tempFolder();
    const { index } = await publish(WHOLE, folder, { clock: CLOCK });
    const [altered, lost] = hrefs(index) as [string, string];
    writeFileSync(join(folder, altered), '{}');
    rmSync(join(folder, lost));
    assert.equal((await publish(WHOLE, folder, { clock: LATER })).written, 2);
    assertWhole(folder);
  });

  it('shows progress as of the day that is asked for', async () => {
    const folder = tempFolder();
    const file = await templateFile('--plan', 'ha-tinh-2023');
    const page = async (...asOf: string[]): Promise<string> => {
      await quantriet('publish', file, folder, ...asOf);
      return readFileSync(join(folder, 'html/tien-do/ha-tinh-2023.html'), 'utf8');
    };
    assert.match(await page(), /Tính đến 25\/8\/2023[\s\S]*9\/13 huyện, thành, thị ủy/);
    assert.match(await page('--as-of', '2023-09-30'), /Tính đến 30\/9\/2023[\s\S]*11\/13 huyện, thành, thị ủy/);
    assert.match(await page('--as-of', '30/9/2023'), /Tính đến 30\/9\/2023/);
  });
});

describe('publishing anew', () => {
  const variant = (change: (plan: Plan) => Plan, of: readonly Standing[] = standing['ha-tinh-2023']!): Edition =>
    ({ ...WHOLE, plans: [change(plans[0]!)], standing: { 'ha-tinh-2023': of } });
  const titled = (title: string): Edition => variant((plan) => ({ ...plan, title }));

  it('keeps the data of the publication before, and no older', async () => {
    const folder = tempFolder();
    const one = (await publish(titled('Một'), folder, { clock: CLOCK })).index;
    const two = (await publish(titled('Hai'), folder, { clock: CLOCK })).index;
    assert.ok(dataIn(folder).includes(one.resources['plans/ha-tinh-2023']!.href));
    const three = (await publish(titled('Ba'), folder, { clock: CLOCK })).index;
    assert.deepEqual(dataIn(folder), [...new Set([...hrefs(two), ...hrefs(three)])].sort());
    assertWhole(folder);
  });

  it('takes back at once what is not public any more', async () => {
    const folder = tempFolder();
    const open = (await publish(variant((plan) => plan), folder, { clock: CLOCK })).index;
    await publish(variant((plan) => ({ ...plan, publicity: 'totals' })), folder, { clock: CLOCK });
    assert.equal(existsSync(join(folder, open.resources['plans/ha-tinh-2023/standing']!.href)), false);
    assert.equal(existsSync(join(folder, 'tables/ha-tinh-2023.tinh-hinh.csv')), false);
    assertWhole(folder);
  });

  it('takes away the pages of a plan and a document that are gone', async () => {
    const folder = tempFolder();
    await publish(WHOLE, folder, { clock: CLOCK });
    const own = put(join(folder, 'html/ghi-chu.html'), 'của tôi');
    await publish({ ...WHOLE, plans: [{ ...plans[2]!, documents: [], duties: plans[2]!.duties.map((duty) => ({ ...duty, documents: [] })) }], standing: {} }, folder, { clock: CLOCK });
    assert.deepEqual(readdirSync(join(folder, 'html/ke-hoach')), ['ha-tinh-2025.html']);
    assert.deepEqual(readdirSync(join(folder, 'html/van-ban')), []);
    assert.deepEqual(readdirSync(join(folder, 'calendar')), ['ha-tinh-2025.ics']);
    assert.ok(existsSync(own));
  });

  it('leaves alone what it has not written', async () => {
    const folder = tempFolder();
    const own = ['calendar/hop.ics', 'data/rieng.json', 'html/ke-hoach/cua-toi.html', 'tables/khac.xlsx', 'anh/bia.png'].map((path) => put(join(folder, path), 'x'));
    for (const title of ['Một', 'Hai', 'Ba']) await publish(titled(title), folder, { clock: CLOCK });
    for (const path of own) assert.ok(existsSync(path), path);
  });
});

describe('a publication that cannot be made changes nothing', () => {
  let folder: string;
  let untouched: Map<string, Buffer>;
  before(async () => {
    folder = tempFolder();
    await quantriet('publish', await templateFile(), folder);
    untouched = filesIn(folder);
  });

  it('when the workbook has mistakes', async () => {
    const broken = await workbook([], set({ 'Nhiệm vụ!O2': 'lúc nào đó', 'Kế hoạch!B3': 'Tên mới' }));
    const said = await quantriet('publish', broken, folder);
    assert.equal(said.code, 1);
    assert.match(said.out[0]!, /^Nhiệm vụ!O2: Không đọc được hạn/);
    assert.equal(said.err.at(-1), 'Chưa công bố; thư mục giữ nguyên như cũ.');
    assert.deepEqual(filesIn(folder), untouched);
  });

  it('when the data has mistakes', async () => {
    const wrong = { ...plans[0]!, duties: [...plans[0]!.duties, plans[0]!.duties[0]!] };
    await assert.rejects(publish({ ...WHOLE, plans: [wrong] }, folder, { clock: CLOCK }), (error: unknown) => {
      assert.ok(error instanceof EditionError);
      assert.ok(error.problems.some(({ code, pointer, plan }) => code === 'duplicate-id' && pointer === '/duties/19/id' && plan === 'ha-tinh-2023'));
      return true;
    });
    assert.deepEqual(filesIn(folder), untouched);
  });

  it('when a file stands where a folder has to be', async () => {
    const place = tempFolder();
    await quantriet('publish', await templateFile(), place);
    rmSync(join(place, 'tables'), { recursive: true });
    put(join(place, 'tables'), 'x');
    const old = filesIn(place);
    const said = await quantriet('publish', await workbook([], set({ 'Kế hoạch!B3': 'Tên mới' })), place);
    assert.equal(said.code, 1);
    assert.match(said.err.at(-1)!, /^Không ghi được vào “.*” \(E(?:NOTDIR|EXIST)\)\. Kiểm tra đường dẫn, quyền ghi và dung lượng trống rồi chạy lại\.$/);
    assert.deepEqual(filesIn(place), old);
  });

  it('when the folder cannot be made', async () => {
    const file = put(join(tempFolder(), 'tep'), 'x');
    const said = await quantriet('publish', await templateFile(), join(file, 'ra'));
    assert.equal(said.code, 1);
    assert.match(said.err.at(-1)!, /^Không ghi được vào “.*tep\/ra” \(ENOTDIR\)\./);
  });

  it('when the system has no room for folders there', { skip: !existsSync('/proc/self') }, async () => {
    const said = await quantriet('publish', await templateFile(), '/proc/quantriet');
    assert.equal(said.err.at(-1), 'Không ghi được vào “/proc/quantriet” (ENOENT). Kiểm tra đường dẫn, quyền ghi và dung lượng trống rồi chạy lại.');
  });

  it('when the folder holds somebody else’s index', async () => {
    const place = tempFolder();
    put(join(place, 'index.json'), '{"name":"trang của tôi"}');
    const said = await quantriet('publish', await templateFile(), place);
    assert.equal(said.code, 1);
    assert.match(said.err.at(-1)!, /^Trong “.*” có index\.json không phải do quantriet ghi, hoặc đã hỏng\./);
    assert.deepEqual([...filesIn(place).keys()], ['index.json']);
  });
});

describe('a publication that is cut off', () => {
  const command = fileURLToPath(new URL('../../packages/cli/quantriet.mjs', import.meta.url));

  /** Kills the command as soon as `begun` says so; true when it was still at work. */
  async function killWhen(begun: () => boolean, args: string[]): Promise<boolean> {
    const child = spawn(process.execPath, [command, ...args], { stdio: 'ignore' });
    const ended = new Promise<NodeJS.Signals | null>((done) => child.once('exit', (_, signal) => done(signal)));
    while (child.exitCode === null && child.signalCode === null && !begun()) await pause(2);
    child.kill('SIGKILL');
    return (await ended) === 'SIGKILL';
  }

  it('leaves a whole snapshot, and the next one puts all right', async () => {
    const folder = tempFolder();
    await quantriet('publish', await templateFile('--plan', 'ha-tinh-2023'), folder);
    const next = await templateFile('--plan', 'ha-tinh-2025');
    const pages = (): number => (existsSync(join(folder, 'html/ke-hoach')) ? readdirSync(join(folder, 'html/ke-hoach')).length : 0);
    const moments: Array<() => boolean> = [
      () => existsSync(join(folder, '.quantriet-staging')),
      () => existsSync(join(folder, '.quantriet-staging/index.json')),
      () => dataIn(folder).some((name) => name.includes('2025')),
      () => pages() > 1,
    ];
    const killed: boolean[] = [];
    for (const moment of moments) {
      killed.push(await killWhen(moment, ['publish', next, folder, '--as-of', '2023-08-25']));
      assertWhole(folder);
    }
    assert.ok(killed[0], 'the command had ended before it could be killed');
    const fresh = tempFolder();
    await quantriet('publish', next, fresh);
    await quantriet('publish', next, folder);
    const [mended, wanted] = [filesIn(folder), filesIn(fresh)];
    for (const [path, bytes] of wanted) if (path !== 'index.json' && !path.endsWith('.ics')) assert.ok(mended.get(path)?.equals(bytes), path);
    assert.deepEqual(indexOf(folder).resources, indexOf(fresh).resources);
    assert.equal(existsSync(join(folder, '.quantriet-staging')), false);
    assert.equal(existsSync(join(folder, 'html/ke-hoach/ha-tinh-2023.html')), false);
  });
});
