import { expect, fixture, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import '@quantriet/components/directive-reader/define';
import '@quantriet/components/provider/define';
import type { QtDirectiveReader, ReaderData } from '@quantriet/components/directive-reader';
import type { QtProvider } from '@quantriet/components/provider';
import { directive, directiveText, documents, longText, planCard, readerData, resolution, resolutionSummary } from './directive-reader.fixtures.js';
import { plan, resourcesOf } from './fixtures.js';
import { byId, current, found, inside, marked, open, said, text, type } from './directive-reader.use.js';
import { memorySource } from './memory-source.js';

afterEach(async () => {
  history.replaceState(null, '', location.pathname + location.search);
  document.documentElement.lang = 'vi';
  await setViewport({ width: 1280, height: 800 });
});

describe('the text of a document', () => {
  it('stands in the page as headings, paragraphs and passages with their ids', async () => {
    const reader = await open();
    expect(reader.querySelector('h2')!.textContent).to.include('CHỈ THỊ').and.include('An toàn giao thông');
    expect(text(reader.querySelector('h3')!)).to.equal('Điều 1. Trách nhiệm');
    expect(text(byId('dieu-1.khoan-2.diem-dd').querySelector('.qt-line')!)).to.match(/^đ\) Theo dõi/);
    expect(byId('dieu-1').contains(byId('dieu-1.khoan-2')) && byId('dieu-1.khoan-2').contains(byId('dieu-1.khoan-2.diem-a'))).to.equal(true);
    expect(byId('dieu-1').getRootNode()).to.equal(document);
    expect(byId('dieu-1').closest('[lang]')!.getAttribute('lang')).to.equal('vi');
    await expect(reader).to.be.accessible();
  });

  it('has its tables as tables, which are searched as the rest is', async () => {
    const rows = [[{ text: 'Loại xe', header: true, columns: 2 }, { text: 'Mức', header: true }], [{ text: 'Ô tô', rows: 2 }, { text: 'con' }, { text: '10.000 đồng' }], [{ text: 'tải' }, { text: '20.000 đồng' }]];
    const reader = await open({ ...readerData, text: { ...directiveText, passages: [...directiveText.passages, { id: 'bang-1', kind: 'table', table: rows }] } });
    const table = byId('bang-1').querySelector('table')!;
    expect([...table.rows].map((row) => [...row.cells].map(({ tagName, colSpan, rowSpan, textContent }) => `${tagName} ${colSpan}×${rowSpan} ${textContent}`))).to.deep.equal([
      ['TH 2×1 Loại xe', 'TH 1×1 Mức'], ['TD 1×2 Ô tô', 'TD 1×1 con', 'TD 1×1 10.000 đồng'], ['TD 1×1 tải', 'TD 1×1 20.000 đồng'],
    ]);
    await type(reader, 'dong');
    expect(found()).to.deep.equal(['đồng', 'đồng']);
    await expect(reader).to.be.accessible();
  });

  it('has the official header and signature', async () => {
    const reader = await open();
    expect(text(reader.querySelector('header')!)).to.include('BAN BÍ THƯ').and.include('Số 23-CT/TW').and.include('ĐẢNG CỘNG SẢN VIỆT NAM').and.include('Hà Nội, ngày 05 tháng 5 năm 2023');
    expect(text(reader.querySelector('.qt-closing')!)).to.include('Nơi nhận:').and.include('Các tỉnh ủy').and.include('T/M BAN BÍ THƯ').and.include('Người Ký');
  });

  it('keeps to the heading level asked for', async () => {
    const reader = await open(readerData, { 'heading-level': '3' });
    expect([...reader.querySelectorAll('h3, h4')].map((heading) => heading.localName)).to.deep.equal(['h3', 'h4']);
    expect(reader.querySelector('h2')).to.equal(null);
  });

  it('is built once: searching, marking and a new day of looking leave its nodes alone', async () => {
    const reader = await open();
    const before = byId('dieu-2');
    await type(reader, 'chi bộ');
    reader.asOf = '2023-09-30';
    reader.data = { ...readerData, progress: { ...readerData.progress!, asOf: '2023-09-30T16:59:59.999Z' } };
    await reader.updateComplete;
    expect(byId('dieu-2')).to.equal(before);
  });

  it('carries a stamp when it is illustrative', async () => {
    const illustrative = { ...directive, illustrative: true };
    const reader = await open({ documents: [illustrative], text: { ...directiveText, document: illustrative } });
    expect(text(reader.querySelector('.qt-sheet')!)).to.match(/^VĂN BẢN MINH HỌA/);
    await emulateMedia({ media: 'print' });
    expect(reader.querySelector('.qt-stamp')!.checkVisibility()).to.equal(true);
    await emulateMedia({ media: 'screen' });
  });

  it('stays clear of ids the page already has', async () => {
    const heading = await fixture<HTMLElement>(html`<h2 id="dieu-2">Điều của trang</h2>`);
    const reader = await open();
    expect(document.querySelectorAll('#dieu-2')).to.have.length(1);
    expect(byId('dieu-2')).to.equal(heading);
    reader.querySelector<HTMLElement>('[data-qt-passage="dieu-2"]')!.click();
    expect(location.hash).to.equal('#chi-thi/dieu-2');
    expect(text(reader.querySelector('.qt-marked')!)).to.include('Chỉ thị này được phổ biến');
  });
});

describe('a document without its wording', () => {
  it('says on top that this is what the plan says, and where the document is', async () => {
    const reader = await open({ ...readerData, text: resolutionSummary }, { document: 'nghi-quyet' });
    const notice = reader.querySelector('.qt-notice')!;
    expect(text(notice)).to.include('Ở đây chưa có toàn văn.').and.include('Kế hoạch tháng 7/2023 của Ban Thường vụ Tỉnh ủy nêu');
    expect(notice.querySelector('a')!.href).to.equal('https://example.vn/nghi-quyet');
    expect(notice.compareDocumentPosition(byId('ve-viec-gi')) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
    expect(reader.querySelector('.qt-letterhead')).to.equal(null);
    await expect(reader).to.be.accessible();
  });

  it('shows its card when the plan only names it', async () => {
    const reader = await open(readerData, { document: 'ke-hoach' });
    expect(text(reader)).to.include('Kế hoạch học tập').and.include('Ở đây chưa có nội dung văn bản.');
    expect(inside(reader, 'input[type=search]')).to.equal(null);
  });
});

describe('the documents of a plan', () => {
  it('are listed with the shown one marked, and choosing another shows it and tells the page', async () => {
    const { client } = await memorySource({ ...resourcesOf({ ...plan, documents }), 'documents/chi-thi': directiveText, 'documents/nghi-quyet': resolutionSummary });
    const provider = await fixture<QtProvider>(html`<qt-provider .client=${client} plan="nho"><qt-directive-reader></qt-directive-reader></qt-provider>`);
    const reader = provider.querySelector('qt-directive-reader')!;
    await provider.updateComplete;
    await reader.updateComplete;
    const buttons = [...reader.shadowRoot!.querySelectorAll<HTMLButtonElement>('.documents button')];
    expect(buttons.map((button) => button.getAttribute('aria-current'))).to.deep.equal(['true', null, null]);
    expect(text(buttons[0]!)).to.equal('Chỉ thị số 23-CT/TW Ban Bí thư, 5/5/2023 Văn bản quán triệt · toàn văn');
    let chosen = '';
    reader.addEventListener('qt-document-select', (event) => { chosen = event.document; }, { once: true });
    buttons[1]!.focus();
    buttons[1]!.click();
    expect(chosen).to.equal('nghi-quyet');
    await reader.updateComplete;
    expect(text(reader)).to.include('Xây dựng công an phường kiểu mẫu');
    expect(reader.shadowRoot!.activeElement).to.equal(buttons[1], 'focus stays on the list while a text loads');
    expect(said(reader)).to.include('Nghị quyết số 15-NQ/TU');
  });

  it('can still be chosen from when one text cannot be loaded', async () => {
    const { client } = await memorySource({ ...resourcesOf({ ...plan, documents: [resolution, planCard] }) });
    const provider = await fixture<QtProvider>(html`<qt-provider .client=${client} plan="nho"><qt-directive-reader></qt-directive-reader></qt-provider>`);
    const reader = provider.querySelector('qt-directive-reader')!;
    await provider.updateComplete;
    await reader.updateComplete;
    expect(reader.state.kind).to.equal('error');
    reader.shadowRoot!.querySelectorAll<HTMLButtonElement>('.documents button')[1]!.click();
    await reader.updateComplete;
    await reader.updateComplete;
    expect(reader.state.kind).to.equal('ready');
    expect(text(reader)).to.include('Kế hoạch học tập');
  });

  it('are said to be missing when there are none', async () => {
    const reader = await open({ documents: [] });
    expect(reader.state.kind).to.equal('empty');
    expect(text(inside(reader, '.panel'))).to.equal('Kế hoạch không kèm văn bản nào.');
  });
});

describe('contents', () => {
  it('lead to passages by keyboard: the address says so, the passage is marked and has focus', async () => {
    const reader = await open();
    const link = [...reader.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.contents a')].find((each) => text(each) === 'Điều 2.')!;
    link.focus();
    await sendKeys({ press: 'Enter' });
    expect(location.hash).to.equal('#chi-thi/dieu-2');
    expect(marked(reader)).to.deep.equal(['dieu-2']);
    expect(document.activeElement).to.equal(byId('dieu-2'));
  });

  it('are nested as the text is', async () => {
    const nested = { ...directiveText, passages: [{ id: 'chuong-1', kind: 'chapter', label: 'Chương I', heading: 'CHUNG', children: directiveText.passages }] };
    const reader = await open({ documents: [directive], text: nested });
    const [chapter] = reader.shadowRoot!.querySelectorAll('.contents li');
    expect(text(chapter!.querySelector('a')!)).to.equal('Chương I CHUNG');
    expect([...chapter!.querySelectorAll(':scope > details a')].map(text)).to.deep.equal(['Điều 1. Trách nhiệm', 'Điều 2.']);
    await expect(reader).to.be.accessible();
  });

  it('are behind a button where it is narrow, which Escape closes', async () => {
    await setViewport({ width: 360, height: 800 });
    const reader = await open();
    const contents = inside(reader, '.contents');
    const button = inside<HTMLButtonElement>(reader, '[aria-controls=contents]');
    expect(contents.checkVisibility()).to.equal(false);
    button.click();
    await reader.updateComplete;
    expect(contents.checkVisibility() && button.ariaExpanded === 'true').to.equal(true);
    contents.querySelector('a')!.focus();
    await sendKeys({ press: 'Escape' });
    await reader.updateComplete;
    expect(contents.checkVisibility()).to.equal(false);
    expect(reader.shadowRoot!.activeElement).to.equal(button);
    await expect(reader).to.be.accessible();
  });
});

describe('links to passages', () => {
  it('open the passage that the address names, and follow the address', async () => {
    history.replaceState(null, '', '#dieu-1.khoan-2');
    const reader = await open();
    expect(marked(reader)).to.deep.equal(['dieu-1.khoan-2']);
    expect(document.activeElement, 'nobody’s focus is taken').not.to.equal(byId('dieu-1.khoan-2'));
    const changed = oneEvent(window, 'hashchange');
    location.hash = '#dieu-2';
    await changed;
    await reader.updateComplete;
    expect(marked(reader)).to.deep.equal(['dieu-2']);
  });

  it('open another document of the plan', async () => {
    history.replaceState(null, '', '#nghi-quyet/ve-viec-gi');
    const { client } = await memorySource({ ...resourcesOf({ ...plan, documents }), 'documents/chi-thi': directiveText, 'documents/nghi-quyet': resolutionSummary });
    const provider = await fixture<QtProvider>(html`<qt-provider .client=${client} plan="nho"><qt-directive-reader></qt-directive-reader></qt-provider>`);
    const reader = provider.querySelector('qt-directive-reader')!;
    await provider.updateComplete;
    await reader.updateComplete;
    await reader.updateComplete;
    expect(marked(reader)).to.deep.equal(['ve-viec-gi']);
    expect(byId('ve-viec-gi').querySelector<HTMLAnchorElement>('.qt-label')!.hash).to.equal('#nghi-quyet/ve-viec-gi');
  });

  it('name their document, so that they lead there from anywhere', async () => {
    const reader = await open();
    const link = byId('dieu-2').querySelector<HTMLAnchorElement>('.qt-label')!;
    expect(link.href).to.equal(`${location.origin}${location.pathname}${location.search}#chi-thi/dieu-2`);
    link.click();
    expect(location.hash).to.equal('#chi-thi/dieu-2');
    await expect(reader).to.be.accessible();
  });

  it('of clauses become tab stops when their article is marked', async () => {
    const reader = await open();
    const clause = byId('dieu-1.khoan-1').querySelector<HTMLElement>('.qt-label')!;
    expect(clause.tabIndex).to.equal(-1);
    byId('dieu-1').querySelector<HTMLElement>('.qt-label')!.click();
    expect(clause.tabIndex).to.equal(0);
    byId('dieu-2').querySelector<HTMLElement>('.qt-label')!.click();
    expect(clause.tabIndex).to.equal(-1);
    expect(marked(reader)).to.deep.equal(['dieu-2']);
  });

  it('leave the fragment of a page that routes by it alone', async () => {
    history.replaceState(null, '', '#/van-ban');
    const reader = await open();
    byId('dieu-2').querySelector<HTMLElement>('.qt-label')!.click();
    expect(location.hash).to.equal('#/van-ban');
    expect(marked(reader)).to.deep.equal(['dieu-2']);
  });
});

describe('search', () => {
  it('finds every spelling of an unmarked query and highlights it without touching the text', async () => {
    const reader = await open();
    const before = reader.querySelector('.qt-sheet')!.innerHTML;
    await type(reader, 'dang vien');
    expect(found()).to.deep.equal(['đảng viên', 'đảng viên'.normalize('NFD')]);
    expect(said(reader)).to.equal('2 kết quả');
    await type(reader, 'khóa');
    expect(found()).to.deep.equal(['khóa', 'khoá']);
    expect(reader.querySelector('.qt-sheet')!.innerHTML).to.equal(before);
  });

  it('keeps to the marks that are typed, and finds a word before its tone is', async () => {
    const reader = await open();
    for (const query of ['đang viên', 'đảng viện', 'khòa']) {
      await type(reader, query);
      expect(said(reader), query).to.equal('Không tìm thấy');
    }
    for (const typing of ['đa', 'đan', 'đang', 'đảng', 'đảng v', 'đảng viê', 'đảng viên']) {
      await type(reader, typing);
      expect(found().length, typing).to.be.greaterThan(1);
    }
  });

  it('goes on with Enter and back with Shift+Enter, around the ends, and says where it is', async () => {
    const reader = await open();
    await type(reader, 'dang vien');
    await sendKeys({ press: 'Enter' });
    await reader.updateComplete;
    expect(current()).to.deep.equal(['đảng viên']);
    expect(said(reader)).to.equal('Kết quả 1 trên 2: 1. Mỗi đảng viên nêu gương trong khóa học.');
    await sendKeys({ press: 'Enter' });
    await reader.updateComplete;
    expect(said(reader)).to.match(/^Kết quả 2 trên 2: đ\) Theo dõi/);
    await sendKeys({ press: 'Enter' });
    await reader.updateComplete;
    expect(text(inside(reader, '.count'))).to.equal('1/2');
    await sendKeys({ press: 'Shift+Enter' });
    await reader.updateComplete;
    expect(text(inside(reader, '.count'))).to.equal('2/2');
  });

  it('is cleared by Escape, and says when nothing is found', async () => {
    const reader = await open();
    await type(reader, 'không có chữ này');
    expect(said(reader)).to.equal('Không tìm thấy');
    await type(reader, 'chi bộ');
    expect(found()).to.have.length(2);
    await sendKeys({ press: 'Escape' });
    await reader.updateComplete;
    expect(found()).to.deep.equal([]);
    expect(inside<HTMLInputElement>(reader, '[type=search]').value).to.equal('');
    expect(text(inside(reader, '.count'))).to.equal('');
  });

  it('goes from match to match where the browser has no highlights', async () => {
    const { highlights } = CSS;
    delete (CSS as { highlights?: unknown }).highlights;
    try {
      const reader = await open({ documents: [directive], text: longText(30) });
      await type(reader, 'lan 30.10');
      expect(said(reader)).to.equal('1 kết quả');
      await sendKeys({ press: 'Enter' });
      expect(byId('dieu-30.khoan-10').getBoundingClientRect().top).to.be.within(0, innerHeight);
    } finally {
      Object.defineProperty(CSS, 'highlights', { value: highlights, configurable: true });
    }
  });

  it('takes its highlights along when the reader leaves, and leaves those of another reader', async () => {
    const first = await open();
    const second = await open({ documents: [directive], text: { ...directiveText, passages: [{ id: 'x', kind: 'paragraph', text: 'Một chi bộ.' }] } });
    await type(first, 'chi bộ');
    await type(second, 'chi bộ');
    expect(found()).to.have.length(3);
    first.remove();
    expect(found()).to.have.length(1);
  });

  it('is of the text that is there, whatever was there when its box was entered', async () => {
    const reader = await open();
    inside(reader, '[type=search]').focus();
    reader.data = { documents: [directive], text: { ...directiveText, passages: [{ id: 'x', kind: 'paragraph', text: 'Lời của văn bản khác.' }] } };
    await reader.updateComplete;
    await type(reader, 'van ban khac');
    expect(found()).to.deep.equal(['văn bản khác']);
    await type(reader, 'dang vien');
    expect(found()).to.deep.equal([]);
  });

  it('stays quick in a thousand paragraphs', async () => {
    const reader = await open({ documents: [directive], text: longText(100) });
    expect(reader.querySelectorAll('.qt-p')).to.have.length(1100);
    await type(reader, 'dang vien');
    expect(said(reader)).to.equal('1.000 kết quả');
    await type(reader, 'lan 100.10');
    expect(found()).to.deep.equal(['lần 100.10']);
    await sendKeys({ press: 'Enter' });
    const { top } = byId('dieu-100.khoan-10').getBoundingClientRect();
    expect(top).to.be.within(0, innerHeight);
  });
});

describe('duties', () => {
  it('stand at the passage they rest on, each in a line; those that rest on none stand after the text', async () => {
    const reader = await open(readerData, { 'duty-href': 'theo-doi.html?duty={duty}' });
    const note = byId('dieu-1.khoan-2.diem-dd').querySelector('.qt-note')!;
    expect(text(note.querySelector('p')!)).to.equal('Nhiệm vụ theo đoạn này DỮ LIỆU MINH HỌA');
    expect(text(note.querySelector('li')!)).to.equal(
      'Quán triệt Học tập, quán triệt ở cấp huyện · huyện, thành, thị ủy; đảng ủy trực thuộc · Hạn: trong tháng 8/2023 · 9/15 cơ quan hoàn thành');
    expect(text(inside(reader, '.stamp'))).to.equal('DỮ LIỆU MINH HỌA');
    const after = reader.querySelector('.qt-text > .qt-note')!;
    expect(text(after)).to.include('Nhiệm vụ theo văn bản này').and.include('Hạn: không ghi').and.not.include('Học tập, quán triệt ở cấp huyện');
    expect(reader.querySelectorAll('.qt-note li')).to.have.length(plan.duties.length);
    await expect(reader).to.be.accessible();
  });

  it('can be followed by the page itself', async () => {
    const reader = await open(readerData, { 'duty-href': '#nhiem-vu-{duty}' });
    const link = byId('dieu-1.khoan-2.diem-dd').querySelector<HTMLAnchorElement>('[data-qt-duty]')!;
    expect(link.hash).to.equal('#nhiem-vu-hoc-tap');
    let duty = '';
    reader.addEventListener('qt-duty-select', (event) => {
      ({ duty } = event);
      event.preventDefault();
    }, { once: true });
    link.click();
    expect(duty).to.equal('hoc-tap');
    expect(location.hash).to.equal('');
  });

  it('are no links without a page to lead to, and follow the date looked from', async () => {
    const reader = await open();
    expect(reader.querySelector('[data-qt-duty]')).to.equal(null);
    const progress = { ...readerData.progress!, duties: readerData.progress!.duties.map(({ tally: _tally, ...duty }) => duty) };
    reader.data = { ...readerData, progress };
    await reader.updateComplete;
    expect(text(reader.querySelector('.qt-note')!)).not.to.include('hoàn thành');
    expect(reader.querySelectorAll('.qt-note')).to.have.length(2);
  });
});

describe('one passage', () => {
  it('is quoted with place, source, date and link', async () => {
    const reader = await open(readerData, { passage: 'dieu-1.khoan-2', 'document-href': 'van-ban.html?document={document}#{passage}' });
    expect(text(reader.querySelector('figure blockquote')!)).to.match(/^2\. Cấp ủy tổ chức:\s*a\) Học tập/);
    const caption = reader.querySelector('figcaption')!;
    expect(text(caption)).to.include('khoản 2 Điều 1').and.include('Chỉ thị số 23-CT/TW').and.include('ngày 5/5/2023 của Ban Bí thư');
    expect(caption.querySelector('a')!.getAttribute('href')).to.equal('van-ban.html?document=chi-thi#dieu-1.khoan-2');
    expect(reader.shadowRoot!.querySelector('nav, input')).to.equal(null);
    expect(byId('dieu-1.khoan-2')).to.equal(null);
    await expect(reader).to.be.accessible();
  });

  it('of a summary carries no sign of a quotation', async () => {
    const reader = await open({ ...readerData, text: resolutionSummary }, { document: 'nghi-quyet', passage: 've-viec-gi' });
    expect(reader.querySelector('blockquote, q')).to.equal(null);
    expect(text(reader)).to.include('Đây là những gì Kế hoạch').and.include('không phải nguyên văn').and.not.match(/[“”"«»]/);
    await expect(reader).to.be.accessible();
  });

  it('that does not exist is an error, and nothing is quoted', async () => {
    const reader = await open(readerData, { passage: 'dieu-99' });
    expect(reader.state.kind).to.equal('error');
    expect(text(inside(reader, '[role=alert]'))).to.include('dieu-99');
    expect(reader.querySelector('blockquote')).to.equal(null);
  });

  it('asks for no figures', async () => {
    const memory = await memorySource({ ...resourcesOf({ ...plan, documents }), 'documents/chi-thi': directiveText });
    const provider = await fixture<QtProvider>(html`<qt-provider .client=${memory.client} plan="nho"><qt-directive-reader passage="dieu-2"></qt-directive-reader></qt-provider>`);
    await provider.updateComplete;
    await provider.querySelector('qt-directive-reader')!.updateComplete;
    expect(text(provider)).to.include('Chỉ thị này được phổ biến');
    expect(memory.requests.filter((path) => /standing|structures/.test(path))).to.deep.equal([]);
  });
});

describe('a reader in a page', () => {
  const withFallback = (inner: TemplateResult) => fixture<QtDirectiveReader>(inner);

  it('replaces its fallback when the text is there, and brings it back when it cannot be shown', async () => {
    const reader = await withFallback(html`<qt-directive-reader><a href="/van-ban">Văn bản</a></qt-directive-reader>`);
    const link = reader.querySelector('a')!;
    expect(link.checkVisibility(), 'without a source').to.equal(true);
    reader.data = readerData;
    await reader.updateComplete;
    expect(link.checkVisibility()).to.equal(false);
    reader.setAttribute('document', 'khong-co');
    await reader.updateComplete;
    expect(reader.state.kind).to.equal('error');
    expect(text(inside(reader, '[role=alert]'))).to.include('khong-co');
    expect(link.checkVisibility()).to.equal(true);
    expect(byId('dieu-1')).to.equal(null);
    reader.removeAttribute('document');
    await reader.updateComplete;
    expect(byId('dieu-1')).to.not.equal(null);
  });

  it('shows its fallback while the text is on its way', async () => {
    const memory = await memorySource({});
    memory.silent = true;
    const provider = await fixture<QtProvider>(html`<qt-provider .client=${memory.client} plan="nho"><qt-directive-reader><p>Bản dự phòng</p></qt-directive-reader></qt-provider>`);
    const reader = provider.querySelector('qt-directive-reader')!;
    expect(reader.state.kind).to.equal('loading');
    expect(reader.querySelector('p')!.checkVisibility()).to.equal(true);
  });

  it('loads again by the retry button', async () => {
    const memory = await memorySource({ ...resourcesOf({ ...plan, documents }), 'documents/chi-thi': directiveText });
    memory.offline = true;
    const provider = await fixture<QtProvider>(html`<qt-provider .client=${memory.client} plan="nho"><qt-directive-reader></qt-directive-reader></qt-provider>`);
    const reader = provider.querySelector('qt-directive-reader')!;
    await reader.updateComplete;
    expect(reader.state.kind).to.equal('error');
    memory.offline = false;
    inside<HTMLButtonElement>(reader, '[role=alert] button').click();
    await reader.updateComplete;
    expect(byId('dieu-1')).to.not.equal(null);
  }).timeout(20_000);

  it('shows the text without figures when those cannot be loaded', async () => {
    const resources = { ...resourcesOf({ ...plan, documents }), 'documents/chi-thi': directiveText };
    const bare = Object.fromEntries(Object.entries(resources).filter(([path]) => !/standing|structures/.test(path)));
    const memory = await memorySource(bare);
    const provider = await fixture<QtProvider>(html`<qt-provider .client=${memory.client} plan="nho"><qt-directive-reader></qt-directive-reader></qt-provider>`);
    const reader = provider.querySelector('qt-directive-reader')!;
    await provider.updateComplete;
    await reader.updateComplete;
    expect(reader.state.kind).to.equal('ready');
    expect(text(byId('dieu-2'))).to.include('Chỉ thị này được phổ biến');
    expect(text(reader)).to.include('Học tập, quán triệt ở cấp huyện · Hạn: trong tháng 8/2023').and.not.include('hoàn thành');
  });

  it('asks nobody when it is given data', async () => {
    const memory = await memorySource({});
    await fixture(html`<qt-provider .client=${memory.client} plan="nho"><qt-directive-reader .data=${readerData}></qt-directive-reader></qt-provider>`);
    expect(memory.requests).to.deep.equal([]);
  });

  it('has one sheet in its root, however many readers are there, and works in another one', async () => {
    const first = await open();
    const before = document.adoptedStyleSheets.length;
    await open({ documents: [planCard] });
    expect(document.adoptedStyleSheets).to.have.length(before);
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.append(first);
    expect(root.adoptedStyleSheets).to.have.length(1);
    expect(getComputedStyle(root.querySelector('.qt-title')!).textAlign).to.equal('center');
    root.querySelector<HTMLElement>('#dieu-2 .qt-label')!.click();
    expect(root.querySelector('.qt-marked')!.id).to.equal('dieu-2');
  });

  it('looks the same whatever the page says about every element', async () => {
    const reader = await open();
    const line = byId('dieu-1.khoan-1').querySelector('.qt-line')!;
    const look = (): unknown => {
      const { lineHeight, textTransform, marginTop, paddingLeft, textIndent, letterSpacing, color, listStyleType, boxSizing } = getComputedStyle(line);
      const { height, width } = reader.getBoundingClientRect();
      return { lineHeight, textTransform, marginTop, paddingLeft, textIndent, letterSpacing, color, listStyleType, boxSizing, height, width };
    };
    const before = look();
    const style = document.createElement('style');
    style.textContent = `* { line-height: 1; text-transform: uppercase; letter-spacing: 3px; box-sizing: content-box; text-indent: 2em }
      p { margin: 40px; padding: 9px; color: red } h2, h3 { font-size: 50px } ul { list-style: square; padding: 50px } a { display: block } a[href]::after { content: ' (' attr(href) ')' } p::before { content: '• ' } section, article { padding: 30px }`;
    document.head.append(style);
    expect(look()).to.deep.equal(before);
    style.remove();
  });

  it('survives being cloned: the copy shows its own text', async () => {
    const reader = await open();
    const copy = reader.cloneNode(true) as QtDirectiveReader;
    copy.data = readerData;
    reader.after(copy);
    await copy.updateComplete;
    expect(copy.querySelectorAll('.qt-text')).to.have.length(1);
    expect(document.querySelectorAll('[id="dieu-1"]')).to.have.length(1);
  });

  it('follows the language of the page, and leaves the document in its own', async () => {
    const reader = await open();
    document.documentElement.lang = 'en';
    await new Promise(requestAnimationFrame);
    await reader.updateComplete;
    expect(text(inside(reader, '.documents'))).to.include('Documents of the plan').and.include('Directive No. 23-CT/TW');
    expect(text(reader)).to.include('CHỈ THỊ').and.include('Duties under this document').and.include('9/15 bodies done');
    await expect(reader).to.be.accessible();
  });

  it('prints the whole text with its header, without controls', async () => {
    const reader = await open({ documents: [directive, planCard], text: longText(30) });
    await emulateMedia({ media: 'print' });
    expect(inside(reader, '.bar').checkVisibility() || inside(reader, '.side').checkVisibility()).to.equal(false);
    expect(getComputedStyle(byId('dieu-30')).contentVisibility).to.equal('visible');
    expect(reader.querySelector('.qt-letterhead')!.checkVisibility()).to.equal(true);
    await emulateMedia({ media: 'screen' });
  });

  it('says what is wrong with data of another shape, and with a level that is none', async () => {
    const reader = await open({} as ReaderData, { 'heading-level': 'abc' });
    expect(reader.state.kind).to.equal('error');
    expect(text(inside(reader, '[role=alert]'))).to.include('documents');
    reader.data = readerData;
    await reader.updateComplete;
    expect(reader.querySelector('h2')).to.not.equal(null);
  });
});
