import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../support/token-table.js';

const meta: Meta = { title: 'Design/Tokens' };
export default meta;

/** Every `--qt-*` token: what it colours, how it looks in the theme and appearance of the toolbar, and its default. */
export const AllTokens: StoryObj = { render: () => html`<token-table></token-table>` };
