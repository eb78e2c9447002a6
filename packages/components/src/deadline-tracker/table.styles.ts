import { css } from 'lit';

export const table = css`
  tbody th {
    min-inline-size: 14em;
    font-weight: 600;
  }
  tbody th p {
    font-weight: 400;
  }
  thead th {
    vertical-align: bottom;
  }
  td {
    min-inline-size: 9em;
  }
  thead th button {
    display: inline-flex;
    gap: 0.375em;
    align-items: center;
    min-block-size: 24px;
    margin: -0.125em -0.375em;
    padding: 0.125em 0.375em;
    border-color: transparent;
    background: none;
    font-weight: 600;
  }
  thead svg {
    inline-size: 0.5em;
    block-size: 0.75em;
    fill: currentColor;
    opacity: 0.5;
  }
  th:is([aria-sort='ascending'], [aria-sort='descending']) svg {
    opacity: 1;
  }
  th[aria-sort='ascending'] .down, th[aria-sort='descending'] .up {
    opacity: 0;
  }
  td .when {
    display: grid;
  }
  td .due > * {
    display: block;
  }
  td .due > * + *::before {
    content: none;
  }
`;
