import { expect, fixtureCleanup, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import type { QtSubmittedEvent, QtValuesEvent } from '@quantriet/components/report-form';
import { Filling, everyKind, forgetDrafts, holdDrafts, live, own, reportServer, smallPlace, textOf, until } from './report-form.fixtures.js';

beforeEach(forgetDrafts);

describe('filling in', () => {
  it('ties label, help and error to each field, and says in words what is required', async () => {
    const form = await own();
    const input = form.input('cuoc');
    expect(textOf(form.find('label[for="f-cuoc"]'))).to.equal('Số cuộc (cuộc) bắt buộc');
    expect(input.inputMode).to.equal('numeric');
    await form.fill('gio', 'mười hai');
    const described = form.input('gio').getAttribute('aria-describedby')!.split(' ').map((id) => textOf(form.root.getElementById(id)));
    expect(described[0]).to.equal('Ví dụ: 12,5.');
    expect(described[1]).to.match(/^Lỗi: “Số giờ” phải là số/);
    expect(form.input('gio').getAttribute('aria-invalid')).to.equal('true');
    expect(form.text).to.include('Không nhập nội dung có độ Mật');
    await expect(form.element).to.be.accessible();
  });

  it('takes Vietnamese numbers typed or pasted, and shows them as they are written', async () => {
    const form = await own();
    for (const [typed, shown] of [['1250', '1.250'], ['1.250', '1.250'], ['1 250', '1.250'], [' 1250 ', '1.250'], ['1.234.567', '1.234.567']] as const) {
      await form.fill('cuoc', typed);
      expect(form.input('cuoc').value, typed).to.equal(shown);
      expect(form.error('cuoc')).to.equal('');
    }
    await form.fill('gio', '12,50');
    expect([form.input('gio').value, form.element.currentValues['gio']]).to.deep.equal(['12,5', 12.5]);
    await form.fill('tu', '05-8-2023');
    expect([form.input('tu').value, form.element.currentValues['tu']]).to.deep.equal(['5/8/2023', '2023-08-05']);
    await form.fill('ky', '08/2023');
    expect([form.input('ky').value, form.element.currentValues['ky']]).to.deep.equal(['8/2023', '2023-08']);
  });

  it('checks a field when it is left and not while it is being typed into', async () => {
    const form = await own();
    const input = form.input('cuoc');
    input.focus();
    await sendKeys({ type: '12x' });
    expect(form.error('cuoc')).to.equal('');
    await sendKeys({ press: 'Tab' });
    await form.element.updateComplete;
    expect(form.error('cuoc')).to.include('phải là số nguyên');
    // What cannot be read stays as it was typed.
    expect(input.value).to.equal('12x');
    expect(form.find('.summary')).to.equal(null);
  });

  it('shows shares, sums and what depends on a choice as they are typed', async () => {
    const form = await own();
    await form.fill('cuoc', '1.250');
    await form.fill('lop', '3');
    expect(textOf(form.find('#f-tong'))).to.equal('1.253');
    await form.fill('chi-bo.done', '231');
    await form.fill('chi-bo.of', '248');
    expect(textOf(form.find('.share output'))).to.equal('Đạt 93 %');
    expect(form.input('dia-chi')).to.equal(null);
    await form.choose('hinh-thuc', 'truc-tuyen');
    expect(form.input('dia-chi')).to.not.equal(null);
    await form.fill('dia-chi', 'hop.example.vn');
    await form.choose('hinh-thuc', 'truc-tiep');
    expect(form.element.currentValues).to.not.have.property('dia-chi');
    // It was only out of sight.
    await form.choose('hinh-thuc', 'truc-tuyen');
    expect(form.input('dia-chi').value).to.equal('hop.example.vn');
  });

  it('says what is wrong between two fields', async () => {
    const form = await own();
    await form.fill('tu', '20/8/2023');
    await form.fill('den', '18/8/2023');
    expect(form.error('tu')).to.include('phải trước hoặc trùng “Đến ngày”');
    await form.fill('chi-bo.done', '250');
    await form.fill('chi-bo.of', '248');
    expect(form.error('chi-bo')).to.include('250 lớn hơn tổng số 248');
    await form.fill('den', '21/8/2023');
    expect(form.error('tu')).to.equal('');
  });

  it('leads from the summary of errors to each field', async () => {
    const form = await own();
    await form.press('Hoàn thành báo cáo');
    await until(() => form.root.activeElement?.classList.contains('summary'));
    expect(textOf(form.find('#summary-title'))).to.equal('Có 3 chỗ cần sửa trước khi gửi');
    const links = [...form.root.querySelectorAll<HTMLAnchorElement>('.summary a')];
    expect(links.map(textOf)).to.deep.equal(['Nhập “Số cuộc”.', 'Nhập “Chi bộ đã học”.', 'Nhập “Hình thức”.']);
    for (const [i, id] of ['f-cuoc', 'f-chi-bo.done', 'f-hinh-thuc'].entries()) {
      links[i]!.click();
      expect(form.root.activeElement!.id).to.equal(id);
    }
    await expect(form.element).to.be.accessible();
  });

  it('hands the values to the page, which needs no server', async () => {
    const form = await own();
    const seen: QtValuesEvent[] = [];
    form.element.addEventListener('qt-values', (event) => seen.push(event));
    await form.fillRequired();
    expect(seen.at(-1)!.values).to.deep.equal({ cuoc: 1250, tong: 1250, 'chi-bo': { done: 231, of: 248 }, 'hinh-thuc': 'truc-tiep' });
    const submitted = oneEvent(form.element, 'qt-submitted') as unknown as Promise<QtSubmittedEvent>;
    await form.press('Hoàn thành báo cáo');
    expect((await submitted).values).to.deep.equal(seen.at(-1)!.values);
    expect((await submitted).receipt).to.equal(undefined);
    await form.says('Nội dung đã chuyển cho trang này');
  });

  it('begins with the values it is given', async () => {
    const form = await own(html`<qt-report-form store="none" .template=${everyKind} .values=${{ cuoc: 1250, gio: 2.5, den: '2023-08-20' }}></qt-report-form>`);
    expect(['cuoc', 'gio', 'den'].map((id) => form.input(id).value)).to.deep.equal(['1.250', '2,5', '20/8/2023']);
  });

  it('speaks English where the page does', async () => {
    const form = await own(html`<qt-report-form lang="en" store="none" .template=${everyKind}></qt-report-form>`);
    await form.press('Complete the report');
    expect(form.text).to.include('3 things to correct').and.include('Enter “Events”.').and.include('required');
  });

  it('can be filled in and sent by keyboard alone, at 360 px', async () => {
    await setViewport({ width: 360, height: 640 });
    const form = await live();
    form.find('.kinds input')!.focus();
    const tabTo = async (id: string): Promise<void> => {
      for (let i = 0; form.root.activeElement?.id !== id && i < 40; i++) await sendKeys({ press: 'Tab' });
      expect(form.root.activeElement?.id).to.equal(id);
    };
    await tabTo('f-cuoc');
    await sendKeys({ type: '1250' });
    await tabTo('f-chi-bo.done');
    await sendKeys({ type: '231' });
    await tabTo('f-chi-bo.of');
    await sendKeys({ type: '248' });
    await tabTo('f-hinh-thuc');
    await sendKeys({ press: 'Space' });
    for (let i = 0; !form.root.activeElement?.classList.contains('send') && i < 40; i++) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => form.root.activeElement?.classList.contains('receipt'));
    expect(form.server.report!.state).to.equal('submitted');
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    await setViewport({ width: 1280, height: 800 });
  });

  it('does not send because somebody pressed Enter in a field', async () => {
    const form = await live();
    await form.fillRequired();
    form.input('cuoc').focus();
    await sendKeys({ press: 'Enter' });
    expect(form.server.report?.state ?? 'draft').to.equal('draft');
    expect(form.find('.summary')).to.equal(null);
  });

  it('prints what stands in its fields', async () => {
    const form = await own();
    await form.fill('cuoc', '1.250');
    await emulateMedia({ media: 'print' });
    expect(form.input('cuoc').checkVisibility()).to.equal(true);
    expect(form.find('.send')!.checkVisibility()).to.equal(false);
    await emulateMedia({ media: 'screen' });
  });
});

describe('the draft on this computer', () => {
  it('comes back after the page was closed, half-typed values too', async () => {
    const first = await own(html`<qt-report-form id="a" .template=${everyKind}></qt-report-form>`);
    await first.fill('cuoc', '1.250');
    await first.fill('chi-bo.done', '12');
    await first.says('Đã lưu trên máy này');
    fixtureCleanup();
    const again = await own(html`<qt-report-form id="a" .template=${everyKind}></qt-report-form>`);
    expect(['cuoc', 'chi-bo.done', 'chi-bo.of'].map((id) => again.input(id).value)).to.deep.equal(['1.250', '12', '']);
    expect(again.text).to.include('Đã mở lại bản nháp lưu trên máy này lúc');
    await again.press('Bỏ bản nháp này');
    await until(() => again.input('cuoc').value === '');
  });

  it('is kept at once when the page goes away', async () => {
    const first = await own(html`<qt-report-form id="b" .template=${everyKind}></qt-report-form>`);
    await first.fill('cuoc', '7');
    window.dispatchEvent(new Event('pagehide'));
    fixtureCleanup();
    const again = await own(html`<qt-report-form id="b" .template=${everyKind}></qt-report-form>`);
    await until(() => again.input('cuoc').value === '7');
  });

  it('stays the same when the form is moved in the page', async () => {
    const form = await own();
    await form.fill('cuoc', '7');
    document.body.append(form.element);
    await until(() => form.input('cuoc')?.value === '7');
    form.element.remove();
  });

  it('is written by one form at a time; the next takes over when the first goes', async () => {
    const first = await own(html`<qt-report-form id="c" .template=${everyKind}></qt-report-form>`);
    await first.fill('cuoc', '1.250');
    await first.says('Đã lưu trên máy này');
    const second = await own(html`<qt-report-form id="c" .template=${everyKind}></qt-report-form>`);
    expect(second.text).to.include('đang mở ở một thẻ khác').and.include('1.250');
    expect(second.input('cuoc')).to.equal(null);
    await expect(second.element).to.be.accessible();
    await first.fill('lop', '4');
    first.element.remove();
    await until(() => second.input('lop')?.value === '4');
    expect(second.text).to.include('Bây giờ nhập được ở đây');
  });

  it('is not kept where the person wants nothing kept', async () => {
    const form = await own(html`<qt-report-form id="d" .template=${everyKind}></qt-report-form>`);
    await form.fill('cuoc', '5');
    await form.says('Đã lưu trên máy này');
    form.find('[type=checkbox]')!.click();
    await until(() => !form.text.includes('Đã lưu trên máy này'));
    await form.fill('lop', '6');
    const warning = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(warning);
    expect(warning.defaultPrevented, 'warns before what is kept nowhere is lost').to.equal(true);
    fixtureCleanup();
    const again = await own(html`<qt-report-form id="d" .template=${everyKind}></qt-report-form>`);
    expect(again.input('cuoc').value).to.equal('');
  });

  for (const [name, error, words] of [['full', new DOMException('', 'QuotaExceededError'), 'hết chỗ lưu'], ['blocked', new DOMException('', 'SecurityError'), 'không cho lưu']] as const) {
    it(`says so when the browser's storage is ${name}, goes on, and warns before leaving`, async () => {
      const original = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!;
      IDBObjectStore.prototype.put = () => { throw error; };
      try {
        const form = await own(html`<qt-report-form id=${name} .template=${everyKind}></qt-report-form>`);
        await form.fill('cuoc', '5');
        await form.says(words);
        expect(form.input('cuoc').value).to.equal('5');
        const warning = new Event('beforeunload', { cancelable: true });
        window.dispatchEvent(warning);
        expect(warning.defaultPrevented).to.equal(true);
        await expect(form.element).to.be.accessible();
      } finally {
        Object.defineProperty(IDBObjectStore.prototype, 'put', original);
      }
    });
  }
});

describe('the report on the server', () => {
  it('is kept there too, and the form says when', async () => {
    const form = await live();
    expect(form.server.report, 'looking at a form makes no report').to.equal(undefined);
    await form.fill('cuoc', '1.250');
    await form.says('Đã lưu trên máy này 10:32 · Đã lưu trên máy chủ 10:32');
    expect(form.server.report!.versions[0]!.values).to.deep.include({ cuoc: 1250 });
    await form.fill('cuoc', 'mười');
    await until(() => form.server.report!.versions[0]!.values['cuoc'] === 'mười');
  }).timeout(15_000);

  it('is received with a number and a time', async () => {
    const form = await live();
    await form.fillRequired();
    const submitted = oneEvent(form.element, 'qt-submitted') as unknown as Promise<QtSubmittedEvent>;
    await form.press('Gửi báo cáo');
    await form.says('Đã gửi báo cáo');
    expect((await submitted).receipt).to.deep.equal(form.server.report!.versions[0]!.receipt);
    expect(form.text).to.match(/Số biên nhận00000\d+-K4/).and.include('Thời điểm gửi10:32 ngày 25/8/2023').and.include('Ban Tuyên giáo Tỉnh ủy').and.include('DỮ LIỆU MINH HỌA');
    await expect(form.element).to.be.accessible();
  });

  it('is received once although the answer was lost', async () => {
    const form = await live();
    await form.fillRequired();
    form.server.losesAnswer = true;
    await form.press('Gửi báo cáo');
    await form.says('Đã gửi báo cáo');
    expect(form.server.report!.versions).to.have.length(1);
  }).timeout(15_000);

  it('is not lost without a network, and goes once there is one', async () => {
    const form = await live();
    await form.fillRequired();
    form.server.offline = true;
    await form.press('Gửi báo cáo');
    await until(() => form.find('.refusal'));
    expect(form.text).to.include('Không kết nối được').and.include('Nội dung vẫn được giữ');
    expect(form.input('cuoc').value).to.equal('1.250');
    form.server.offline = false;
    await form.press('Gửi báo cáo');
    await form.says('Đã gửi báo cáo');
  }).timeout(20_000);

  it('that could not be sent says so although another kind of answer was looked at meanwhile', async () => {
    const form = await live();
    await form.fillRequired();
    let fail!: (error: TypeError) => void;
    form.server.answers = new Promise((_, reject) => { fail = reject; });
    await form.press('Gửi báo cáo');
    await until(() => form.server.report?.state === 'submitted');
    form.find('[name=answer-kind][value=product]')!.click();
    form.server.offline = true;
    fail(new TypeError('Failed to fetch'));
    await until(() => form.find('.refusal'));
    expect(form.text).to.include('Không kết nối được');
  }).timeout(20_000);

  it('is typed on when the session expires, which the form says', async () => {
    const form = await live();
    form.server.expired = true;
    await form.fill('cuoc', '12');
    await form.says('Phiên đăng nhập đã hết hạn');
    await form.fill('lop', '3');
    expect(form.input('cuoc').value).to.equal('12');
    await expect(form.element).to.be.accessible();
    form.server.expired = false;
    await form.press('Thử lại');
    await until(() => form.server.report?.versions[0]!.values['lop'] === 3);
    expect(form.text).to.not.include('Phiên đăng nhập');
  }).timeout(15_000);

  for (const [name, kept] of [['Giữ bản ở máy này', 12], ['Dùng bản trên máy chủ', 99]] as const) {
    it(`that was changed elsewhere is shown beside this one, and the person chooses: ${name}`, async () => {
      const server = reportServer(smallPlace);
      server.write({ cuoc: 1 });
      const form = await live(server);
      server.write({ cuoc: 99, gio: 1.5 });
      await form.fill('cuoc', '12');
      await until(() => form.find('.conflict'));
      expect(textOf(form.find('.conflict'))).to.include('Số cuộc Bản ở máy này12Bản trên máy chủ99').and.include('Số giờ Bản ở máy nàychưa nhậpBản trên máy chủ1,5');
      await expect(form.element).to.be.accessible();
      await form.press(name);
      await until(() => !form.find('.conflict') && server.report!.versions[0]!.values['cuoc'] === kept);
      expect(form.input('cuoc').value).to.equal(String(kept));
    }).timeout(15_000);
  }

  it('that came back says why, at the field and above, and is sent again', async () => {
    const form = await live();
    await form.fillRequired();
    await form.press('Gửi báo cáo');
    await form.says('Đã gửi báo cáo');
    form.server.give([{ field: 'chi-bo', text: 'Kiểm tra tổng số chi bộ.' }, { text: 'Bổ sung hạn chế.' }]);
    form.element.reload();
    expect(textOf(await until(() => form.find('.returned')))).to.include('Chi bộ đã học: Kiểm tra tổng số chi bộ.').and.include('Bổ sung hạn chế.');
    const share = form.input('chi-bo.of').closest('fieldset')!;
    expect(share.getAttribute('aria-describedby')!.split(' ').map((id) => textOf(form.root.getElementById(id))).join(' ')).to.include('Kiểm tra tổng số chi bộ.');
    form.find('.returned a')!.click();
    expect(form.root.activeElement!.id).to.equal('f-chi-bo.done');
    await form.fill('chi-bo.of', '250');
    await form.says('Đã lưu trên máy chủ');
    expect(form.text, 'the reasons stay until it is sent').to.include('Bổ sung hạn chế.');
    await form.press('Gửi lại báo cáo');
    await form.says('Đã gửi báo cáo');
    expect(form.server.report!.versions.map(({ state }) => state)).to.deep.equal(['returned', 'submitted']);
  }).timeout(15_000);

  it('that came back while the sent one was still being put away says so too', async () => {
    const form = await live();
    await form.fillRequired();
    let answer!: () => void;
    form.server.answers = new Promise<void>((done) => { answer = done; });
    await form.press('Gửi báo cáo');
    await until(() => form.server.report?.state === 'submitted');
    const letGo = await holdDrafts();
    answer();
    await form.says('Đã gửi báo cáo');
    form.server.give([{ text: 'Bổ sung hạn chế.' }]);
    form.element.reload();
    await form.element.updateComplete;
    letGo();
    expect(textOf(await until(() => form.find('.returned')))).to.include('Bổ sung hạn chế.');
    expect(form.input('cuoc').value).to.equal('1.250');
  });

  it('that was accepted is there to read, and to correct', async () => {
    const form = await live();
    await form.fillRequired();
    await form.press('Gửi báo cáo');
    await form.says('Đã gửi báo cáo');
    form.server.accept('Tốt');
    form.element.reload();
    await form.says('Báo cáo đã được tiếp nhận');
    expect(form.text).to.include('Đánh giáTốt').and.include('231/248');
    expect(form.input('cuoc')).to.equal(null);
    await form.press('Đính chính');
    await form.says('Đang đính chính bản 1');
    expect(form.input('cuoc').value).to.equal('1.250');
    await form.fill('cuoc', '1.251');
    await form.press('Gửi bản đính chính');
    await form.says('Đã gửi báo cáo');
    expect(form.server.report!.versions).to.have.length(2);
  }).timeout(15_000);

  it('can be a document that was issued', async () => {
    const form = await live();
    form.find('[name=answer-kind][value=product]')!.click();
    await form.element.updateComplete;
    await form.fill('type', 'Kế hoạch');
    await form.fill('number', '112-KH/HU');
    await form.fill('date', '2/8/2023');
    await form.fill('title', 'Kế hoạch học tập');
    await form.press('Gửi báo cáo');
    await form.says('Đã gửi báo cáo');
    expect(form.server.report!.versions[0]!.answer).to.deep.equal({ kind: 'product', product: { type: 'Kế hoạch', number: '112-KH/HU', date: '2023-08-02', title: 'Kế hoạch học tập' } });
    expect(form.text).to.include('112-KH/HU');
  });

  it('is not confused by what two people keep on one computer', async () => {
    const form = await live();
    await form.fill('cuoc', '12');
    await form.says('Đã lưu trên máy này');
    fixtureCleanup();
    const other = await live(reportServer({ ...smallPlace, body: 'huyen-442' }));
    expect(other.input('cuoc').value).to.equal('');
    expect(other).to.be.instanceOf(Filling);
  });
});
