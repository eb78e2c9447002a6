import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '@quantriet/components/custom-elements.json' with { type: 'json' };

setCustomElementsManifest(manifest);

const preview: Preview = {
  parameters: {
    a11y: { test: 'error' },
  },
  tags: ['autodocs'],
};

export default preview;
