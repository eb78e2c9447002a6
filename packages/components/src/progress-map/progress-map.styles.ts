import { css } from 'lit';

const page = css`
  .headline {
    margin-block: 0.25em var(--_gap);
    line-height: 1.45;
    text-wrap: pretty;
  }
  .headline strong {
    font-size: 1.25em;
    font-weight: 700;
  }
  .stamp {
    margin-block-end: 0.5em;
  }
  .notice, .totals, .switch, .panel.error {
    margin-block-end: var(--_gap);
  }
  .totals li {
    padding-block: 0.375em;
    border-block-end: 1px solid var(--_border);
  }
  .switch {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
  }
  .layout {
    display: grid;
    gap: var(--_gap);
  }
  .frame {
    min-inline-size: 0;
  }
  .ghost-map {
    inline-size: 100% !important;
    block-size: min(24em, 100cqi) !important;
  }
  @container (min-width: 40em) {
    .layout {
      grid-template-columns: minmax(0, 1fr) minmax(15em, 34%);
      gap: 1.5em;
    }
  }
`;

const map = css`
  .map {
    display: block;
    inline-size: 100%;
    block-size: auto;
    max-block-size: 42em;
    overflow: visible;
    touch-action: manipulation;
  }
  .map [data-i] {
    cursor: pointer;
    outline: none;
  }
  .reach {
    fill: transparent;
    stroke: none;
  }
  .plate {
    fill: none;
    stroke: var(--_muted);
  }
  .caption {
    fill: var(--_ink);
    stroke: none;
  }
  .labels .figure {
    font-weight: 400;
  }
  .ring {
    fill: none;
    stroke-linejoin: round;
    pointer-events: none;
  }
  .halo {
    stroke: var(--_surface);
  }
  .selected .line {
    stroke: var(--_ink);
  }
  .focus .line {
    stroke: var(--_focus);
  }
  .beside, .credit {
    margin-block-start: 0.5em;
    font-size: 0.875em;
  }
  .credit {
    font-size: 0.8125em;
  }
`;

const side = css`
  .side {
    display: grid;
    align-content: start;
    gap: var(--_gap);
    min-inline-size: 0;
  }
  .legend {
    display: grid;
    grid-template-columns: auto auto 1fr;
    align-content: start;
    gap: 0.375em 0.625em;
    font-size: 0.9375em;
  }
  .legend li {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    align-items: start;
  }
  .legend .count {
    font-variant-numeric: tabular-nums;
  }
  .swatch {
    flex: none;
    inline-size: 1.75em;
    block-size: 1.125em;
    margin-block-start: 0.2em;
    overflow: visible;
  }
  .status {
    display: flex;
    gap: 0.5em;
    align-items: flex-start;
  }
  .detail {
    position: relative;
    gap: 0.5em;
    justify-items: stretch;
    background: var(--_surface);
  }
  .bar {
    display: flex;
    gap: 0.5em;
    align-items: start;
    justify-content: space-between;
  }
  .close {
    flex: none;
    inline-size: max(2em, 24px);
    min-block-size: max(2em, 24px);
    padding: 0;
    line-height: 1;
  }
  dl {
    display: grid;
    gap: 0.375em;
    margin: 0;
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .hint:has(+ .detail) {
    display: none;
  }
  @container (max-width: 39.99em) {
    .side {
      display: contents;
    }
    /* In view wherever on the map the finger is; a look in passing would come between the pointer and the map. */
    .chosen {
      position: sticky;
      inset-block-end: 0.5em;
      z-index: 1;
      max-block-size: max(12em, 45vh);
      padding: 0.75em;
      overflow: auto;
      font-size: 0.9375em;
    }
    .passing {
      display: none;
    }
    .hint:has(+ .passing) {
      display: block;
    }
  }
`;

const lists = css`
  .sort {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    text-align: start;
  }
  .sort:hover {
    text-decoration: underline;
  }
  .arrow::after {
    content: '\u00a0↕';
    opacity: 0.6;
  }
  [aria-sort='ascending'] .arrow::after {
    content: '\u00a0↑';
    opacity: 1;
  }
  [aria-sort='descending'] .arrow::after {
    content: '\u00a0↓';
    opacity: 1;
  }
  table {
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
  }
  td.col-done, .col-name, .col-submitted, .col-count {
    white-space: nowrap;
  }
  .col-class {
    min-inline-size: 8em;
  }
  @container (max-width: 33.99em) {
    /* The table scrolls, but what is asked first should not need it. */
    .col-tier {
      display: none;
    }
  }
  .words {
    display: grid;
    gap: 1em;
  }
  .words ul, .off ul {
    display: grid;
    gap: 0.375em;
    margin-block-start: 0.375em;
  }
  .words li {
    display: flex;
    gap: 0.625em;
  }
  .off {
    margin-block-start: var(--_gap);
  }
  summary {
    min-block-size: 24px;
    cursor: pointer;
    font-weight: 600;
  }
  .print-only {
    display: none;
  }
  @media print {
    .print-only {
      display: block;
      margin-block-start: 1em;
    }
    .sort {
      display: inline !important;
    }
    .arrow {
      display: none;
    }
    .map {
      max-block-size: 60vh;
    }
    .frame, .legend, tr {
      break-inside: avoid;
    }
    .chosen {
      position: static;
      max-block-size: none;
    }
    .passing {
      display: none;
    }
    .off::details-content {
      block-size: auto;
      content-visibility: visible;
    }
  }
`;

export const mapStyles = [page, map, side, lists];
