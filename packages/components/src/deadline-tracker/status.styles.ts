import { css } from 'lit';

/** One colour per kind of status; shape, dash and word tell them apart without it. */
export const statuses = css`
  [data-status] {
    --_status: var(--_muted);
  }
  [data-status='done-on-time'], [data-status='done'] {
    --_status: var(--_good);
  }
  [data-status='done-late'], [data-status='due-soon'] {
    --_status: var(--_warn);
  }
  [data-status='overdue'] {
    --_status: var(--_bad);
  }
  [data-status='in-time'], [data-status='in-progress'], [data-status='awaiting'], [data-status='standing'] {
    --_status: var(--_accent);
  }
  .mark {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    vertical-align: -0.125em;
    fill: none;
    stroke: var(--_status);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .mark:is([data-status='done-on-time'], [data-status='done'], [data-status='overdue']) circle {
    fill: var(--_status);
  }
  .mark:is([data-status='done-on-time'], [data-status='done'], [data-status='overdue']) path {
    stroke: var(--_surface);
    stroke-width: 2;
  }
  .mark:is([data-status='in-time'], [data-status='in-progress']) path {
    fill: var(--_status);
    stroke: none;
  }
  .mark:is([data-status='no-data'], [data-status='unpublished']) circle {
    stroke-dasharray: 2 2.24;
  }
  .badge {
    color: color-mix(in srgb, var(--_status) 88%, var(--_ink));
    font-weight: 600;
  }
  .badge .mark {
    margin-inline-end: 0.375em;
  }
  .bar {
    display: block;
    inline-size: 100%;
    max-inline-size: 36em;
    block-size: 0.5em;
    margin-block: 0.375em 0.25em;
    overflow: hidden;
    border-radius: 0.25em;
    background: var(--_tint);
  }
  .bar line {
    stroke: var(--_status);
    stroke-width: 1em;
  }
  .bar line:is([data-status='not-due'], [data-status='not-started']) {
    stroke: color-mix(in srgb, var(--_muted) 40%, transparent);
  }
  .bar line:is([data-status='done-late'], [data-status='due-soon'], [data-status='awaiting']) {
    stroke-dasharray: 10px 4px;
  }
  .bar line[data-status='overdue'] {
    stroke-dasharray: 4px 3px;
  }
  .bar line:is([data-status='no-data'], [data-status='paused']) {
    stroke-width: 2px;
    stroke-dasharray: 2px 5px;
  }
`;
