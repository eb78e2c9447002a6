import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@quantriet/components/deadline-tracker/define';
import '@quantriet/components/progress-map/define';
import '@quantriet/components/provider/define';
import { html } from 'lit';
import { choices } from '../support/host.js';
import { client } from '../support/published.js';

// In another page around it, the neutral looks would inherit that one's tokens.
const meta: Meta = { title: 'Design/Looks', globals: { theme: 'neutral', appearance: 'light' } };
export default meta;

const look = (theme: string, themeName: string, appearance: string, appearanceName: string) => html`
  <div class="host" data-theme=${theme} data-appearance=${appearance}>
    <p>${themeName.split(':')[0]}, ${appearanceName.toLowerCase()}</p>
    <qt-deadline-tracker duty="hoc-tap-cap-huyen" as-of="2023-09-30"></qt-deadline-tracker>
  </div>`;

/** One widget in every theme and appearance: what differs is a handful of tokens. */
export const EveryLook: StoryObj = {
  render: () => html`<qt-provider .client=${client} plan="ha-tinh-2023"><div class="looks">
    ${Object.entries(choices.theme).map(([theme, themeName]) =>
      Object.entries(choices.appearance).map(([appearance, name]) => look(theme, themeName, appearance, name)))}
  </div></qt-provider>`,
};

/** A page that sets nothing but a font and a large size: the elements follow. */
export const FontAndSizeOfThePage: StoryObj = {
  render: () => html`<qt-provider .client=${client} plan="ha-tinh-2023"><div class="large">
    <qt-progress-map duty="hoc-tap-cap-huyen"></qt-progress-map>
  </div></qt-provider>`,
};
