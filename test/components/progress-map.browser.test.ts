import { expect, fixture, nextFrame, oneEvent } from '@open-wc/testing';
import type { MapSheet, Plan } from '@quantriet/contract';
import type { Client } from '@quantriet/sdk';
import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import '@quantriet/components/provider/define';
import '@quantriet/components/progress-map/define';
import type { MapData, QtBodySelectEvent, QtProgressMap } from '@quantriet/components/progress-map';
import type { QtProvider } from '@quantriet/components/provider';
import { districtIds, plan, resourcesOf, structure } from './fixtures.js';
import { memorySource } from './memory-source.js';
import { manyLooks, mapAt, publishedAt, sheet } from './progress-map.fixtures.js';

const textOf = (node: Node | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const inside = (map: QtProgressMap): ShadowRoot => map.shadowRoot!;
const find = <Found extends Element>(map: QtProgressMap, selector: string): Found | null => inside(map).querySelector<Found>(selector);
const units = (map: QtProgressMap): SVGPathElement[] => [...inside(map).querySelectorAll<SVGPathElement>('path[data-i]')];
const labelOf = (unit: Element | null): string => (unit?.getAttribute('aria-label') ?? '').replaceAll('\u00a0', ' ');
const focused = (map: QtProgressMap): string => labelOf(inside(map).activeElement).split(':')[0]!;
const unit = (map: QtProgressMap, name: string): SVGPathElement => units(map).find((each) => labelOf(each).startsWith(`${name}:`))!;
const detail = (map: QtProgressMap): string => textOf(find(map, '[part=detail]'));
const said = (map: QtProgressMap): string => textOf(find(map, '[role=status].visually-hidden'));
const button = (map: QtProgressMap, name: string): HTMLButtonElement => [...inside(map).querySelectorAll('button')].find((each) => textOf(each) === name)!;

/** A map of given data; attributes as a page would write them. */
async function place(data: unknown, attributes: Record<string, string> = {}): Promise<QtProgressMap> {
  const map = document.createElement('qt-progress-map');
  for (const [name, value] of Object.entries(attributes)) map.setAttribute(name, value);
  map.data = data as MapData;
  const frame = await fixture<HTMLElement>(html`<div></div>`);
  frame.append(map);
  await settled(map);
  return map;
}

/** Drawn, measured and drawn again with what fits. */
async function settled(map: QtProgressMap): Promise<void> {
  await map.updateComplete;
  await nextFrame();
  await nextFrame();
  await map.updateComplete;
}

async function press(map: QtProgressMap, key: string): Promise<void> {
  await sendKeys({ press: key });
  await map.updateComplete;
}

async function pointAt(map: QtProgressMap, element: Element, type: 'move' | 'click' = 'click'): Promise<void> {
  const { x, y, width, height } = element.getBoundingClientRect();
  await sendMouse({ type, position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
  await map.updateComplete;
}

const duty = { duty: 'hoc-tap' };

describe('<qt-progress-map>', () => {
  beforeEach(() => setViewport({ width: 1000, height: 900 }));
  afterEach(async () => {
    await emulateMedia({ media: 'screen', forcedColors: 'none' });
    document.documentElement.lang = '';
  });

  describe('shows', () => {
    it('one sentence, a unit for each body with its figures, a legend; stamped as sample', async () => {
      const map = await place(mapAt('2023-08-25'), duty);
      expect(textOf(find(map, 'h2'))).to.equal('Học tập, quán triệt ở cấp huyện');
      expect(textOf(find(map, '[part=headline]'))).to.equal('9/13 huyện, thành, thị ủy đã xong · hạn trong tháng 8/2023 · tính đến 25/8/2023');
      expect(units(map)).to.have.lengthOf(15);
      expect(labelOf(units(map)[3]!)).to.equal('Đức Thọ: hoàn thành đúng hạn, nộp ngày 24/8/2023');
      expect([...inside(map).querySelectorAll('[part=legend] li')].map(textOf)).to.deep.equal([
        '9/13 Hoàn thành đúng hạn', '4/13 Sắp đến hạn (ngoài bản đồ: 1/2)', '0/13 Chưa có dữ liệu (ngoài bản đồ: 1/2)',
      ]);
      expect(textOf(inside(map))).to.include('DỮ LIỆU MINH HỌA').and.include('Ngoài bản đồ: 0/2 đảng ủy trực thuộc đã xong').and.include('Ô vuông để thử');
      await expect(map).to.be.accessible();
    });

    it('a stream by share, bodies without a unit in a list of their own', async () => {
      const map = await place(mapAt('2023-08-25'));
      expect(labelOf(unit(map, 'Đức Thọ'))).to.equal('Đức Thọ: 1/2 việc đã xong (50 %), 1 chưa có dữ liệu');
      expect(textOf(find(map, 'details'))).to.match(/^Không có trên bản đồ \(1\) Ban Tuyên giáo Tỉnh ủy: 1\/2 việc đã xong/);
      await expect(map).to.be.accessible();
    });

    it('names in the tiles as large as they fit, at phone width too', async () => {
      await setViewport({ width: 320, height: 700 });
      const map = await place(mapAt('2023-08-25'), duty);
      const names = [...inside(map).querySelectorAll('.labels text')];
      expect(names).to.have.lengthOf(15);
      for (const name of names) {
        const { left, right, height } = name.getBoundingClientRect();
        expect(height).to.be.greaterThan(10);
        const tile = units(map)[names.indexOf(name)]!.getBoundingClientRect();
        expect(left).to.be.at.least(tile.left - 1);
        expect(right).to.be.at.most(tile.right + 1);
      }
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    });

    it('a unit without a body as such', async () => {
      const strange: MapSheet = { ...sheet, units: [{ ...sheet.units[0]!, code: '999', name: 'Lạ' }, ...sheet.units.slice(1)] };
      const map = await place({ ...mapAt('2023-08-25'), sheet: strange }, duty);
      expect(labelOf(units(map)[0]!)).to.equal('Lạ: không có cơ quan trong kế hoạch');
      expect(textOf(find(map, 'details'))).to.include('Thành ủy Hà Tĩnh');
    });

    it('totals as sentences where bodies are not public, and no map', async () => {
      const map = await place(publishedAt('2023-08-25', 'totals'));
      expect(textOf(inside(map))).to.include('không công bố kết quả của từng cơ quan').and.include('Học tập, quán triệt ở cấp huyện: 9/13 huyện, thành, thị ủy');
      expect(find(map, '.map')).to.equal(null);
      expect(find(map, '.switch')).to.equal(null);
      await expect(map).to.be.accessible();
    });

    it('no figure where only documents are public', async () => {
      const map = await place(publishedAt('2023-08-25', 'documents'), duty);
      expect(textOf(inside(map))).to.include('không công bố kết quả').and.not.match(/\d+\/1[35]/);
    });

    it('a table where the structure has no sheet', async () => {
      const { sheet: _none, ...data } = mapAt('2023-08-25');
      const map = await place(data, duty);
      expect(textOf(inside(map))).to.include('chưa có bản đồ');
      expect(inside(map).querySelectorAll('tbody tr')).to.have.lengthOf(15);
    });

    it('English where the page says so, switched in place', async () => {
      const map = await place(mapAt('2023-08-25'), duty);
      document.documentElement.lang = 'en';
      await settled(map);
      expect(textOf(find(map, '[part=headline]'))).to.include('as of 25 August 2023');
      expect(labelOf(unit(map, 'Đức Thọ'))).to.equal('Đức Thọ: done on time, submitted 24 August 2023');
    });
  });

  describe('by keyboard', () => {
    const enter = async (map: QtProgressMap): Promise<void> => {
      units(map).find((each) => each.getAttribute('tabindex') === '0')!.focus();
      await map.updateComplete;
    };

    it('has one stop for all units, and arrow keys go to the neighbour', async () => {
      const map = await place(mapAt('2023-08-25'), duty);
      expect(units(map).filter((each) => each.getAttribute('tabindex') === '0')).to.have.lengthOf(1);
      await enter(map);
      const path = [focused(map)];
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowUp', 'End', 'Home']) {
        await press(map, key);
        path.push(focused(map));
      }
      expect(path).to.deep.equal(['TP Hà Tĩnh', 'TX Hồng Lĩnh', 'Can Lộc', 'Nghi Xuân', 'TP Hà Tĩnh', 'TP Hà Tĩnh', 'Quân sự tỉnh', 'TP Hà Tĩnh']);
      expect(units(map).filter((each) => each.getAttribute('tabindex') === '0')).to.have.lengthOf(1);
    });

    it('comes in and goes on by Tab, back to where it was', async () => {
      const map = await place(mapAt('2023-08-25'), duty);
      button(map, 'Bằng lời').focus();
      await press(map, 'Tab');
      expect(focused(map)).to.equal('TP Hà Tĩnh');
      await press(map, 'ArrowRight');
      await press(map, 'Shift+Tab');
      await press(map, 'Tab');
      expect(focused(map)).to.equal('TX Hồng Lĩnh');
      expect(find(map, '.ring.focus')).to.not.equal(null);
    });

    it('opens with Enter, tells the page, and closes with Escape', async () => {
      const map = await place(mapAt('2023-08-25'), duty);
      await enter(map);
      const opened = oneEvent(map, 'qt-body-select');
      await press(map, 'Enter');
      expect(((await opened) as unknown as QtBodySelectEvent).body).to.equal(districtIds[0]);
      expect(map.selected).to.equal(districtIds[0]);
      expect(detail(map)).to.include('Thành ủy Hà Tĩnh').and.include('Hoàn thành đúng hạn, nộp ngày 24/8/2023');
      expect(said(map)).to.include('Thành ủy Hà Tĩnh');
      expect(units(map)[0]!.getAttribute('aria-selected')).to.equal('true');
      await expect(map).to.be.accessible();
      const closed = oneEvent(map, 'qt-body-select');
      await press(map, 'Escape');
      expect(((await closed) as unknown as QtBodySelectEvent).body).to.equal(undefined);
      expect(detail(map)).to.equal('');
      expect(units(map)[0]!.getAttribute('aria-selected')).to.equal('false');
      expect(focused(map)).to.equal('TP Hà Tĩnh');
    });

    it('gives focus back to the unit when the details are closed from inside', async () => {
      const map = await place(mapAt('2023-08-25'), { ...duty, selected: districtIds[3]! });
      find<HTMLButtonElement>(map, '.close')!.focus();
      await press(map, 'Enter');
      expect(focused(map)).to.equal('Đức Thọ');
    });

    it('closes the details with Escape from inside them too', async () => {
      const map = await place(mapAt('2023-08-25'), { ...duty, selected: districtIds[3]! });
      find<HTMLButtonElement>(map, '.close')!.focus();
      await press(map, 'Escape');
      expect(map.selected).to.equal(undefined);
      expect(focused(map)).to.equal('Đức Thọ');
    });
  });

  describe('by pointer', () => {
    it('shows details in passing, and keeps those of a unit chosen', async () => {
      const map = await place(mapAt('2023-08-25'), duty);
      await pointAt(map, unit(map, 'Đức Thọ'), 'move');
      expect(detail(map)).to.include('Huyện ủy Đức Thọ');
      expect(map.selected).to.equal(undefined);
      await pointAt(map, unit(map, 'Can Lộc'));
      expect(map.selected).to.equal(districtIds[6]);
      await pointAt(map, unit(map, 'Đức Thọ'), 'move');
      expect(detail(map)).to.include('Huyện ủy Can Lộc');
    });

    it('on a narrow screen what is shown in passing never lies under the pointer', async () => {
      await setViewport({ width: 360, height: 640 });
      const map = await place(mapAt('2023-08-25'), duty);
      await pointAt(map, unit(map, 'Đức Thọ'), 'move');
      expect(find(map, '.detail')?.checkVisibility()).to.equal(false);
      await pointAt(map, unit(map, 'Đức Thọ'));
      expect(find(map, '.detail')!.checkVisibility()).to.equal(true);
      expect(map.selected).to.equal(districtIds[3]);
    });
  });

  describe('chosen from outside', () => {
    it('opens the body named by the attribute', async () => {
      const map = await place(mapAt('2023-08-25'), { selected: districtIds[3]! });
      expect(detail(map)).to.include('Huyện ủy Đức Thọ').and.include('1/2 việc đã xong');
      expect(unit(map, 'Đức Thọ').getAttribute('aria-selected')).to.equal('true');
      map.selected = districtIds[4];
      await map.updateComplete;
      expect(unit(map, 'Đức Thọ').getAttribute('aria-selected')).to.equal('false');
      expect(unit(map, 'Vũ Quang').getAttribute('aria-selected')).to.equal('true');
    });

    it('opens a body that the map does not draw', async () => {
      const map = await place(mapAt('2023-08-25'), { selected: 'ban-tuyen-giao' });
      expect(detail(map)).to.include('Ban Tuyên giáo Tỉnh ủy');
    });

    it('says when there is no such body, and keeps the map', async () => {
      const map = await place(mapAt('2023-08-25'), { selected: 'khong-co' });
      expect(textOf(find(map, '[role=alert]'))).to.equal('Không có cơ quan “khong-co”.');
      expect(units(map)).to.have.lengthOf(15);
    });

    it('links to the body’s page, and never to a script', async () => {
      const map = await place(mapAt('2023-08-25'), { selected: districtIds[3]!, 'body-href': '/co-quan/{id}?ma={code}' });
      expect(find(map, '.detail a')!.getAttribute('href')).to.equal(`/co-quan/${districtIds[3]}?ma=`);
      map.bodyHref = 'javascript:alert("{id}")';
      await map.updateComplete;
      expect(find(map, '.detail a')).to.equal(null);
    });
  });

  describe('as a table and in words', () => {
    const names = (map: QtProgressMap): string[] => [...inside(map).querySelectorAll('tbody th')].map(textOf);
    const sortBy = async (map: QtProgressMap, column: string): Promise<Element> => {
      const control = button(map, column);
      control.click();
      await map.updateComplete;
      return control.closest('th')!;
    };

    it('sorts by Vietnamese name, and figures by value', async () => {
      const map = await place(manyLooks(), { view: 'table' });
      expect(names(map).slice(0, 4)).to.deep.equal(['Can Lộc', 'Cẩm Xuyên', 'Công an tỉnh', 'Đức Thọ']);
      expect((await sortBy(map, 'Đã xong')).getAttribute('aria-sort')).to.equal('ascending');
      expect(names(map).slice(0, 5)).to.deep.equal(['Vũ Quang', 'Đức Thọ', 'Hương Sơn', 'TX Hồng Lĩnh', 'TP Hà Tĩnh']);
      expect((await sortBy(map, 'Đã xong')).getAttribute('aria-sort')).to.equal('descending');
      expect(names(map)[0]).to.equal('TP Hà Tĩnh');
      expect(inside(map).querySelectorAll('[aria-sort]')).to.have.lengthOf(1);
      await expect(map).to.be.accessible();
    });

    it('switches by the buttons, and the attribute follows', async () => {
      const map = await place(mapAt('2023-09-30'), duty);
      button(map, 'Bằng lời').click();
      await map.updateComplete;
      expect(map.getAttribute('view')).to.equal('text');
      expect(textOf(find(map, '.words'))).to.include('Hoàn thành quá hạn (2): Cẩm Xuyên, Kỳ Anh').and.include('Quá hạn (2): Lộc Hà, TX Kỳ Anh');
      await expect(map).to.be.accessible();
      map.view = 'map';
      await map.updateComplete;
      expect(button(map, 'Bản đồ').getAttribute('aria-pressed')).to.equal('true');
      expect(units(map)).to.have.lengthOf(15);
    });
  });

  describe('looks', () => {
    /** Relative luminance of what a colour paints. */
    const luminance = (colour: string): number => {
      const context = document.createElement('canvas').getContext('2d')!;
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a: string, b: string): number => {
      const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
      return (light + 0.05) / (dark + 0.05);
    };
    const hosts = { light: ['#222', '#fff'], dark: ['#eee', '#12161c'], grey: ['#555', '#f4f4f4'] };

    for (const [host, [ink, ground]] of Object.entries(hosts)) {
      it(`letters read on every fill, on a ${host} page`, async () => {
        const looks = [
          await place(manyLooks()), await place(mapAt('2023-09-30'), duty), await place(mapAt('2023-08-25'), duty), await place(mapAt('2023-08-25'), { 'color-by': 'timeliness' }),
          await place(mapAt('2023-08-25'), { duty: 'ke-hoach' }),
        ];
        for (const map of looks) {
          map.style.setProperty('color', ink!);
          map.style.setProperty('background', ground!);
          await map.updateComplete;
          for (const name of inside(map).querySelectorAll('.labels text')) {
            const { fill, stroke } = getComputedStyle(name);
            expect(contrast(fill, stroke), `${name.getAttribute('class')}: ${fill} on ${stroke}`).to.be.at.least(4.5);
          }
        }
      });
    }

    it('of none done, nothing said and nothing asked differ by pattern, in forced colours too', async () => {
      const map = await place(manyLooks());
      for (const forcedColors of ['none', 'active'] as const) {
        await emulateMedia({ forcedColors });
        const fills = ['Vũ Quang', 'Nghi Xuân', 'Can Lộc'].map((name) => getComputedStyle(unit(map, name)).fill);
        expect(new Set(fills).size).to.equal(3);
        expect(fills[0]).to.not.include('url');
        for (const fill of fills.slice(1)) {
          const id = /url\("#(.+)"\)/.exec(fill)![1]!;
          expect(inside(map).getElementById(id)!.localName).to.equal('pattern');
        }
      }
      expect([...inside(map).querySelectorAll('[part=legend] li')].slice(-3).map((each) => textOf(each).replace(/^\S+ /, '').replace(/ \(.*/, ''))).to.deep.equal(['Chưa xong việc nào', 'Chưa có dữ liệu', 'Không áp dụng']);
    });

    it('need no style attribute, which a strict policy would drop', async () => {
      const map = await place(mapAt('2023-08-25'), { selected: districtIds[3]! });
      expect(find(map, '[style]')).to.equal(null);
    });

    it('print the figures with the map, and none of the controls', async () => {
      const map = await place(mapAt('2023-08-25'), duty);
      await emulateMedia({ media: 'print' });
      expect(find(map, '.print-only table')!.checkVisibility()).to.equal(true);
      expect(textOf(find(map, '.print-only thead'))).to.include('Đơn vị');
      expect([...inside(map).querySelectorAll<HTMLElement>('.print-only th button')].every((each) => each.checkVisibility())).to.equal(true);
      expect(find(map, '.switch button')!.checkVisibility()).to.equal(false);
    });
  });

  describe('from a source', () => {
    const resources = { ...resourcesOf(), [`structures/${structure.id}`]: { ...structure, mapSheet: sheet.id }, [`map-sheets/${sheet.id}`]: sheet };
    const placeFrom = async (client: Client, map = html`<qt-progress-map duty="hoc-tap"></qt-progress-map>`): Promise<QtProgressMap> => {
      const provider = await fixture<QtProvider>(html`<qt-provider .client=${client} plan=${plan.id}>${map}</qt-provider>`);
      await provider.updateComplete;
      const element = provider.querySelector('qt-progress-map')!;
      await settled(element);
      return element;
    };

    it('loads plan, structure and sheet, and the obligations of a duty', async () => {
      const { client } = await memorySource(resources);
      const map = await placeFrom(client);
      expect(map.state.kind).to.equal('ready');
      expect(textOf(find(map, '[part=headline]'))).to.include('9/13 huyện, thành, thị ủy đã xong');
      map.duty = 'ke-hoach';
      await settled(map);
      expect(textOf(find(map, '[part=headline]'))).to.include('hạn trước ngày 15/9/2023');
    });

    it('looks from another day when asked', async () => {
      const { client } = await memorySource(resources);
      const map = await placeFrom(client, html`<qt-progress-map duty="hoc-tap" as-of="2023-09-30"></qt-progress-map>`);
      expect(textOf(find(map, '[part=headline]'))).to.include('11/13').and.include('tính đến 30/9/2023');
    });

    it('shows what is missing as an error, with a way to try again that works', async () => {
      const source = await memorySource(resources);
      source.offline = true;
      const map = await placeFrom(source.client);
      expect(map.state.kind).to.equal('error');
      expect(textOf(find(map, '[role=alert]'))).to.include('Không kết nối được');
      await expect(map).to.be.accessible();
      source.offline = false;
      button(map, 'Thử lại').click();
      await settled(map);
      expect(map.state.kind).to.equal('ready');
    });

    it('asks nothing of anybody when it is given data', async () => {
      const source = await memorySource(resources);
      const data = mapAt('2023-08-25');
      await placeFrom(source.client, html`<qt-progress-map .data=${data}></qt-progress-map>`);
      expect(source.requests).to.deep.equal([]);
    });

    it('keeps working when it is moved, and a clone starts afresh', async () => {
      const { client } = await memorySource(resources);
      const map = await placeFrom(client);
      const parent = map.parentElement!;
      map.remove();
      parent.append(map);
      await settled(map);
      unit(map, 'Đức Thọ').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      await map.updateComplete;
      expect(detail(map)).to.include('Huyện ủy Đức Thọ');
      const clone = map.cloneNode() as QtProgressMap;
      parent.append(clone);
      await settled(clone);
      expect(units(clone)).to.have.lengthOf(15);
      expect(clone.selected).to.equal(undefined);
    });
  });

  describe('with bad input', () => {
    const messageOf = async (data: unknown, attributes: Record<string, string>): Promise<string> => textOf(find(await place(data, attributes), '[role=alert]'));

    it('says what is wrong: duty, stream, view, colours', async () => {
      const data = mapAt('2023-08-25');
      expect(await messageOf(data, { duty: 'khong-co' })).to.equal('Kế hoạch không có nhiệm vụ “khong-co”.');
      expect(await messageOf(data, { stream: 'khong-co' })).to.include('“khong-co”');
      expect(await messageOf(data, { view: 'globe' })).to.equal('Thuộc tính view không nhận giá trị “globe”. Dùng map, table, text.');
      expect(await messageOf(data, { 'color-by': 'mood' })).to.include('Dùng share, timeliness');
    });

    it('never throws on data of the wrong kind', async () => {
      for (const data of ['text', 7, true, {}, [], { plan }, { ...mapAt('2023-08-25'), progress: 'x' }]) {
        expect(await messageOf(data, {})).to.match(/không đúng dạng/);
      }
    });

    it('goes on once the attribute is mended or removed', async () => {
      const map = await place(mapAt('2023-08-25'), { duty: 'khong-co' });
      map.removeAttribute('duty');
      await settled(map);
      expect(units(map)).to.have.lengthOf(15);
      map.removeAttribute('view');
      map.removeAttribute('stream');
      map.removeAttribute('color-by');
      await settled(map);
      expect(map.state.kind).to.equal('ready');
    });

    it('is empty, not broken, where the plan has no duty of the stream', async () => {
      const studied: Plan = { ...plan, duties: plan.duties.filter(({ stream }) => stream === 'study') };
      const map = await place({ ...mapAt('2023-08-25'), plan: studied }, { stream: 'implementation' });
      expect(map.state.kind).to.equal('empty');
      expect(textOf(inside(map))).to.include('không có nhiệm vụ nào trong mảng này');
    });
  });

  describe('of a whole country', () => {
    const COUNT = 3321;
    const country = (): MapData => {
      const data = mapAt('2023-08-25');
      const side = 58;
      const many = Array.from({ length: COUNT }, (_, index) => ({
        code: `xa-${index}`, name: `Xã ${index}`, path: `M${(index % side) * 10} ${Math.floor(index / side) * 10}h10v10h-10z`,
        label: [(index % side) * 10 + 5, Math.floor(index / side) * 10 + 5] as [number, number],
      }));
      const bodies = many.map(({ code, name }) => ({ id: code, name, kind: 'committee', tier: 'district', code }));
      const tally = data.progress.bodies.find(({ body }) => body === districtIds[0])!.streams;
      return {
        plan: data.plan,
        structure: { ...structure, bodies },
        sheet: { ...sheet, kind: 'boundaries', viewBox: [0, 0, 580, 580], units: many },
        progress: { ...data.progress, bodies: bodies.map(({ id }) => ({ body: id, tier: 'district', streams: tally })) },
      };
    };

    it('draws every unit once; moving and choosing draws none again', async () => {
      const map = await place(country());
      expect(units(map)).to.have.lengthOf(COUNT);
      const changed = new Set<Node>();
      const observer = new MutationObserver((records) => { for (const { target } of records) changed.add(target); });
      observer.observe(find(map, '[role=listbox]')!, { subtree: true, childList: true, attributes: true, characterData: true });
      units(map)[0]!.focus();
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'Enter']) await press(map, key);
      await nextFrame();
      expect(focused(map)).to.equal('Xã 60');
      expect(map.selected).to.equal('xa-60');
      expect(changed.size).to.equal(4);
      observer.disconnect();
    });
  });
});
