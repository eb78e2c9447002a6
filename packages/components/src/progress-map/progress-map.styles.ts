import { css } from 'lit';

export const mapStyles = css`
  .headline {
    margin-block: 0.25em var(--_gap);
  }
  .headline strong {
    font-size: 1.25em;
  }
  .stamp, .switch, .panel {
    margin-block-end: 0.75em;
  }
  .ghost-map {
    inline-size: 100% !important;
    block-size: min(24em, 100cqi) !important;
  }
  .switch, .status {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
  }
  .layout, .side, .legend, .words, .words ul, .off ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--_gap);
  }
  .legend, .words ul, .off ul {
    gap: 0.375em;
  }
  @container (min-width: 40em) {
    .layout {
      grid-template-columns: minmax(0, 1fr) minmax(15em, 34%);
      gap: 1.5em;
    }
  }

  .map {
    display: block;
    inline-size: 100%;
    max-block-size: 42em;
    overflow: visible;
    touch-action: manipulation;
  }
  .unit[data-i] {
    cursor: pointer;
    outline: none;
  }
  /* Around the off-map tiles. */
  .map [role='group'] {
    outline: 1px dashed var(--_muted);
    outline-offset: 4px;
  }
  .ring {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 2.5;
    pointer-events: none;
  }
  .ring.focus {
    stroke: var(--_focus);
  }
  .halo {
    stroke: var(--_surface);
    stroke-width: 6;
  }
  .beside {
    margin-block-start: 0.5em;
    font-size: 0.875em;
  }

  .swatch {
    flex: none;
    inline-size: 1.75em;
    block-size: 1.125em;
    margin-block-start: 0.2em;
    overflow: visible;
  }
  .status {
    flex-wrap: nowrap;
    gap: 0.625em;
  }
  .legend b {
    flex: none;
    min-inline-size: 3.25em;
  }
  .detail {
    position: relative;
    padding-inline-end: 3.5em;
    background: var(--_surface);
  }
  .close {
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-end: 0.5em;
  }
  @container (max-width: 39.99em) {
    .side {
      display: contents;
    }
    /* In view wherever on the map the finger is; a look in passing would come between the pointer and the map. */
    .chosen {
      position: sticky;
      inset-block-end: 0.5em;
    }
    .passing, .col-tier {
      display: none;
    }
  }

  .off {
    margin-block-start: var(--_gap);
  }
  summary {
    font-weight: 600;
  }
  @media screen {
    .print-only {
      display: none;
    }
  }
  @media print {
    .sort {
      display: inline !important;
    }
    .map {
      max-block-size: 60vh;
    }
    .map, .legend, tr {
      break-inside: avoid;
    }
  }
`;
