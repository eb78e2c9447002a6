import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { asInAPage } from '../stories/support/source.js';
import { globalTypes, initialGlobals, inHostPage } from '../stories/support/host.js';
import { documentedManifest } from '../stories/support/manifest.js';
import '../stories/themes/page.css';
import '../stories/themes/province.css';
import '../stories/themes/police.css';
import '../stories/themes/contrast.css';

setCustomElementsManifest(documentedManifest);

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { source: { excludeDecorators: true, transform: asInAPage } },
    options: {
      storySort: { order: ['Start', 'Elements', ['Directive reader', 'Deadline tracker', 'Progress map', 'Provider'], 'Design', ['Tokens', 'Looks'], 'Guides', ['For web teams', 'For designers', 'For developers']] },
    },
  },
  globalTypes,
  initialGlobals,
  decorators: [inHostPage],
};

export default preview;
