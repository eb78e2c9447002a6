import { css } from 'lit';

/** One colour per tone; signs, dashes and words tell statuses apart without it. */
export const statuses = css`
  [data-tone] {
    --_tone: var(--_muted);
  }
  [data-tone='good'] {
    --_tone: var(--_good);
  }
  [data-tone='warn'] {
    --_tone: var(--_warn);
  }
  [data-tone='bad'] {
    --_tone: var(--_bad);
  }
  [data-tone='busy'] {
    --_tone: var(--_accent);
  }
  .mark, .bar {
    fill: none;
    stroke: var(--_tone);
  }
  .mark {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    vertical-align: -0.125em;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .mark:is([data-tone='good'], [data-tone='bad']) circle {
    fill: var(--_tone);
  }
  .mark:is([data-tone='good'], [data-tone='bad']) path {
    stroke: var(--_surface);
    stroke-width: 2;
  }
  .badge {
    color: var(--_tone);
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
    stroke: var(--_tone);
    stroke-width: 0.25em;
  }
  .bar :is(.done, [data-tone='bad']) {
    stroke-width: 1em;
  }
  .bar [data-tone='quiet'] {
    stroke-width: 2px;
  }
`;
