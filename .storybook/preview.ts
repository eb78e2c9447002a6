import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import type { ArgTypesEnhancer, InputType } from 'storybook/internal/types';
import { asInAPage } from '../stories/support/source.js';
import { globalTypes, initialGlobals, inHostPage } from '../stories/support/host.js';
import { documentedManifest } from '../stories/support/manifest.js';
import { theme } from './theme.js';
import './docs.css';
import '../stories/themes/page.css';
import '../stories/themes/province.css';
import '../stories/themes/police.css';
import '../stories/themes/contrast.css';

setCustomElementsManifest(documentedManifest);

const rank = (argType: InputType) => (argType.table?.category === 'attributes' ? 0 : 1);

/** Attributes first. A control that no story reads would promise what it cannot keep, so there is none. */
const controlsWhereTheyWork: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(Object.entries(argTypes)
    .sort(([, a], [, b]) => rank(a) - rank(b))
    .map(([name, argType]) => [name, { ...argType, control: argType.control ?? false }]));

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { theme, source: { excludeDecorators: true, transform: asInAPage } },
    options: {
      storySort: { order: ['Start', 'Elements', ['Directive reader', 'Deadline tracker', 'Progress map', 'Provider'], 'Design', ['Tokens', 'Looks'], 'Guides', ['For web teams', 'For designers', 'For developers']] },
    },
  },
  globalTypes,
  initialGlobals,
  argTypesEnhancers: [controlsWhereTheyWork],
  decorators: [inHostPage],
};

export default preview;
