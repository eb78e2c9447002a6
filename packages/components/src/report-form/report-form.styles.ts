import { css } from 'lit';

const layout = css`
  .form, section, .reading, .about, .keeping {
    display: grid;
    gap: var(--_gap);
  }
  .form {
    gap: 1.25em;
    max-inline-size: 48em;
  }
  section {
    gap: 1.25em;
    padding-block-start: 1em;
    border-block-start: 2px solid var(--_accent);
  }
  .stamp {
    margin-block-end: 0.5em;
  }
  .about, .keeping {
    gap: 0.375em;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }
  .secret {
    padding: 0.5em 0.75em;
    border-inline-start: 4px solid var(--_warn);
    background: var(--_tint);
    font-size: 0.9375em;
  }
  .secret strong {
    font-weight: 500;
  }
  .panel {
    justify-items: stretch;
    gap: 0.5em;
  }
  .panel.stale {
    margin-block-end: 0;
  }
  .panel.stale p {
    flex: 1 1 18em;
  }
  .panel.returned {
    border-inline-start-color: var(--_warn);
  }
  .panel.receipt, .panel.done {
    border-inline-start-color: var(--_good);
  }
  .panel li + li {
    margin-block-start: 0.25em;
  }
  .panel li a, nav a {
    display: inline-block;
    min-block-size: 24px;
  }
  nav ol {
    display: grid;
    gap: 0.25em;
    list-style-type: '';
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }
  .send {
    padding: 0.5em 1.25em;
    border: 2px solid var(--_accent);
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    font-weight: 600;
  }
  .send:hover:enabled {
    border-color: currentColor;
  }
  .send[aria-disabled='true'] {
    opacity: 0.7;
    cursor: progress;
  }
  .saved {
    font-weight: 600;
  }
  summary {
    min-block-size: 24px;
    inline-size: fit-content;
    color: var(--_accent);
    cursor: pointer;
  }
  .reading {
    gap: 1.25em;
  }
  .sent-content .reading {
    margin-block-start: var(--_gap);
  }
`;

const fields = css`
  .field, fieldset {
    display: grid;
    gap: 0.25em;
    justify-items: start;
    min-inline-size: 0;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 0.25em;
  }
  .field > label, legend {
    font-weight: 600;
  }
  .field .muted {
    font-weight: 400;
  }
  .required {
    padding: 0.0625em 0.375em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-size: 0.75em;
    font-weight: 400;
    white-space: nowrap;
  }
  .help {
    font-size: 0.875em;
  }
  input:not([type]), input[type='text'], textarea, select {
    inline-size: 100%;
    border-color: var(--qt-border, color-mix(in srgb, currentColor 62%, transparent));
  }
  input.whole, input.decimal, input.date, input.month {
    max-inline-size: 12em;
    font-variant-numeric: tabular-nums;
  }
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    line-height: inherit;
    padding: 0.375em 0.75em;
    border: 1px solid;
    border-radius: var(--_radius);
    background: var(--_surface);
    resize: vertical;
    field-sizing: content;
    min-block-size: 5em;
    max-block-size: 40em;
  }
  select {
    max-inline-size: 100%;
  }
  .share {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
    align-items: end;
  }
  .share > div {
    display: grid;
    gap: 0.25em;
    flex: 0 1 12em;
    min-inline-size: 8em;
  }
  .share output {
    min-block-size: 2.25em;
    align-content: center;
    font-weight: 600;
  }
  .computed {
    font-size: 1.125em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .choices {
    display: grid;
    gap: 0.25em;
  }
  .choice {
    display: flex;
    gap: 0.5em;
    align-items: start;
    min-block-size: 24px;
    padding-block: 0.125em;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    inline-size: max(1.25em, 24px);
    block-size: max(1.25em, 24px);
    min-block-size: 0;
    margin: 0;
    accent-color: var(--_accent);
  }
  .field[data-wrong] {
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--_bad);
  }
  .field[data-wrong] [aria-invalid='true'] {
    border-color: var(--_bad);
    border-width: 2px;
  }
  .wrong {
    color: var(--_bad);
  }
  .note {
    padding: 0.375em 0.75em;
    border-inline-start: 4px solid var(--_warn);
    background: var(--_tint);
  }
`;

const lists = css`
  dl {
    display: grid;
    gap: 0.375em;
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  dt {
    flex: 0 1 16em;
    color: var(--_muted);
  }
  dd {
    flex: 1 1 14em;
    white-space: pre-line;
  }
  .reading section {
    gap: 0.5em;
    padding-block-start: 0.5em;
    border-block-start: 1px solid var(--_border);
  }
  .difference {
    display: grid;
    gap: 0.25em;
  }
  .sides {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
  }
  .sides > div {
    display: block;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
`;

const media = css`
  @media (forced-colors: active) {
    .send {
      border: 2px solid ButtonText;
    }
    .field[data-wrong], .note, .secret {
      border-inline-start-color: CanvasText;
    }
    .field[data-wrong] [aria-invalid='true'] {
      border-style: dashed;
    }
  }
  @media print {
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    summary {
      display: none;
    }
    /* A form in the making prints with what stands in it. */
    .field :is(input, select, textarea) {
      display: revert !important;
      border: 0;
      padding-inline: 0;
      background: none;
    }
    .field, .panel, dl > div {
      break-inside: avoid;
    }
    .form {
      max-inline-size: none;
    }
  }
`;

export const formStyles = [layout, fields, lists, media];
