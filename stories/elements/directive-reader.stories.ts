import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@quantriet/components/directive-reader/define';
import '@quantriet/components/provider/define';
import type { QtDirectiveReader, ReaderData } from '@quantriet/components/directive-reader';
import { documents, plan2023 } from '@quantriet/ha-tinh';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { longDocument } from '../support/made-up.js';
import { earlierText, laterText, versions } from '../support/made-up-text.js';
import { afterNetworkLoss, whileLoading, withoutNetwork } from '../support/network.js';
import { client } from '../support/published.js';
import { search, use } from '../support/use.js';

interface Args {
  plan?: string;
  'as-of'?: string;
  document?: string;
  passage?: string;
  'duty-href'?: string;
  'document-href'?: string;
  'heading-level'?: number;
}

const reader = (args: Args = {}, data?: ReaderData) => html`<qt-directive-reader
  as-of=${ifDefined(args['as-of'] || undefined)}
  document=${ifDefined(args.document || undefined)}
  passage=${ifDefined(args.passage || undefined)}
  duty-href=${ifDefined(args['duty-href'] || undefined)}
  document-href=${ifDefined(args['document-href'] || undefined)}
  heading-level=${ifDefined(args['heading-level'])}
  .data=${data}><a href="#van-ban">Đọc văn bản</a></qt-directive-reader>`;

const meta: Meta<Args> = {
  title: 'Elements/Directive reader',
  component: 'qt-directive-reader',
  args: { plan: 'ha-tinh-2023' },
  argTypes: {
    document: { control: 'select', options: ['', ...plan2023.documents.map(({ id }) => id)] },
    passage: { control: 'text' },
    'duty-href': { control: 'text' },
    'document-href': { control: 'text' },
    'as-of': { control: 'text' },
    'heading-level': { control: { type: 'number', min: 1, max: 6 } },
    plan: { control: 'text' },
  },
  render: (args) => html`<qt-provider .client=${client} plan=${args.plan}>${reader(args)}</qt-provider>`,
};
export default meta;

type Story = StoryObj<Args>;

/** What the plan says of a document whose text it does not hold, marked as such, and the duties under it. */
export const Summary: Story = { args: { 'duty-href': 'https://example.vn/theo-doi?nhiem-vu={duty}' } };

/** A full text in State form (Điều, khoản, điểm), written to show what one looks like. */
export const StateForm: Story = { args: { document: 'minh-hoa-nha-nuoc' } };

/** A full text in Party form (I-, 1., a)). */
export const PartyForm: Story = { args: { document: 'minh-hoa-dang' } };

/** A document of which the plan gives the name alone. */
export const NameAlone: Story = { args: { document: 'ke-hoach' } };

/** Duties that rest on a passage stand at the passage. The town's plan hangs under the province's. */
export const DutiesAtAPassage: Story = { args: { plan: 'hong-linh-2023', document: 'minh-hoa-dang', 'as-of': '2023-09-10' } };

/** One passage, quoted with its source: for an article. */
export const Quotation: Story = { args: { document: 'minh-hoa-nha-nuoc', passage: 'dieu-5.khoan-2', 'document-href': 'https://example.vn/van-ban/{document}#{passage}' } };

/** A passage of a summary is shown as what the plan says, never as a quotation. */
export const QuotedSummary: Story = { args: { passage: 'noi-dung-hoc-tap' } };

/** Searched without marks: “an toan”. */
export const Searched: Story = {
  args: { document: 'minh-hoa-dang' },
  play: ({ canvasElement }) => use(canvasElement, 'qt-directive-reader', (element) => search(element, 'an toan')),
};

/** The results of a search, listed with what is around them. */
export const Results: Story = {
  args: { document: 'minh-hoa-dang' },
  play: ({ canvasElement }) => use<QtDirectiveReader>(canvasElement, 'qt-directive-reader', async (element) => {
    search(element, 'đảng viên');
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLElement>('.results summary')!.click();
  }),
};

/** A place instead of words: “dieu 5 khoan 2” is offered, and Enter goes there. */
export const Place: Story = {
  args: { document: 'minh-hoa-nha-nuoc' },
  play: ({ canvasElement }) => use(canvasElement, 'qt-directive-reader', (element) => search(element, 'dieu 5 khoan 2')),
};

/** Only what passages set as tasks is left on screen. */
export const TasksAlone: Story = {
  args: { document: 'minh-hoa-dang' },
  play: ({ canvasElement }) => use<QtDirectiveReader>(canvasElement, 'qt-directive-reader', (element) => element.renderRoot.querySelector<HTMLElement>('.facet-task')!.click()),
};

/** Size, spacing, length of lines and contrast, kept on the device. */
export const Comfort: Story = {
  args: { document: 'minh-hoa-dang' },
  play: ({ canvasElement }) => use<QtDirectiveReader>(canvasElement, 'qt-directive-reader', (element) => element.renderRoot.querySelector<HTMLElement>('.comfort summary')!.click()),
};

/** A table, an amendment that is quoted, a note at the foot, an appendix after the signature; references are links, one of them where the page says. */
export const EveryKindOfPassage: Story = {
  render: () => html`<qt-directive-reader .data=${{ documents: versions, text: laterText }} .resolveReference=${({ number }: { number: string }) => `https://example.vn/van-ban?so=${encodeURIComponent(number)}`}></qt-directive-reader>`,
};

/** Two versions as one text: what is gone is struck out, what is new underlined. */
export const Changes: Story = { render: () => html`<qt-directive-reader .data=${{ documents: versions, text: laterText, earlier: earlierText }}></qt-directive-reader>` };

/** Two versions beside each other, without what stayed the same. */
export const ChangesSideBySide: Story = {
  ...Changes,
  play: ({ canvasElement }) => use<QtDirectiveReader>(canvasElement, 'qt-directive-reader', async (element) => {
    for (const nth of [2, 3]) {
      element.renderRoot.querySelector<HTMLElement>(`.facets button:nth-of-type(${nth})`)!.click();
      await element.updateComplete;
    }
  }),
};

/** A text that the page has already: left as it is, with contents, search and the rest around it. */
export const TextOfThePage: Story = {
  render: () => html`<qt-directive-reader><article slot="text" lang="vi">
    <h2>Quy định về cổng trường an toàn (văn bản minh họa)</h2>
    <h3 id="dieu-1">Điều 1. Phạm vi điều chỉnh</h3>
    <p>Quy định này áp dụng đối với khu vực trước cổng cơ sở giáo dục.</p>
    <h3 id="dieu-2">Điều 2. Giờ cao điểm</h3>
    <p>Trong giờ đến trường và giờ tan trường, xe ô tô không dừng trước cổng trường.</p>
    <ul><li>Nhà trường bố trí nơi chờ;</li><li>Tổ tự quản nhắc nhở.</li></ul>
  </article></qt-directive-reader>`,
};

/** A passage chosen: marked, with its citation to copy, and in the address. */
export const MarkedPassage: Story = {
  args: { document: 'minh-hoa-dang' },
  play: ({ canvasElement }) => use(canvasElement, 'qt-directive-reader', (element) => element.querySelector<HTMLElement>('a[data-qt-passage="muc-2.khoan-2"]')!.click()),
};

/** A plan that publishes its documents and duties, but no standing. */
export const DocumentsOnly: Story = { args: { plan: 'chi-van-ban' } };

/** No sample stamp: the plan says that its figures are real. (Here they are those of a made-up province.) */
export const NotASample: Story = { args: { plan: 'khong-minh-hoa', 'as-of': '2023-09-01' } };

/** In a sidebar, contents and documents open from the bar. */
export const Narrow: Story = {
  args: { document: 'minh-hoa-dang' },
  render: (args) => html`<qt-provider .client=${client} plan=${args.plan}><div class="sidebar">${reader(args)}</div></qt-provider>`,
};

export const LongNames: Story = { render: (args) => reader(args, { documents: [longDocument, ...plan2023.documents] }) };

/** Given by the host through the `data` property: no source, no request. */
export const GivenData: Story = {
  render: (args) => reader(args, { documents: plan2023.documents, text: documents[0] }),
};

export const InEnglish: Story = { globals: { language: 'en' } };

/** What the page put inside the tag stays until the text is there. */
export const Loading: Story = { parameters: { state: 'loading' }, render: (args) => whileLoading(reader(args)) };

export const LoadingWithoutFallback: Story = {
  parameters: { state: 'loading' },
  render: () => whileLoading(html`<qt-directive-reader></qt-directive-reader>`),
};

export const Empty: Story = { args: { plan: 'trong' }, parameters: { state: 'empty' } };

/** The source cannot be reached: what is wrong, a way to try again, and what the page put inside the tag. */
export const Failed: Story = { parameters: { state: 'error' }, render: (args) => withoutNetwork(reader(args)) };

/** The source went away after the data had come. */
export const Stale: Story = { parameters: { state: 'stale' }, render: (args) => afterNetworkLoss(reader(args)) };

/** A mistake in the page: trying again would not help, so that is not offered. */
export const UnknownPassage: Story = { args: { document: 'minh-hoa-dang', passage: 'dieu-999' }, parameters: { state: 'error' } };
