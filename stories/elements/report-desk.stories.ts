import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@quantriet/components/report-desk/define';
import '@quantriet/components/provider/define';
import { createClient } from '@quantriet/sdk';
import type { QtReportDesk } from '@quantriet/components/report-desk';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { accepted, layBefore, pile, type DeskOptions } from '../support/desk-samples.js';
import { use } from '../support/use.js';

interface Args {
  'heading-level'?: number;
}

const desk = (options?: DeskOptions) => html`<qt-report-desk form-href="#bao-cao/{duty}" ${ref((element) => { if (element) layBefore(element as QtReportDesk, options); })}></qt-report-desk>`;

const meta: Meta<Args> = {
  title: 'Elements/Report desk',
  component: 'qt-report-desk',
  render: () => desk(),
};
export default meta;

type Story = StoryObj<Args>;

/** A desk before a server that answers so. */
const before = (answer: () => Promise<Response>) => {
  const client = createClient({ baseUrl: new URL('/api/', location.href).href, fetch: answer, token: () => 'token' });
  return html`<qt-provider .client=${client} plan="ha-tinh-2023"><qt-report-desk></qt-report-desk></qt-provider>`;
};
const signedOut = (): Response => new Response(JSON.stringify({ code: 'unauthenticated', status: 401 }), { status: 401, headers: { 'content-type': 'application/problem+json', 'contract-version': '1' } });

const press = ({ renderRoot }: QtReportDesk, selector: string): void => renderRoot.querySelector<HTMLElement>(selector)!.click();
const choose = ({ renderRoot }: QtReportDesk): void => { for (const box of renderRoot.querySelectorAll<HTMLInputElement>('.rows input')) box.click(); };
const opened = async (element: QtReportDesk, body: string): Promise<void> => {
  press(element, `[data-body="${body}"]`);
  while (!element.renderRoot.querySelector('.sheet')) await element.updateComplete;
};
const onDesk = (action: (element: QtReportDesk) => void): NonNullable<Story['play']> => ({ canvasElement }) => use(canvasElement, 'qt-report-desk', action);

/** In, returned, accepted and missing reports, and what the accepted ones add up to. */
export const Pile: Story = {};

/** A report that was returned and came again, beside the version before it. */
export const Opened: Story = { play: onDesk((element) => press(element, '[data-body="huyen-440"]')) };

/** Nothing has come in: no figure, and nobody counted as zero. */
export const NothingIn: Story = { render: () => desk({ reports: [] }) };

/** Everyone who reports has been accepted. */
export const AllAccepted: Story = { render: () => desk({ reports: pile.slice(0, 1) }) };

/** For a supervisor: to read, not to decide. */
export const ReadOnly: Story = { render: () => desk({ decides: false }) };

/** A return that is being written: what is asked at a field stands there when the body opens its report. */
export const Returning: Story = {
  play: onDesk((element) => void opened(element, 'huyen-441').then(() => press(element, '.sheet form .deeds button:not(.primary)'))),
};

/** Several at once, for one reason. */
export const ReturningSeveral: Story = {
  play: onDesk((element) => {
    choose(element);
    void element.updateComplete.then(() => press(element, '.pile [aria-expanded=false]'));
  }),
};

/** What became of a decision: one of two could not be accepted and says why; the other can be taken back. */
export const Outcome: Story = {
  render: () => desk({ stuck: 'huyen-440' }),
  play: onDesk((element) => {
    choose(element);
    void element.updateComplete.then(() => press(element, '.pile .primary'));
  }),
};

/** A figure opened into the reports it is made of. */
export const Unfolded: Story = {
  render: () => desk({ reports: pile.map((report) => (report.body === 'huyen-441' ? accepted(report) : report)) }),
  play: onDesk((element) => { for (const button of [...element.renderRoot.querySelectorAll<HTMLElement>('.figures [aria-expanded]')].slice(3, 5)) button.click(); }),
};

export const InEnglish: Story = { globals: { language: 'en' }, play: Opened.play! };

export const Loading: Story = { parameters: { state: 'loading' }, render: () => before(() => new Promise(() => undefined)) };

/** Nobody is signed in. */
export const Failed: Story = { parameters: { state: 'error' }, render: () => before(() => Promise.resolve(signedOut())) };
