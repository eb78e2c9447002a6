import { css } from 'lit';

/** Tables whose columns can be sorted by, in a frame that scrolls. */
export const tableStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font: inherit;
    color: inherit;
  }
  th, td {
    padding: 0.375em 0.5em;
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
    font-weight: inherit;
  }
  thead th {
    font-weight: 600;
  }
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
  .sort::after {
    content: '\\a0↕' / '';
    opacity: 0.6;
  }
  [aria-sort='ascending'] .sort::after {
    content: '\\a0↑' / '';
  }
  [aria-sort='descending'] .sort::after {
    content: '\\a0↓' / '';
  }
  .scroll {
    overflow-x: auto;
  }
  @media print {
    .scroll {
      overflow: visible;
    }
  }
`;
