import type { StorybookConfig } from '@storybook/web-components-vite';

// The flag of the npm scripts, `core` below, and this for what Storybook starts beside itself: nothing is told to anybody.
process.env['STORYBOOK_DISABLE_TELEMETRY'] = '1';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/web-components-vite',
  core: { disableTelemetry: true, enableCrashReports: false, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false, menuOnboardingChecklist: false, backgrounds: false },
  viteFinal: (vite) => ({
    ...vite,
    // Bundled ahead for the dev server, each of its entries would bring another copy of Lit.
    optimizeDeps: { ...vite.optimizeDeps, exclude: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/context', '@lit/task'] },
  }),
};

export default config;
