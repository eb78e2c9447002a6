import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@quantriet/components/deadline-tracker/define';
import '@quantriet/components/provider/define';
import type { TrackerData } from '@quantriet/components/deadline-tracker';
import { progressAt } from '@quantriet/contract';
import { plan2023, standing2023, structure2023 } from '@quantriet/ha-tinh';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { asOf as dayAfter } from '../support/made-up.js';
import { afterNetworkLoss, whileLoading, withoutNetwork } from '../support/network.js';
import { client } from '../support/published.js';
import { search, use } from '../support/use.js';

interface Args {
  plan?: string;
  'as-of'?: string;
  stream?: string;
  tier?: string;
  body?: string;
  duty?: string;
  limit?: number;
  compact?: boolean;
  view?: string;
  'document-href'?: string;
  'heading-level'?: number;
}

const tracker = (args: Args = {}, data?: TrackerData) => html`<qt-deadline-tracker
  as-of=${ifDefined(args['as-of'] || undefined)}
  stream=${ifDefined(args.stream || undefined)}
  tier=${ifDefined(args.tier || undefined)}
  body=${ifDefined(args.body || undefined)}
  duty=${ifDefined(args.duty || undefined)}
  limit=${ifDefined(args.limit)}
  ?compact=${args.compact}
  view=${ifDefined(args.view)}
  document-href=${ifDefined(args['document-href'] || undefined)}
  heading-level=${ifDefined(args['heading-level'])}
  .data=${data}><a href="#bang">Xem nhiệm vụ và thời hạn</a></qt-deadline-tracker>`;

const meta: Meta<Args> = {
  title: 'Elements/Deadline tracker',
  component: 'qt-deadline-tracker',
  args: { plan: 'ha-tinh-2023' },
  argTypes: {
    stream: { control: 'select', options: ['', 'study', 'implementation'] },
    tier: { control: 'select', options: ['', 'province', 'district', 'direct'] },
    duty: { control: 'text' },
    body: { control: 'text' },
    limit: { control: { type: 'number', min: 1 } },
    view: { control: 'inline-radio', options: ['list', 'table'] },
    compact: { control: 'boolean' },
    'as-of': { control: 'text' },
    'document-href': { control: 'text' },
    'heading-level': { control: { type: 'number', min: 1, max: 6 } },
    plan: { control: 'text' },
  },
  render: (args) => html`<qt-provider .client=${client} plan=${args.plan}>${tracker(args)}</qt-provider>`,
};
export default meta;

type Story = StoryObj<Args>;

/** All duties by stream and tier, on 25/8/2023. */
export const List: Story = {};

export const Table: Story = { args: { view: 'table' } };

/** In a sidebar or an article: no filters, no headings of streams, no calendar. */
export const Compact: Story = {
  args: { compact: true, stream: 'study' },
  render: (args) => html`<qt-provider .client=${client} plan=${args.plan}><div class="sidebar">${tracker(args)}</div></qt-provider>`,
};

/** What is to be done next. */
export const NextThree: Story = { args: { limit: 3 } };

export const OneDuty: Story = { args: { duty: 'hoc-tap-cap-huyen' } };

/** One stream; the two are never added up. */
export const OneStream: Story = { args: { stream: 'implementation' } };

/** One tier, with its figures alone. */
export const OneTier: Story = { args: { tier: 'direct' } };

/** The page of one body: its duties and where it stands with each. */
export const OneBody: Story = { args: { body: 'huyen-440' } };

/** Five weeks later: done on time, done late, overdue. */
export const AfterTheDueDate: Story = { args: { 'as-of': '2023-09-30' } };

/** A small made-up plan with a body in every state, a date moved, a share of cells, a standing duty, and bodies a duty does not concern. */
export const EveryStatus: Story = {
  args: { plan: 'vi-du', 'as-of': dayAfter },
  play: ({ canvasElement }) => use(canvasElement, 'qt-deadline-tracker', ({ renderRoot }) => {
    for (const details of renderRoot.querySelectorAll('details')) details.open = true;
  }),
};

/** The bodies behind a duty, loaded when it is opened. */
export const BodiesBehindADuty: Story = {
  args: { tier: 'district' },
  play: ({ canvasElement }) => use(canvasElement, 'qt-deadline-tracker', ({ renderRoot }) => {
    renderRoot.querySelector<HTMLDetailsElement>('[data-duty="hoc-tap-cap-huyen"] details')!.open = true;
  }),
};

const searched = (text: string): Story['play'] => ({ canvasElement }) =>
  use(canvasElement, 'qt-deadline-tracker', (element) => search(element, text));

/** Searched without marks: “bao cao vien”. */
export const Searched: Story = { play: searched('bao cao vien') };

export const NothingFound: Story = { play: searched('không có việc này') };

/** A plan that publishes totals, but no single body. */
export const TotalsOnly: Story = { args: { plan: 'chi-tong-hop' } };

/** A plan that publishes its duties and dates alone. */
export const DocumentsOnly: Story = { args: { plan: 'chi-van-ban' } };

/** The same elements on today's structure: no district tier, 69 communes and 4 direct committees. */
export const Structure2025: Story = { args: { plan: 'ha-tinh-2025', 'as-of': '2025-08-25' } };

/** No stamp: the plan says that its figures are real. (Here they are those of a made-up province.) */
export const NotASample: Story = { args: { plan: 'khong-minh-hoa', 'as-of': dayAfter } };

export const LongNames: Story = { args: { plan: 'ten-dai', 'as-of': dayAfter } };

export const LongNamesTable: Story = { args: { plan: 'ten-dai', 'as-of': dayAfter, view: 'table' } };

/** Given by the host through the `data` property: no source, no request. */
export const GivenData: Story = {
  render: (args) => tracker(args, {
    plan: plan2023,
    structure: structure2023,
    progress: progressAt(plan2023, structure2023, standing2023, '2023-08-25T16:59:59.999Z'),
  }),
};

export const InEnglish: Story = { globals: { language: 'en' } };

export const Loading: Story = { parameters: { state: 'loading' }, render: (args) => whileLoading(tracker(args)) };

/** Nothing for this body in this plan. */
export const Empty: Story = { args: { body: 'ubnd-tinh' }, parameters: { state: 'empty' } };

/** The source cannot be reached: what is wrong, a way to try again, and what the page put inside the tag. */
export const Failed: Story = { parameters: { state: 'error' }, render: (args) => withoutNetwork(tracker(args)) };

/** The source went away after the data had come. */
export const Stale: Story = { parameters: { state: 'stale' }, render: (args) => afterNetworkLoss(tracker(args)) };

/** A mistake in the page: trying again would not help, so that is not offered. */
export const UnknownDuty: Story = { args: { duty: 'khong-co' }, parameters: { state: 'error' } };
