import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { before, describe, it } from 'node:test';
import { publish, type Edition } from '@quantriet/cli';
import type { Plan } from '@quantriet/contract';
import { documents, mapSheets, plans, standing, structures } from '@quantriet/ha-tinh';
import * as small from '../fixtures/small-plan.js';
import { readPage, type PageFacts } from './html.js';
import { CLOCK, filesIn, tempFolder } from './support.js';

const STAMP = 'DỮ LIỆU MINH HỌA';

async function published(edition: Edition): Promise<Map<string, Buffer>> {
  const folder = tempFolder();
  await publish(edition, folder, { clock: CLOCK });
  return filesIn(folder);
}

function pagesIn(files: ReadonlyMap<string, Buffer>): Map<string, PageFacts> {
  return new Map([...files].filter(([path]) => path.endsWith('.html')).map(([path, bytes]) => [path, readPage(bytes.toString('utf8'))]));
}

/** Every link inside the folder leads to a file, and to a place in it. */
function assertLinks(files: ReadonlyMap<string, Buffer>): void {
  const pages = pagesIn(files);
  for (const [path, { hrefs }] of pages) {
    for (const href of hrefs.filter((each) => !/^https?:/.test(each))) {
      const [file = '', fragment] = href.split('#').map(decodeURIComponent);
      const target = file ? posix.join(posix.dirname(path), file) : path;
      assert.ok(files.has(target), `${path} links to ${href}`);
      if (fragment !== undefined) assert.ok(pages.get(target)!.ids.includes(fragment), `${path} links to ${href}`);
    }
  }
}

function editionOf(...of: Plan[]): Edition {
  return {
    plans: of,
    structures: [small.structure],
    standing: Object.fromEntries(of.map(({ id }) => [id, small.standing])),
    documents: [small.documentText],
    mapSheets: [small.mapSheet],
  };
}

describe('the plain pages of a publication', () => {
  let files: Map<string, Buffer>;
  let pages: Map<string, PageFacts>;
  const text = (path: string): string => pages.get(path)!.text;

  before(async () => {
    files = await published({ plans, structures, standing, documents, mapSheets });
    pages = pagesIn(files);
  });

  it('are whole HTML without scripts, inline style or repeated ids', () => {
    assert.equal(pages.size, 14);
    for (const [path, { faults, tags }] of pages) {
      assert.deepEqual(faults, [], path);
      assert.ok(!tags.includes('script') && !tags.includes('style'), path);
      assert.equal(tags.filter((tag) => tag === 'h1').length, 1, path);
      assert.match(files.get(path)!.toString('utf8'), /^<!DOCTYPE html>\n<html lang="vi">/);
      assert.doesNotMatch(files.get(path)!.toString('utf8'), / style=| on[a-z]+=/);
    }
  });

  it('link to one another and to files that are there', () => assertLinks(files));

  it('reach every page from the first', () => {
    const seen = new Set<string>();
    const visit = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const href of pages.get(path)?.hrefs ?? []) if (!/^https?:/.test(href)) visit(posix.join(posix.dirname(path), decodeURIComponent(href.split('#')[0] || posix.basename(path))));
    };
    visit('html/index.html');
    assert.deepEqual([...pages.keys()].filter((path) => !seen.has(path)), []);
    for (const path of ['calendar/ha-tinh-2023.ics', 'tables/ha-tinh-2023.xlsx', 'tables/ha-tinh-2023.tinh-hinh.csv']) assert.ok(seen.has(path), path);
  });

  it('say of each duty who, when and how far', () => {
    const plan = text('html/ke-hoach/ha-tinh-2023.html');
    assert.match(plan, /Học tập, quán triệt tại hội nghị báo cáo viên của cấp ủy/);
    assert.match(plan, /Hạn: trong tháng 8\/2023 · đến hết 31\/8\/2023 · còn 6\s?ngày/);
    assert.match(text('html/tien-do/ha-tinh-2023.html'), /Trong đó: 9\/13 huyện, thành, thị ủy; 1\/4 đảng ủy trực thuộc Tỉnh ủy/);
  });

  it('give the map as a table with its legend', () => {
    const map = text('html/ban-do/ha-tinh-2023.html');
    for (const body of structures[0]!.bodies.filter(({ tier }) => tier === 'district')) assert.ok(map.includes(body.name), body.name);
    assert.match(map, /Chú giải: /);
  });

  it('keep the streams apart', () => {
    const html = files.get('html/tien-do/ha-tinh-2023.html')!.toString('utf8');
    const [, study = '', implementation = ''] = html.split('<h2>');
    assert.ok(study.startsWith('Học tập, quán triệt, tuyên truyền') && implementation.startsWith('Triển khai thực hiện'));
    assert.ok(!study.includes('giam-sat-thuc-hien') && implementation.includes('giam-sat-thuc-hien'));
  });

  it('show a document with an anchor for each passage, and duties both ways', () => {
    const { ids, text: words, hrefs } = pages.get('html/van-ban/chi-thi-23-ct-tw.html')!;
    assert.ok(['ve-viec-gi', 'muc-dich', 'noi-dung-hoc-tap', 'pho-bien'].every((id) => ids.includes(id)));
    assert.match(words, /không phải nguyên văn/);
    assert.ok(hrefs.includes('../ke-hoach/ha-tinh-2023.html#nhiem-vu-pho-bien-chi-thi-23'));
    assert.ok(pages.get('html/ke-hoach/ha-tinh-2023.html')!.hrefs.includes('../van-ban/chi-thi-23-ct-tw.html#pho-bien'));
  });

  it('carry the stamp of a sample plan, every one of them', () => {
    for (const [path, { text: words }] of pages) assert.ok(words.split(STAMP).length > 2, path);
  });

  it('carry no stamp where the plan is no sample', async () => {
    const plain = await published(editionOf({ ...small.planOf('bodies'), sample: false, documents: [{ ...small.documentText.document, role: 'basis', text: 'full' }] }));
    for (const [path, bytes] of plain) if (!path.endsWith('.css')) assert.ok(!bytes.includes(STAMP), path);
  });
});

describe('what a plan says is text on its pages, never markup', () => {
  const NASTY = '<script>alert("1")</script>&amp; "nháy\' \u0007<!-- ';
  const plan: Plan = {
    ...small.planOf('bodies'),
    title: NASTY,
    issuer: NASTY,
    purpose: NASTY,
    duties: small.planOf('bodies').duties.map((duty) => ({ ...duty, title: `${NASTY}${duty.id}`, detail: NASTY })),
    documents: [{ ...small.documentText.document, title: NASTY, source: 'javascript:alert(1)', role: 'basis', text: 'full' }],
  };
  const edition: Edition = {
    ...editionOf(plan),
    structures: [{ ...small.structure, bodies: small.structure.bodies.map((body) => ({ ...body, name: `${body.name} ${NASTY}` })) }],
    documents: [{
      ...small.documentText,
      document: { ...small.documentText.document, title: NASTY, source: 'javascript:alert(1)' },
      passages: [...small.documentText.passages, { id: '"><script>', kind: 'paragraph', heading: NASTY, text: NASTY }],
    }],
  };

  it('whatever it contains', async () => {
    const files = await published(edition);
    for (const [path, { faults, tags, text, hrefs }] of pagesIn(files)) {
      assert.deepEqual(faults, [], path);
      assert.ok(!tags.includes('script'), path);
      if (path !== 'html/index.html') assert.ok(text.includes('<script>alert("1")</script>&amp; "nháy\''), path);
      assert.ok(!hrefs.some((href) => href.startsWith('javascript:')), path);
    }
    assertLinks(files);
  });
});
