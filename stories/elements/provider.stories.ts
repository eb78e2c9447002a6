import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@quantriet/components/deadline-tracker/define';
import '@quantriet/components/progress-map/define';
import '@quantriet/components/provider/define';
import type { QtProvider } from '@quantriet/components/provider';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { client } from '../support/published.js';

interface Args {
  snapshot?: string;
  'base-url'?: string;
  plan?: string;
  'as-of'?: string;
}

const twoElements = html`<div class="columns">
  <qt-progress-map duty="hoc-tap-cap-huyen"></qt-progress-map>
  <qt-deadline-tracker limit="3"></qt-deadline-tracker>
</div>`;

/** Without addresses of its own the stories' published folder is the source. */
const provider = (args: Args, content: TemplateResult) => html`<qt-provider
  .client=${args.snapshot || args['base-url'] ? undefined : client}
  snapshot=${ifDefined(args.snapshot || undefined)}
  base-url=${ifDefined(args['base-url'] || undefined)}
  plan=${ifDefined(args.plan || undefined)}
  as-of=${ifDefined(args['as-of'] || undefined)}>${content}</qt-provider>`;

const meta: Meta<Args> = {
  title: 'Elements/Provider',
  component: 'qt-provider',
  args: { plan: 'ha-tinh-2023', 'as-of': '2023-08-25' },
  argTypes: { snapshot: { control: 'text' }, 'base-url': { control: 'text' }, plan: { control: 'text' }, 'as-of': { control: 'text' } },
  render: (args) => provider(args, twoElements),
};
export default meta;

type Story = StoryObj<Args>;

/** One source, one plan, one date for all elements inside; what two of them need is asked for once. */
export const OneSourceForAll: Story = {};

/** The page moves the date: set `as-of` on the provider, and everything inside follows. */
export const DateOfThePage: Story = {
  render: (args) => {
    const move = ({ target }: Event) => {
      const input = target as HTMLInputElement;
      if (input.value) input.closest<QtProvider>('qt-provider')!.asOf = input.value;
    };
    return provider(args, html`
      <p><label>Xem tại ngày <input type="date" .value=${args['as-of'] ?? ''} min="2023-07-01" max="2023-12-31" @change=${move} /></label></p>
      ${twoElements}`);
  },
};

/** Elements may name another plan, or another date, than their provider's. */
export const AnotherPlanInside: Story = {
  render: (args) => provider(args, html`<div class="columns">
    <qt-deadline-tracker limit="2"></qt-deadline-tracker>
    <qt-deadline-tracker limit="2" plan="ha-tinh-2025" as-of="2025-08-25"></qt-deadline-tracker>
  </div>`),
};

/** Mistakes of the page are said where the data would be, with what to write instead. */
export const WithoutASource: Story = {
  parameters: { state: 'error' },
  render: () => html`<qt-provider plan="ha-tinh-2023"><qt-deadline-tracker></qt-deadline-tracker></qt-provider>`,
};

export const WithoutAPlan: Story = { args: { plan: '' }, parameters: { state: 'error' } };

export const UnreadableDate: Story = { args: { 'as-of': '31/2/2023' }, parameters: { state: 'error' } };

export const UnknownPlan: Story = { args: { plan: 'khong-co' }, parameters: { state: 'error' } };
