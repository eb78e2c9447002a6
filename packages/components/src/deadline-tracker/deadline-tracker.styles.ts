import { css } from 'lit';
import { statuses } from './status.styles.js';
import { table } from './table.styles.js';

const controls = css`
  .tracker {
    display: grid;
    gap: calc(var(--_gap) * 1.25);
  }
  .stamp + .tracker {
    margin-block-start: 0.5em;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
    align-items: end;
    justify-content: space-between;
  }
  .filters {
    display: grid;
    flex: 1 1 30em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.5em), 1fr));
    gap: calc(var(--_gap) * 0.75);
  }
  .filters label {
    display: grid;
    gap: 0.125em;
    min-inline-size: 0;
  }
  .filters label span {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .filters :is(select, input) {
    inline-size: 100%;
    min-inline-size: 0;
    text-overflow: ellipsis;
  }
  .filters input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .search {
    grid-column: span 2;
  }
  .views {
    display: flex;
  }
  .views button:first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .views button:last-child {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    margin-inline-start: -1px;
  }
  .views button[aria-pressed='true'] {
    position: relative;
  }
  .summary {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em var(--_gap);
    align-items: center;
  }
  .summary strong + .muted::before {
    content: '· ';
  }
`;

const list = css`
  ul {
    /* Not none: Safari would no longer say that it is a list. */
    list-style-type: '';
  }
  .stream-group {
    display: grid;
    gap: var(--_gap);
  }
  .stream-group + .stream-group {
    margin-block-start: var(--_gap);
  }
  .group-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: baseline;
    padding-block-end: 0.375em;
    border-block-end: 2px solid var(--_accent);
  }
  .tier-head :is(h1, h2, h3, h4, h5, h6) {
    color: var(--_muted);
    font-size: 1em;
  }
  .tier-head :is(h1, h2, h3, h4, h5, h6)::first-letter {
    text-transform: uppercase;
  }
  .duties {
    display: grid;
    gap: calc(var(--_gap) * 0.75);
  }
  .duty {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.125em 2em;
    min-inline-size: 0;
    padding: 0.625em 1em;
    border: 1px solid var(--_border);
    border-inline-start: 4px solid var(--_tone);
    border-radius: var(--_radius);
  }
  .duty :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.0625em;
    line-height: 1.4;
    text-wrap: pretty;
  }
  .what, .standing {
    min-inline-size: 0;
  }
  .stream {
    font-size: 0.875em;
  }
  .when {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.625em;
    align-items: baseline;
  }
  .countdown {
    font-size: 1.125em;
    font-weight: 600;
  }
  .due > * + *::before {
    content: '· ';
    color: var(--_muted);
  }
  .headline {
    font-weight: 600;
  }
  .sentence, .sentence ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.875em;
  }
  .sentence li {
    display: inline-flex;
    gap: 0.375em;
    align-items: center;
  }
`;

const skeleton = css`
  .cards > * {
    border-radius: var(--_radius);
    background: var(--_tint);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .cards b {
    block-size: 3.75em;
  }
  .cards i {
    block-size: 8em;
  }
`;

const details = css`
  details {
    grid-column: 1 / -1;
  }
  summary {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: 24px;
    color: var(--_accent);
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    inline-size: 0.4em;
    block-size: 0.4em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
    transition: transform 0.15s;
  }
  details[open] > summary::before {
    transform: rotate(45deg);
  }
  summary:hover {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .inside {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.5em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_border);
  }
  dl {
    display: grid;
    gap: 0.25em;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(7em, 11em) minmax(0, 1fr);
    gap: 0 1em;
  }
  dt {
    color: var(--_muted);
  }
  .term {
    margin-block-start: 0.5em;
    font-weight: 600;
  }
  .bodies .group {
    margin-block: 0.5em 0.125em;
  }
  .bodies ul {
    columns: 19em auto;
    column-gap: 1.5em;
  }
  .bodies li {
    break-inside: avoid;
    padding-block: 0.0625em;
  }
  @container (min-width: 54em) {
    .duty {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (max-width: 26em) {
    dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
    .duty {
      padding: 0.5em 0.75em;
    }
    .sentence ul {
      gap: 0 0.625em;
      font-size: 0.875em;
    }
    .search {
      grid-column: 1 / -1;
    }
    .filters {
      grid-template-columns: 1fr 1fr;
      flex-basis: 100%;
    }
  }
`;

const media = css`
  @media (forced-colors: active) {
    .mark, .bar line {
      stroke: CanvasText;
    }
    .bar {
      border: 1px solid CanvasText;
    }
    .views button[aria-pressed='true'] {
      border-color: Highlight;
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
  }
  @media print {
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    summary, thead svg {
      display: none;
    }
    thead th button {
      display: inline !important;
    }
    th, td {
      min-inline-size: 0 !important;
    }
    .duty, tr {
      break-inside: avoid;
    }
    .mark, .bar {
      print-color-adjust: exact;
    }
  }
`;

export const trackerStyles = [statuses, controls, list, skeleton, details, table, media];
