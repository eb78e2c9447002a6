import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({ base: 'light', brandTitle: 'Quán Triệt', fontBase: '"Segoe UI", Roboto, "Noto Sans", Arial, sans-serif' }),
});
