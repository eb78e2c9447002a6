import { css } from 'lit';

export const deskStyles = css`
  .bar, .filters, .deeds {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    margin-block: var(--_gap);
  }
  .bar select {
    max-inline-size: 100%;
  }
  .rows {
    border-block-start: 1px solid var(--_border);
  }
  .rows li {
    display: flex;
    align-items: center;
    gap: 0.5em;
    border-block-end: 1px solid var(--_border);
  }
  .rows li.open {
    background: var(--_tint);
  }
  .rows input[type='checkbox'], .rows .no-box {
    flex: none;
    inline-size: 24px;
    min-block-size: 24px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    flex: 1;
    min-inline-size: 0;
    padding: 0.5em 0.25em;
    border: 0;
    background: none;
    text-align: start;
  }
  button.row:hover .name {
    text-decoration: underline;
  }
  .state {
    font-size: 0.875em;
  }
  .state::before {
    content: '';
    display: inline-block;
    inline-size: 0.625em;
    block-size: 0.625em;
    margin-inline-end: 0.375em;
    border: 2px solid currentColor;
    border-radius: 50%;
  }
  .state.in { color: var(--_accent); }
  .state.in::before, .state.accepted::before, .state.late::before { background: currentColor; }
  .state.accepted { color: var(--_good); }
  .state.late, .state.returned { color: var(--_warn); }
  .state.overdue { color: var(--_bad); }
  .columns {
    display: grid;
    gap: 1em 1.5em;
  }
  @container (min-width: 52em) {
    .columns.opened {
      grid-template-columns: minmax(16em, 2fr) 3fr;
    }
    .columns.opened .close {
      display: none;
    }
  }
  @container (max-width: 51.99em) {
    .columns.opened > .pile {
      display: none;
    }
  }
  .sheet dl > div {
    padding-block: 0.375em;
    border-block-end: 1px solid var(--_border);
  }
  .sheet dt, .aside {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .sheet dd, .texts dd {
    white-space: pre-line;
  }
  .before, .note {
    margin-block-start: 0.25em;
    padding-inline-start: 0.5em;
    border-inline-start: 3px solid var(--_warn);
    font-size: 0.875em;
  }
  textarea {
    /* In an open <details> there is a box between that does not hand the wrapper's down. */
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 3.5em;
    padding: 0.375em 0.5em;
    font: inherit;
    color: inherit;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  textarea.reminder {
    min-block-size: 9em;
  }
  textarea[aria-invalid='true'] {
    border-color: var(--_bad);
  }
  .wrong {
    color: var(--_bad);
  }
  .primary {
    border-color: var(--_accent);
    font-weight: 600;
  }
  .told {
    margin-block: var(--_gap);
  }
  details, .part-list {
    margin-block: var(--_gap);
  }
  summary {
    min-block-size: 24px;
    cursor: pointer;
  }
  .fold[data-folded] {
    display: none;
  }
  @container (max-width: 35.99em) {
    /* Three columns do not fit: a figure and its parts stand under its name. */
    .figures thead {
      position: absolute;
      clip-path: inset(50%);
    }
    .figures tr {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      border-block-end: 1px solid var(--_border);
    }
    .figures th, .figures td {
      border: 0;
    }
    .figures th {
      flex-basis: 100%;
      padding-block-end: 0;
      font-weight: 600;
    }
  }
  .link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
  }
  .part-list li {
    padding-block: 0.125em;
  }
  @media (forced-colors: active) {
    .state::before {
      forced-color-adjust: none;
    }
  }
  @media print {
    .fold[data-folded] {
      display: block;
    }
    .pile, .sheet .deeds {
      display: none;
    }
  }
`;
