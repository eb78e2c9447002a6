import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@quantriet/components/progress-map/define';

const meta: Meta = { title: 'Sample', component: 'qt-progress-map', args: { label: 'Tiến độ' } };
export default meta;

export const Plain: StoryObj = { render: (args) => html`<qt-progress-map><p>${args['label']}</p></qt-progress-map>` };
