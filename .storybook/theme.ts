import { create } from 'storybook/theming';

/** Storybook's own font has no marks for Vietnamese. */
export const theme = create({ base: 'light', brandTitle: 'Quán Triệt', fontBase: '"Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", Arial, sans-serif' });
