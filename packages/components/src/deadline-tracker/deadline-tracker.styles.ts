import { css } from 'lit';
import { statuses } from './status.styles.js';

const controls = css`
  .tracker, section, .duties {
    display: grid;
    gap: var(--_gap);
  }
  .stamp {
    margin-block-end: 0.5em;
  }
  .controls, .filters, .summary, .stream-head, .when, .sentence, .sentence ul, dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em var(--_gap);
    align-items: baseline;
  }
  .controls, .filters {
    gap: var(--_gap);
    align-items: end;
  }
  .filters {
    flex: 1 1 30em;
  }
  label {
    flex: 1 1 8em;
  }
  label span, .stream {
    color: var(--_muted);
    font-size: 0.875em;
  }
  select, input {
    inline-size: 100%;
    text-overflow: ellipsis;
  }
  .search {
    flex-basis: 14em;
  }
  .views {
    display: flex;
    gap: 0.25em;
  }
  strong + .muted::before, .due > * + *::before {
    content: '· ';
    color: var(--_muted);
    font-weight: 400;
  }
`;

const duties = css`
  .duties, .bodies ul, .sentence ul {
    /* Not none: Safari would no longer say that it is a list. */
    list-style-type: '';
  }
  .sentence li {
    font-size: 0.875em;
  }
  .stream-head {
    margin-block-start: 0.5em;
    padding-block-end: 0.375em;
    border-block-end: 2px solid var(--_accent);
  }
  .tier-head > * {
    color: var(--_muted);
    font-size: 1em;
  }
  .tier-head > ::first-letter, .due::first-letter {
    text-transform: uppercase;
  }
  .duty {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 2em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_border);
    border-inline-start: 4px solid var(--_tone);
    border-radius: var(--_radius);
  }
  .duty :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.0625em;
    line-height: 1.4;
    text-wrap: pretty;
  }
  .countdown {
    font-size: 1.125em;
  }
  .countdown, .headline, tbody th {
    font-weight: 600;
  }
  /* The skeleton's lines are cards here. */
  .skeleton span {
    inline-size: auto !important;
    block-size: 8em;
  }
  .duty > div {
    flex: 1 1 24em;
  }
  details {
    flex-basis: 100%;
  }
  summary {
    min-block-size: 24px;
    inline-size: fit-content;
    color: var(--_accent);
    cursor: pointer;
  }
  summary:hover {
    text-decoration: underline;
  }
  .inside {
    display: grid;
    gap: 0.5em;
    padding-block-start: 0.5em;
    border-block-start: 1px solid var(--_border);
  }
  dt {
    flex: 0 0 9em;
    color: var(--_muted);
  }
  dd {
    flex: 1 1 14em;
  }
  .bodies ul {
    columns: 19em auto;
  }
  li {
    break-inside: avoid;
  }
`;

const table = css`
  tbody th {
    min-inline-size: 14em;
  }
  tbody th p {
    font-weight: 400;
  }
  td {
    min-inline-size: 9em;
  }
  td .due > * {
    display: block;
  }
  td .due > *::before {
    content: none;
  }
`;

const media = css`
  @media (forced-colors: active) {
    circle, line, path {
      stroke: CanvasText;
    }
    .bar {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    summary, .sort::after {
      display: none;
    }
    .sort {
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

export const trackerStyles = [...statuses, controls, duties, table, media];
