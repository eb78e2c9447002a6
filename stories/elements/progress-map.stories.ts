import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@quantriet/components/progress-map/define';
import '@quantriet/components/provider/define';
import type { MapData } from '@quantriet/components/progress-map';
import { progressAt } from '@quantriet/contract';
import { mapSheet2023, plan2023, standing2023, structure2023 } from '@quantriet/ha-tinh';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { asOf as dayAfter } from '../support/made-up.js';
import { afterNetworkLoss, whileLoading, withoutNetwork } from '../support/network.js';
import { client } from '../support/published.js';

interface Args {
  plan?: string;
  'as-of'?: string;
  stream?: string;
  duty?: string;
  'color-by'?: string;
  view?: string;
  selected?: string;
  'body-href'?: string;
  'heading-level'?: number;
}

const map = (args: Args = {}, data?: MapData) => html`<qt-progress-map
  as-of=${ifDefined(args['as-of'] || undefined)}
  stream=${ifDefined(args.stream || undefined)}
  duty=${ifDefined(args.duty || undefined)}
  color-by=${ifDefined(args['color-by'])}
  view=${ifDefined(args.view)}
  selected=${ifDefined(args.selected || undefined)}
  body-href=${ifDefined(args['body-href'] || undefined)}
  heading-level=${ifDefined(args['heading-level'])}
  .data=${data}><a href="#bang">Xem tiến độ dạng bảng</a></qt-progress-map>`;

const meta: Meta<Args> = {
  title: 'Elements/Progress map',
  component: 'qt-progress-map',
  args: { plan: 'ha-tinh-2023' },
  argTypes: {
    stream: { control: 'select', options: ['', 'study', 'implementation'] },
    duty: { control: 'text' },
    'color-by': { control: 'inline-radio', options: ['share', 'timeliness'] },
    view: { control: 'inline-radio', options: ['map', 'table', 'text'] },
    selected: { control: 'text' },
    'body-href': { control: 'text' },
    'as-of': { control: 'text' },
    'heading-level': { control: { type: 'number', min: 1, max: 6 } },
    plan: { control: 'text' },
  },
  render: (args) => html`<qt-provider .client=${client} plan=${args.plan}>${map(args)}</qt-provider>`,
};
export default meta;

type Story = StoryObj<Args>;

/** One duty, body by body, on 25/8/2023: 9 of 13 districts have done it. */
export const OneDuty: Story = { args: { duty: 'hoc-tap-cap-huyen' } };

/** Five weeks later: on time, late, overdue. */
export const AfterTheDueDate: Story = { args: { duty: 'hoc-tap-cap-huyen', 'as-of': '2023-09-30' } };

/** All duties of the study stream, by share done. */
export const Study: Story = {};

/** The other stream, in a map of its own. */
export const CarryingOut: Story = { args: { stream: 'implementation' } };

/** The same duties, by what presses. */
export const ByTimeliness: Story = { args: { 'color-by': 'timeliness', 'as-of': '2023-09-30' } };

/** A duty counted below: each tile holds cells done and cells in all. */
export const CellsBelow: Story = { args: { duty: 'hoc-tap-chi-bo' } };

export const Table: Story = { args: { duty: 'hoc-tap-cap-huyen', view: 'table', 'as-of': '2023-09-30' } };

/** The same as sentences. */
export const InWords: Story = { args: { duty: 'hoc-tap-cap-huyen', view: 'text', 'as-of': '2023-09-30' } };

/** A body chosen, with a link to its page. */
export const Chosen: Story = { args: { duty: 'hoc-tap-cap-huyen', selected: 'huyen-440', 'body-href': 'https://example.vn/co-quan/{id}' } };

/** Zero (0 done), no data (nobody said) and not applicable (not concerned) are three things, and look it. */
export const ZeroNoDataNotApplicable: Story = { args: { plan: 'vi-du', 'as-of': dayAfter } };

/** A body in every state. */
export const EveryStatus: Story = { args: { plan: 'vi-du', duty: 'hoc-tap', 'as-of': dayAfter } };

/** Today's structure: 69 communes, and 4 direct committees beside the map. */
export const Structure2025: Story = { args: { plan: 'ha-tinh-2025', duty: 'hoc-tap-cap-xa', 'as-of': '2025-08-25' } };

/** A plan that publishes totals, but no single body: there is nothing to draw, and it says so. */
export const TotalsOnly: Story = { args: { plan: 'chi-tong-hop' } };

export const DocumentsOnly: Story = { args: { plan: 'chi-van-ban' } };

/** A structure without a map: the table takes its place. */
export const WithoutASheet: Story = { args: { plan: 'hong-linh-2023', 'as-of': '2023-09-10' } };

/** No stamp: the plan says that its figures are real. (Here they are those of a made-up province.) */
export const NotASample: Story = { args: { plan: 'khong-minh-hoa', duty: 'hoc-tap', 'as-of': dayAfter } };

export const LongNames: Story = { args: { plan: 'ten-dai', duty: 'hoc-tap', 'as-of': dayAfter } };

/** Given by the host through the `data` property: no source, no request. */
export const GivenData: Story = {
  render: (args) => map(args, {
    plan: plan2023,
    structure: structure2023,
    sheet: mapSheet2023,
    progress: progressAt(plan2023, structure2023, standing2023, '2023-08-25T16:59:59.999Z'),
  }),
};

export const InEnglish: Story = { args: { duty: 'hoc-tap-cap-huyen' }, globals: { language: 'en' } };

export const Loading: Story = { parameters: { state: 'loading' }, render: (args) => whileLoading(map(args)) };

export const Empty: Story = { args: { plan: 'trong' }, parameters: { state: 'empty' } };

/** The source cannot be reached: what is wrong, a way to try again, and what the page put inside the tag. */
export const Failed: Story = { parameters: { state: 'error' }, render: (args) => withoutNetwork(map(args)) };

/** The source went away after the data had come. */
export const Stale: Story = { parameters: { state: 'stale' }, render: (args) => afterNetworkLoss(map(args)) };

/** A mistake in the page: trying again would not help, so that is not offered. */
export const UnknownDuty: Story = { args: { duty: 'khong-co' }, parameters: { state: 'error' } };
