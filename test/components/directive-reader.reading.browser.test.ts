import { expect, fixture, nextFrame } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import type { DocumentText } from '@quantriet/contract';
import type { QtDirectiveReader } from '@quantriet/components/directive-reader';
import { directive, directiveText, documents, longText, planCard, readerData } from './directive-reader.fixtures.js';
import { byId, found, inside, marked, open, said, text, type } from './directive-reader.use.js';

const all = (reader: QtDirectiveReader, selector: string): HTMLElement[] => [...reader.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const clause = (n: number, words: string, facet?: string) => ({ id: `khoan-${n}`, kind: 'clause', label: `${n}.`, text: words, ...(facet !== undefined && { facet }) });
function middleOf(element: Element): [number, number] {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}
const textOf = (passages: DocumentText['passages'], over: Partial<DocumentText> = {}): DocumentText => ({ document: directive, provenance: 'verbatim', passages, ...over });
const isSeen = (id: string): boolean => byId(id).getClientRects().length > 0;

/** Until what follows from layout has come: observers answer after a frame. */
async function until(what: () => boolean): Promise<void> {
  for (let i = 0; i < 120 && !what(); i++) await nextFrame();
  expect(what(), String(what)).to.equal(true);
}

beforeEach(() => setViewport({ width: 1280, height: 800 }));
afterEach(() => {
  history.replaceState(null, '', location.pathname + location.search);
  document.documentElement.lang = 'vi';
  localStorage.clear();
});

describe('contents of a long text', () => {
  const chapters = textOf([1, 2, 3].map((n) => ({ id: `chuong-${n}`, kind: 'chapter', label: `Chương ${n}`, heading: 'TÊN', children: longText(50).passages.map(({ id, children, ...rest }) => ({ ...rest, id: `c${n}.${id}`, children: children?.map((child) => ({ ...child, id: `c${n}.${child.id}` })) })) })));
  const current = (reader: QtDirectiveReader): string | undefined => all(reader, '.contents [aria-current]').map((link) => link.dataset['qtPassage'])[0];

  it('mark what is read while the page scrolls, and unfold the branch it is in', async () => {
    const reader = await open({ documents: [directive], text: chapters });
    expect(all(reader, '.contents details').map((branch) => (branch as HTMLDetailsElement).open)).to.deep.equal([false, false, false]);
    inside(reader, `.contents [data-qt-passage='c2.dieu-7']`).click();
    await until(() => current(reader) === 'c2.dieu-7');
    expect(byId('c2.dieu-7').getBoundingClientRect().top).to.be.within(0, 120);
    expect(all(reader, '.contents details').map((branch) => (branch as HTMLDetailsElement).open)).to.deep.equal([false, true, false]);
    const link = inside(reader, '.contents [aria-current]').getBoundingClientRect();
    const side = inside(reader, '.side').getBoundingClientRect();
    expect(link.top, 'the contents scroll along').to.be.within(side.top, side.bottom);
    await expect(reader).to.be.accessible();
  });

  it('fold by keyboard, each branch with a name of its own', async () => {
    const reader = await open({ documents: [directive], text: chapters });
    const [branch] = all(reader, '.contents summary');
    branch!.focus();
    await sendKeys({ press: 'Enter' });
    expect((branch!.parentElement as HTMLDetailsElement).open).to.equal(true);
    expect(branch!.getAttribute('aria-label')).to.equal('Các mục trong Chương 1 TÊN');
  });
});

describe('search results', () => {
  it('are listed with where they are and what is around them, and each leads there', async () => {
    const reader = await open();
    await type(reader, 'chi bo');
    const list = inside<HTMLDetailsElement>(reader, '.results');
    list.open = true;
    await until(() => all(reader, '.results li').length === 2);
    expect(all(reader, '.results li').map(text)).to.deep.equal(['điểm a khoản 2 Điều 1 a) Học tập Chỉ thị ở từng chi bộ;', 'Điều 2 Điều 2. Chỉ thị này được phổ biến đến chi bộ.']);
    all(reader, '.results button')[1]!.click();
    await reader.updateComplete;
    expect(text(inside(reader, '.count'))).to.equal('2/2');
    expect(all(reader, '.results button')[1]!.getAttribute('aria-current')).to.equal('true');
    await expect(reader).to.be.accessible();
  });

  it('say how many more there are than are listed', async () => {
    const reader = await open({ documents: [directive], text: longText(10) });
    await type(reader, 'dang vien');
    inside<HTMLDetailsElement>(reader, '.results').open = true;
    await until(() => all(reader, '.results li').length === 50);
    expect(text(inside(reader, '.results p'))).to.equal('và 50 kết quả nữa; gõ thêm để tìm hẹp hơn.');
  });
});

describe('a place that is typed', () => {
  it('is offered in any spelling, and Enter goes there', async () => {
    const reader = await open();
    for (const typed of ['điều 1 khoản 2', 'dieu 1 khoan 2', 'khoản 2 Điều 1']) {
      await type(reader, typed);
      expect(text(inside(reader, '.jump')), typed).to.equal('Đến khoản 2 Điều 1');
    }
    await sendKeys({ press: 'Enter' });
    expect(marked(reader)).to.deep.equal(['dieu-1.khoan-2']);
    expect(document.activeElement?.id).to.equal('dieu-1.khoan-2');
    expect(location.hash).to.equal('#chi-thi/dieu-1.khoan-2');
  });

  it('that is none here is searched for', async () => {
    const reader = await open();
    await type(reader, 'điều 99');
    expect(inside(reader, '.jump')).to.equal(null);
    expect(said(reader)).to.equal('Không tìm thấy');
  });
});

describe('references in a text', () => {
  const refers = textOf([clause(1, 'Theo khoản 2.'), clause(2, 'Xem Nghị quyết số 15-NQ/TU và Nghị định số 30/2020/NĐ-CP.')], { frame: { preamble: ['Căn cứ Nghị định số 30/2020/NĐ-CP'] } });

  it('lead to the passage, to another document of the plan, and where the page says', async () => {
    const reader = await open({ documents, text: refers });
    const links = (): string[][] => [...reader.querySelectorAll<HTMLAnchorElement>('.qt-line a:not(.qt-label)')].map((link) => [text(link), link.href.replace(location.href.replace(/#.*/, ''), '')]);
    expect(links()).to.deep.equal([['khoản 2', '#chi-thi/khoan-2'], ['Nghị quyết số 15-NQ/TU', '#nghi-quyet']]);
    reader.resolveReference = ({ number }) => (number === '30/2020/NĐ-CP' ? 'https://example.vn/30-2020' : undefined);
    await reader.updateComplete;
    expect(links().filter(([, href]) => href === 'https://example.vn/30-2020')).to.have.length(2);
    reader.querySelector<HTMLAnchorElement>('[data-qt-passage=khoan-2]:not(.qt-label)')!.click();
    expect(marked(reader)).to.deep.equal(['khoan-2']);
    await expect(reader).to.be.accessible();
  });

  it('are found by the search across the ends of links', async () => {
    const reader = await open({ documents, text: refers });
    await type(reader, 'theo khoan 2.');
    expect(found()).to.deep.equal(['Theo khoản 2.']);
  });

  it('out of the document are written out on paper, in their order', async () => {
    const reader = await open({ documents, text: refers });
    reader.resolveReference = () => 'https://example.vn/van-ban';
    await reader.updateComplete;
    const addresses = reader.querySelector<HTMLElement>('.qt-addresses')!;
    expect(getComputedStyle(addresses).display).to.equal('none');
    await emulateMedia({ media: 'print' });
    expect(getComputedStyle(addresses).display).to.equal('block');
    expect([...addresses.querySelectorAll('li')].map(text)).to.deep.equal(Array.from({ length: 3 }, () => 'https://example.vn/van-ban'));
    expect(reader.querySelectorAll('.qt-out')).to.have.length(3);
    await emulateMedia({ media: 'screen' });
  });
});

describe('the marked passage', () => {
  const address = (): string => `${location.href.replace(/#.*/, '')}#chi-thi/dieu-1.khoan-2.diem-a`;
  const CITATION = 'điểm a khoản 2 Điều 1 Chỉ thị số 23-CT/TW ngày 5/5/2023 của Ban Bí thư';

  /** Clicks both buttons in a browser with that clipboard, and tells what is said after each. */
  async function copyBoth(clipboard: Partial<Clipboard> | undefined): Promise<string[]> {
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    try {
      history.replaceState(null, '', '#dieu-1.khoan-2.diem-a');
      const reader = await open();
      const output = reader.querySelector('output')!;
      const saidAfter: string[] = [];
      for (const button of reader.querySelectorAll<HTMLElement>('.qt-tools button')) {
        output.textContent = '';
        button.click();
        await until(() => text(output) !== '');
        saidAfter.push(text(output));
      }
      await expect(reader).to.be.accessible();
      return saidAfter;
    } finally {
      delete (navigator as { clipboard?: unknown }).clipboard;
    }
  }

  it('has a citation and a link to copy', async () => {
    const copied: string[] = [];
    const writeText = (what: string): Promise<void> => Promise.resolve(void copied.push(what));
    expect(await copyBoth({ writeText })).to.deep.equal(['Đã sao chép.', 'Đã sao chép.']);
    expect(copied).to.deep.equal([CITATION, address()]);
  });

  it('copies by the old command on a page without TLS', async () => {
    const copied: string[] = [];
    document.execCommand = () => copied.push((document.activeElement as HTMLTextAreaElement).value) > 0;
    try {
      expect(await copyBoth(undefined)).to.deep.equal(['Đã sao chép.', 'Đã sao chép.']);
      expect(copied).to.deep.equal([CITATION, address()]);
      document.execCommand = () => false;
      expect(await copyBoth(undefined), 'refused: shown, to be copied by hand').to.deep.equal([CITATION, address()]);
    } finally {
      delete (document as { execCommand?: unknown }).execCommand;
    }
  });

  it('is not the only one whose citation can be copied: so can that of any that is pointed at, or whose number has the focus', async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: (what: string) => Promise.resolve(void copied.push(what)) }, configurable: true });
    try {
      const reader = await open();
      const quick = (): HTMLElement => reader.querySelector<HTMLElement>('.qt-quick')!;
      byId('dieu-1.khoan-2.diem-a').scrollIntoView({ block: 'center' });
      await nextFrame();
      await nextFrame();
      await sendMouse({ type: 'move', position: middleOf(byId('dieu-1.khoan-2.diem-a').querySelector('.qt-line')!) });
      await until(() => quick()?.parentElement === byId('dieu-1.khoan-2.diem-a'));
      expect(getComputedStyle(quick()).opacity).to.equal('1');
      expect(quick().getBoundingClientRect().height).to.be.at.least(24);
      await expect(reader).to.be.accessible();
      quick().querySelector('button')!.click();
      await until(() => text(quick()).includes('Đã sao chép.'));
      reader.querySelector<HTMLElement>(`.qt-label[data-qt-passage='dieu-2']`)!.focus();
      expect(quick().parentElement!.id).to.equal('dieu-2');
      await sendKeys({ press: 'Tab' });
      expect(document.activeElement?.getAttribute('aria-label')).to.equal('Sao chép trích dẫn');
      await sendKeys({ press: 'Enter' });
      await until(() => text(quick()).includes('Đã sao chép.'));
      expect(copied).to.deep.equal([CITATION, 'Điều 2 Chỉ thị số 23-CT/TW ngày 5/5/2023 của Ban Bí thư']);
      expect(reader.querySelectorAll('.qt-quick')).to.have.length(1);
    } finally {
      delete (navigator as { clipboard?: unknown }).clipboard;
      await resetMouse();
    }
  });

  it('hands its tools on to the next', async () => {
    const reader = await open();
    for (const id of ['dieu-1', 'dieu-2']) {
      reader.querySelector<HTMLElement>(`.qt-label[data-qt-passage='${id}']`)!.click();
      expect([...reader.querySelectorAll('.qt-tools')].map((tools) => tools.parentElement!.id)).to.deep.equal([id]);
    }
  });
});

describe('a page that changes its language', () => {
  it('leaves the passage marked that one was at', async () => {
    const reader = await open();
    reader.querySelector<HTMLElement>(`.qt-label[data-qt-passage='dieu-1.khoan-2']`)!.click();
    document.documentElement.lang = 'en';
    await until(() => text(reader.querySelector('.qt-tools button') ?? document.body) === 'Copy citation');
    expect(marked(reader)).to.deep.equal(['dieu-1.khoan-2']);
  });
});

describe('what passages set out', () => {
  const sorted = textOf([
    { id: 'dieu-1', kind: 'article', label: 'Điều 1.', heading: 'Chung', children: [clause(1, 'Lấy phòng ngừa làm chính.', 'viewpoint'), clause(2, 'Giảm tai nạn.', 'objective')] },
    { id: 'dieu-2', kind: 'article', label: 'Điều 2.', heading: 'Việc', facet: 'task', children: [clause(3, 'Tuần tra.'), clause(4, 'Nhắc nhở.', 'task')] },
  ]);

  it('is said in the margin, and leaves only that on screen when it is chosen', async () => {
    const reader = await open({ documents: [directive], text: sorted });
    const buttons = all(reader, '.facets button');
    expect(buttons.map(text)).to.deep.equal(['Quan điểm (1)', 'Mục tiêu (1)', 'Nhiệm vụ (1)']);
    expect(getComputedStyle(byId('khoan-1'), '::before').content).to.equal('"Quan điểm"');
    buttons[0]!.click();
    await reader.updateComplete;
    expect(said(reader)).to.equal('Chỉ hiện: Quan điểm');
    expect(['dieu-1', 'khoan-1', 'khoan-2', 'dieu-2', 'khoan-3'].map(isSeen)).to.deep.equal([true, true, false, false, false]);
    buttons[2]!.click();
    expect(['khoan-1', 'khoan-2', 'khoan-3', 'khoan-4'].map(isSeen)).to.deep.equal([true, false, true, true]);
    await type(reader, 'giam tai nan');
    expect(found(), 'what is left out is not searched').to.deep.equal([]);
    await expect(reader).to.be.accessible();
  });

  it('comes back whole when a passage that was left out is gone to, and on paper', async () => {
    const reader = await open({ documents: [directive], text: sorted });
    all(reader, '.facets button')[0]!.click();
    await emulateMedia({ media: 'print' });
    expect(isSeen('khoan-3')).to.equal(true);
    await emulateMedia({ media: 'screen' });
    location.hash = '#khoan-3';
    await until(() => isSeen('khoan-3'));
    await until(() => all(reader, '.facets [aria-pressed=true]').length === 0);
  });
});

describe('reading as one likes', () => {
  const change = (reader: QtDirectiveReader, selector: string, value: number): void => {
    const input = inside<HTMLInputElement>(reader, selector);
    input.valueAsNumber = value;
    input.dispatchEvent(new Event('input'));
  };
  const sizeOf = (id: string): number => parseFloat(getComputedStyle(byId(id)).fontSize);

  it('is set by size, spacing, length of lines and contrast, kept on the device, and taken back', async () => {
    const reader = await open();
    const before = sizeOf('dieu-2');
    inside<HTMLDetailsElement>(reader, '.comfort').open = true;
    change(reader, '.comfort [type=range]', 150);
    for (const box of all(reader, '.comfort [type=checkbox]')) box.click();
    all(reader, '.comfort [type=checkbox]')[0]!.focus();
    await sendKeys({ press: 'Escape' });
    expect(inside<HTMLDetailsElement>(reader, '.comfort').open).to.equal(false);
    expect(reader.shadowRoot!.activeElement?.tagName).to.equal('SUMMARY');
    inside<HTMLDetailsElement>(reader, '.comfort').open = true;
    expect(sizeOf('dieu-2')).to.equal(before * 1.5);
    expect(reader.querySelector('.qt-text')!.className).to.equal('qt-text qt-spaced qt-narrow qt-contrast');
    await expect(reader).to.be.accessible();
    const next = await open();
    expect(parseFloat(getComputedStyle(next.querySelector('.qt-p')!).fontSize)).to.equal(before * 1.5);
    inside(next, '.comfort button').click();
    expect(parseFloat(getComputedStyle(next.querySelector('.qt-p')!).fontSize)).to.equal(before);
  });

  it('goes by the page where what is kept on the device makes no sense', async () => {
    localStorage.setItem('quantriet-reading', '{"size":"<big>"}');
    await open();
    expect(sizeOf('dieu-2')).to.equal(parseFloat(getComputedStyle(document.body).fontSize));
  });
});

describe('reading on', () => {
  it('is offered where one left off, and no longer once one reads elsewhere', async () => {
    const data = { documents: [directive, planCard], text: longText(30) };
    const first = await open(data);
    expect(inside(first, '.main > .jump')).to.equal(null);
    // One frame to see where one begins.
    await nextFrame();
    await nextFrame();
    inside(first, `.contents [data-qt-passage='dieu-12']`).click();
    await until(() => localStorage.getItem('quantriet-place chi-thi') === '"dieu-12"');
    first.remove();
    history.replaceState(null, '', location.pathname);
    scrollTo(0, 0);
    const second = await open(data);
    expect(text(inside(second, '.jump'))).to.equal('Đọc tiếp: Điều 12. Trách nhiệm');
    inside(second, '.jump').click();
    expect(marked(second)).to.deep.equal(['dieu-12']);
    await until(() => inside(second, '.main > .jump') === null);
  });
});

describe('reading aloud', () => {
  /** A device with that voice; what it is given to say. */
  function deviceWith(lang: string): { said: string[]; end: () => void; restore: () => void } {
    const given: SpeechSynthesisUtterance[] = [];
    const speech = {
      getVoices: () => [{ lang, name: 'Giọng' }], speak: (utterance: SpeechSynthesisUtterance) => given.push(utterance), cancel: () => undefined,
      addEventListener: () => undefined, removeEventListener: () => undefined,
    };
    const before = Object.getOwnPropertyDescriptor(window, 'speechSynthesis')!;
    const Utterance = window.SpeechSynthesisUtterance;
    Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true });
    window.SpeechSynthesisUtterance = class { constructor(readonly text: string) {} } as unknown as typeof SpeechSynthesisUtterance;
    return {
      get said() {
        return given.map((utterance) => utterance.text);
      },
      end: () => void given.at(-1)!.onend?.(new Event('end') as SpeechSynthesisEvent),
      restore: () => {
        Object.defineProperty(window, 'speechSynthesis', before);
        window.SpeechSynthesisUtterance = Utterance;
      },
    };
  }

  it('goes line by line from the marked passage, shows where it is, and stops', async () => {
    const device = deviceWith('vi-VN');
    try {
      const reader = await open();
      reader.querySelector<HTMLElement>(`.qt-label[data-qt-passage='dieu-1.khoan-2.diem-dd']`)!.click();
      inside(reader, '.listen').click();
      expect(device.said).to.deep.equal(['đ) Theo dõi từng đảng viên sau khoá học.']);
      expect([...reader.querySelectorAll('.qt-said')].map((line) => line.parentElement!.id)).to.deep.equal(['dieu-1.khoan-2.diem-dd']);
      device.end();
      expect(device.said.at(-1)).to.equal('Điều 2. Chỉ thị này được phổ biến đến chi bộ.');
      await reader.updateComplete;
      expect(inside(reader, '.listen').getAttribute('aria-pressed')).to.equal('true');
      inside(reader, '.listen').click();
      device.end();
      expect(device.said).to.have.length(2);
      expect(reader.querySelector('.qt-said')).to.equal(null);
    } finally {
      device.restore();
    }
  });

  it('is not offered where the device has no Vietnamese voice', async () => {
    const device = deviceWith('en-US');
    try {
      expect(inside(await open(), '.listen')).to.equal(null);
    } finally {
      device.restore();
    }
  });
});

describe('two versions', () => {
  const earlier = textOf([clause(1, 'Mỗi năm họp hai lần.'), clause(2, 'Báo cáo hằng quý.'), clause(3, 'Không đổi.')], { document: { ...directive, number: '20-CT/TW', date: '2020-01-02' } });
  const later = textOf([clause(1, 'Mỗi năm họp ba lần.'), clause(3, 'Không đổi.'), clause(4, 'Công khai kết quả.')]);
  const data = { documents, text: later, earlier };
  const drawn = (reader: QtDirectiveReader): string[] => [...reader.querySelectorAll('.qt-compared .qt-line:not(.qt-heading)')].map((line) =>
    [...line.childNodes].map((node) => (node instanceof HTMLElement && /INS|DEL/.test(node.tagName) ? `[${node.tagName} ${node.textContent}]` : node.textContent)).join(''));

  it('are one text with what changed, word by word, and a list of changes to go to', async () => {
    const reader = await open(data);
    expect(drawn(reader)).to.deep.equal(['1. Mỗi năm họp [DEL hai][INS ba] lần.', '[DEL 2. Báo cáo hằng quý.]', '3. Không đổi.', '[INS 4. Công khai kết quả.]']);
    expect(text(reader.querySelector('.qt-compared > p')!)).to.equal('Sửa 1 đoạn, thêm 1, bỏ 1.');
    expect(text(reader.querySelector('.qt-versions')!)).to.equal('Bản trước: Chỉ thị số 20-CT/TW ngày 2/1/2020 của Ban Bí thưBản sau: Chỉ thị số 23-CT/TW ngày 5/5/2023 của Ban Bí thư');
    expect(all(reader, '.contents a').map(text)).to.deep.equal(['Sửa: điểm 1', 'Bỏ: điểm 2', 'Mới: điểm 4']);
    all(reader, '.contents a')[2]!.click();
    expect(marked(reader)).to.deep.equal(['khoan-4']);
    await expect(reader).to.be.accessible();
  });

  it('are named in the list by how they begin now where they have no number', async () => {
    const unnumbered = (words: string): DocumentText['passages'] => [{ id: 'doan-1', kind: 'paragraph', text: words }];
    const reader = await open({ documents, text: textOf(unnumbered('Ba xã báo cáo trước ngày hai mươi hằng tháng.')), earlier: { ...earlier, passages: unnumbered('Hai xã báo cáo trước ngày hai mươi hằng tháng.') } });
    expect(all(reader, '.contents a').map(text)).to.deep.equal(['Sửa: Ba xã báo cáo trước ngày hai mươi hằng…']);
  });

  it('stand beside each other, each in its own words, with or without what stayed', async () => {
    const reader = await open(data);
    const button = (name: string): HTMLElement => all(reader, '.facets button').find((each) => text(each) === name)!;
    button('Hai cột').click();
    await reader.updateComplete;
    expect([...byId('khoan-1').querySelectorAll('.qt-line')].map(text)).to.deep.equal(['1. Mỗi năm họp hai lần.', '1. Mỗi năm họp ba lần.']);
    for (const media of ['screen', 'print'] as const) {
      await emulateMedia({ media });
      const [left, right] = [...byId('khoan-1').querySelectorAll('.qt-line')].map((line) => line.getBoundingClientRect());
      expect(left!.right, media).to.be.at.most(right!.left);
    }
    await emulateMedia({ media: 'screen' });
    button('Chỉ chỗ thay đổi').click();
    await reader.updateComplete;
    expect(['khoan-1', 'khoan-2', 'khoan-3', 'khoan-4'].map(isSeen)).to.deep.equal([true, true, false, true]);
    await type(reader, 'khong doi');
    expect(found()).to.deep.equal([]);
    await expect(reader).to.be.accessible();
  });

  it('say so where there is no text of the earlier one, and name a document that the plan does not have', async () => {
    const reader = await open({ documents, text: later }, { compare: 'ke-hoach' });
    expect(text(inside(reader, '.main > .muted'))).to.equal('Bản trước không có nội dung ở đây để so sánh.');
    expect(byId('khoan-3')).not.to.equal(null);
    reader.setAttribute('compare', 'khong-co');
    await reader.updateComplete;
    expect(text(inside(reader, '[role=alert]'))).to.match(/khong-co/);
  });
});

describe('a signature', () => {
  it('has each line of who signs for whom, and a space above the name', async () => {
    const frame = { authority: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', signatory: 'Nguyễn Văn Minh Họa' };
    const lines = [...(await open({ ...readerData, text: { ...directiveText, frame } })).querySelectorAll<HTMLElement>('.qt-signed strong')];
    expect(lines.map(({ innerText }) => innerText)).to.deep.equal([frame.authority, frame.position, frame.signatory]);
    const [position, name] = lines.slice(1).map((line) => line.getBoundingClientRect());
    expect(name!.top - position!.bottom).to.be.greaterThan(20);
  });
});

describe('what is annexed', () => {
  it('follows the signature', async () => {
    const reader = await open({ ...readerData, text: { ...directiveText, passages: [...directiveText.passages, { id: 'phu-luc-1', kind: 'appendix', label: 'PHỤ LỤC I', heading: 'DANH MỤC' }] } });
    const closing = reader.querySelector('.qt-closing')!;
    expect(closing.compareDocumentPosition(byId('phu-luc-1')) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
    const label = byId('phu-luc-1').querySelector('.qt-label')!.getBoundingClientRect();
    expect(label.width, 'on a line of its own').to.be.greaterThan(300);
    expect(all(reader, '.contents a').map(text).at(-1)).to.equal('PHỤ LỤC I DANH MỤC');
  });
});

describe('a text that the page has already', () => {
  const page = async (): Promise<QtDirectiveReader> => {
    const place = await fixture<HTMLElement>(html`<div><qt-directive-reader><article slot="text" style="font-family: serif">
      <h2>Quy định về cổng trường</h2>
      <section id="dieu-1"><h3>Điều 1. Phạm vi</h3><p>Quy định này áp dụng cho mọi <b>đảng viên</b>.</p><ul><li>Trong giờ đến trường;</li><li>Ngoài giờ<p>khi có <i>hội thao</i>.</p></li></ul></section>
      <hgroup><h3>Điều 2.</h3><p>Việc phải làm</p></hgroup><p id="dieu-2.khoan-1">1. Nhắc nhở nhau.</p>
      ${Array.from({ length: 40 }, (_, i) => html`<p>Đoạn thứ ${i} của văn bản, để có chỗ mà cuộn.</p>`)}
    </article></qt-directive-reader></div>`);
    const reader = place.querySelector('qt-directive-reader')!;
    await reader.updateComplete;
    return reader;
  };

  it('is left as it is, and gets contents by its headings, search and places', async () => {
    const reader = await page();
    const article = reader.querySelector('article')!;
    expect(reader.state.kind).to.equal('ready');
    expect(getComputedStyle(article).fontFamily).to.equal('serif');
    expect(isSeen('dieu-1')).to.equal(true);
    expect(all(reader, '.contents a').map(text)).to.deep.equal(['Quy định về cổng trường', 'Điều 1. Phạm vi', 'Điều 2. Việc phải làm']);
    await type(reader, 'dang vien');
    expect(found()).to.deep.equal(['đảng viên']);
    await type(reader, 'ngoai gio');
    expect(found()).to.deep.equal(['Ngoài giờ']);
    await type(reader, 'hoi thao');
    expect(found(), 'once, in a paragraph of an item').to.deep.equal(['hội thao']);
    await type(reader, 'dieu 1');
    await sendKeys({ press: 'Enter' });
    expect(marked(reader)).to.deep.equal(['dieu-1']);
    expect(location.hash).to.equal('#dieu-1');
    await type(reader, 'khoan 1 dieu 2');
    await sendKeys({ press: 'Enter' });
    expect(marked(reader)).to.deep.equal(['dieu-2.khoan-1']);
    await expect(reader).to.be.accessible();
  });

  it('is followed while one scrolls, back and forth, and opens where the address points', async () => {
    location.hash = '#dieu-2.khoan-1';
    const reader = await page();
    expect(marked(reader)).to.deep.equal(['dieu-2.khoan-1']);
    const current = (): string => all(reader, '.contents [aria-current]').map(text).join();
    all(reader, '.contents a')[2]!.click();
    await until(() => current() === 'Điều 2. Việc phải làm');
    all(reader, '.contents a')[0]!.click();
    await until(() => current() === 'Quy định về cổng trường');
  });

  it('gives way to a document that is asked for', async () => {
    const reader = await page();
    reader.data = readerData;
    await reader.updateComplete;
    expect(byId('dieu-2').textContent).to.contain('Chỉ thị này được phổ biến');
    expect(all(reader, '.contents a').map(text)).to.deep.equal(['Điều 1. Trách nhiệm', 'Điều 2.']);
    expect(reader.querySelector<HTMLElement>('article[slot=text]')!.hidden).to.equal(true);
  });
});
