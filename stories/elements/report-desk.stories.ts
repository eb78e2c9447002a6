import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@quantriet/components/report-desk/define';
import '@quantriet/components/provider/define';
import type { QtReportDesk } from '@quantriet/components/report-desk';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { layBefore, pile, type DeskOptions } from '../support/desk-samples.js';
import { use } from '../support/use.js';

interface Args {
  'heading-level'?: number;
}

const desk = (options?: DeskOptions) => html`<qt-report-desk form-href="#bao-cao/{duty}" ${ref((element) => { if (element) layBefore(element as QtReportDesk, options); })}></qt-report-desk>`;

const meta: Meta<Args> = {
  title: 'Elements/Report desk',
  component: 'qt-report-desk',
  render: () => desk(),
};
export default meta;

type Story = StoryObj<Args>;

const press = ({ renderRoot }: QtReportDesk, selector: string): void => renderRoot.querySelector<HTMLElement>(selector)!.click();
const onDesk = (action: (element: QtReportDesk) => void): NonNullable<Story['play']> => ({ canvasElement }) => use(canvasElement, 'qt-report-desk', action);

/** In, returned, accepted and missing reports, and what the accepted ones add up to. */
export const Pile: Story = {};

/** A report that was returned and came again, beside the version before it. */
export const Opened: Story = { play: onDesk((element) => press(element, '[data-body="huyen-440"]')) };

/** Nothing has come in: no figure, and nobody counted as zero. */
export const NothingIn: Story = { render: () => desk({ reports: [] }) };

/** Everyone who reports has been accepted. */
export const AllAccepted: Story = { render: () => desk({ reports: pile.slice(0, 1) }) };

/** For a supervisor: to read, not to decide. */
export const ReadOnly: Story = { render: () => desk({ decides: false }) };
