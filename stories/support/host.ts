import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';

/** What the toolbar offers, and the story tests go through. */
export const choices = {
  theme: { neutral: 'Neutral: no token set', province: 'A province', police: 'The police' },
  appearance: { light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  language: { vi: 'Tiếng Việt', en: 'English' },
} as const;

const icons = { theme: 'paintbrush', appearance: 'contrast', language: 'globe' } as const;
const titles = { theme: 'Theme', appearance: 'Appearance', language: 'Language' } as const;

const toolbar = (name: keyof typeof choices) => ({
  description: titles[name],
  toolbar: {
    icon: icons[name],
    title: titles[name],
    dynamicTitle: true,
    items: Object.entries(choices[name]).map(([value, title]) => ({ value, title })),
  },
});

export const globalTypes: Preview['globalTypes'] = {
  theme: toolbar('theme'),
  appearance: toolbar('appearance'),
  language: toolbar('language'),
};

export const initialGlobals = { theme: 'neutral', appearance: 'light', language: 'vi' };

/** Puts a story into a page of the theme, appearance and language that the toolbar says; `themes/*.css` does the rest. */
export const inHostPage: Decorator = (story, { globals, viewMode }) => {
  const { theme, appearance, language } = globals as typeof initialGlobals;
  return html`<div class="host" data-view=${viewMode} data-theme=${theme} data-appearance=${appearance} lang=${language}>${story()}</div>`;
};
