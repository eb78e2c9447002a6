import { css } from 'lit';

/** Each tone by its colour, and by the width and dashes of its part of a bar; signs and words tell statuses apart without colour. */
const tones = css`
  [data-tone='good'] {
    --_tone: var(--_good);
    stroke-width: 1em;
  }
  [data-tone='late'] {
    --_tone: var(--_warn);
    stroke-width: 1em;
  }
  [data-tone='bad'] {
    --_tone: var(--_bad);
    stroke-width: 1em;
    stroke-dasharray: 4 3;
  }
  [data-tone='warn'] {
    --_tone: var(--_warn);
    stroke-width: 0.25em;
    stroke-dasharray: 10 4;
  }
  [data-tone='busy'] {
    --_tone: var(--_accent);
    stroke-width: 0.25em;
  }
  [data-tone='quiet'] {
    --_tone: var(--_muted);
    stroke-width: 2px;
    stroke-dasharray: 1 2;
  }
  [data-tone='none'] {
    --_tone: var(--_muted);
    stroke-width: 2px;
    stroke-dasharray: 2 6;
  }
`;

const shapes = css`
  circle, line, path {
    stroke: var(--_tone);
  }
  .mark {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: 0.375em;
    vertical-align: -0.125em;
    fill: none;
    stroke-width: 1.5;
    stroke-dasharray: none;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [data-tone='none'] > circle {
    stroke-dasharray: 2 2.24;
  }
  :is([data-tone='good'], [data-tone='bad']) > circle {
    fill: var(--_tone);
  }
  :is([data-tone='good'], [data-tone='bad']) > path {
    stroke: var(--_surface);
    stroke-width: 2;
  }
  .badge {
    color: var(--_tone);
    font-weight: 600;
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
    stroke-dasharray: none;
  }
`;

export const statuses = [tones, shapes];
