declare module 'virtual:stories' {
  import type { Meta, StoryObj } from '@storybook/web-components-vite';

  /** A story file in Component Story Format: `default` is its meta, each other export a story. */
  export interface StoryFile {
    default: Meta;
    [story: string]: StoryObj;
  }
  /** Story files by their path from the root. */
  export const stories: Record<string, StoryFile>;
}
