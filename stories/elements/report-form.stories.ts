import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@quantriet/components/report-form/define';
import '@quantriet/components/provider/define';
import type { QtReportForm } from '@quantriet/components/report-form';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { reports, everyKind, filled, serverWith, DUTY } from '../support/report-samples.js';
import type { ReportServer } from '../support/report-server.js';
import { use } from '../support/use.js';

interface Args {
  plan?: string;
  duty?: string;
  body?: string;
  store?: string;
  'heading-level'?: number;
}

// Stories keep nothing: the next one begins anew.
const form = (args: Args = {}) => html`<qt-report-form duty=${ifDefined(args.duty || undefined)} body=${ifDefined(args.body || undefined)}
  store=${ifDefined(args.store || undefined)} heading-level=${ifDefined(args['heading-level'])}><a href="#mau">Tải mẫu báo cáo</a></qt-report-form>`;

const over = (server: ReportServer, args: Args) => html`<qt-provider .client=${server.client} plan=${ifDefined(args.plan)}>${form(args)}</qt-provider>`;

const meta: Meta<Args> = {
  title: 'Elements/Report form',
  component: 'qt-report-form',
  args: { plan: 'ha-tinh-2023', duty: DUTY, store: 'none' },
  argTypes: {
    duty: { control: 'text' },
    body: { control: 'text' },
    store: { control: 'inline-radio', options: ['', 'none'] },
    'heading-level': { control: { type: 'number', min: 1, max: 6 } },
    plan: { control: 'text' },
  },
  render: (args) => over(serverWith(), args),
};
export default meta;

type Story = StoryObj<Args>;

const press = ({ renderRoot }: QtReportForm, selector: string): void => renderRoot.querySelector<HTMLElement>(selector)!.click();
const onForm = (action: (form: QtReportForm) => void): NonNullable<Story['play']> => ({ canvasElement }) => use(canvasElement, 'qt-report-form', action);

/** A district's report on the study of both documents, before the first word. */
export const Empty: Story = {};

/** Sent too early: what has to be corrected, each line a link to its field. */
export const WithErrors: Story = { play: onForm((element) => press(element, '.send')) };

/** Received: number and time, to quote and to print. */
export const Sent: Story = { render: (args) => over(serverWith(reports.sent), args) };

/** Came back, with the reason at its field. */
export const Returned: Story = { render: (args) => over(serverWith(reports.returned), args) };

/** Accepted: to read, and to correct. */
export const Accepted: Story = { render: (args) => over(serverWith(reports.accepted), args) };

/** A correction begun over what was accepted. */
export const Correcting: Story = {
  render: (args) => over(serverWith(reports.accepted), args),
  play: onForm((element) => press(element, '.receipt button:last-of-type')),
};

/** The duty answered by a document that was issued. */
export const AnsweredByADocument: Story = { play: onForm((element) => press(element, '[value=product]')) };

/** …and by a plan of the body’s own. */
export const AnsweredByAPlan: Story = { play: onForm((element) => press(element, '[value=plan]')) };

export const DocumentSent: Story = { render: (args) => over(serverWith(reports.product), args) };

/** A colleague has written meanwhile: both versions, and the person chooses. */
export const ChangedElsewhere: Story = {
  render: (args) => {
    const server = serverWith();
    server.write(filled);
    return over(server, args);
  },
  play: onForm((element) => {
    const server = (element.closest('qt-provider') as unknown as { client: ReportServer['client'] }).client;
    const input = element.renderRoot.querySelector<HTMLInputElement>('[id=f-hoi-nghi-truc-tiep]')!;
    input.value = '5';
    input.dispatchEvent(new Event('input'));
    void fetchAsColleague(server, element);
  }),
};

/** Another computer keeps its own version first: the next save from here meets it. */
async function fetchAsColleague(client: ReportServer['client'], element: QtReportForm): Promise<void> {
  const { office } = await import('@quantriet/sdk/office');
  const { reports: desk } = office(client);
  const report = await desk.get(`ha-tinh-2023.${DUTY}.huyen-440`);
  await desk.save(report, { values: { ...filled, 'hoi-nghi-truc-tiep': 4, 'dia-diem': 'Nhà văn hóa huyện' }, answer: { kind: 'report' } });
  element.reload();
}

/** A template of the page’s own, without our server: values come out by events. */
export const OwnTemplate: Story = { render: () => html`<qt-report-form store="none" .template=${everyKind}></qt-report-form>` };

export const OwnTemplateFilled: Story = {
  render: () => html`<qt-report-form store="none" .template=${everyKind} .values=${{
    cuoc: 1250, lop: 3, gio: 12.5, 'chi-bo': { done: 231, of: 248 }, tu: '2023-08-18', den: '2023-08-20', ky: '2023-08', 'hinh-thuc': 'truc-tuyen', 'dia-chi': 'hop.example.vn/23',
    'han-che': 'Một số chi bộ vùng sâu học chậm vì mưa lũ.\nNguyên nhân: đường sá chia cắt.',
  }}></qt-report-form>`,
};

export const InEnglish: Story = { globals: { language: 'en' }, render: () => html`<qt-report-form store="none" .template=${everyKind}></qt-report-form>` };

/** Nobody is signed in. */
export const SignedOut: Story = {
  parameters: { state: 'error' },
  render: (args) => {
    const server = serverWith();
    server.expired = true;
    return over(server, args);
  },
};

/** A mistake in the page. */
export const UnknownDuty: Story = { args: { duty: 'khong-co' }, parameters: { state: 'error' } };
