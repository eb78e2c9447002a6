import { css } from 'lit';

/** What stands around the passages: header and signature as the official forms have them, stamps, notices, duties; and a passage quoted. */
export const documentStyles = css`
  .qt-text.qt-text {
    .qt-muted {
      color: var(--_muted);
    }
    :is(.qt-stamp, .qt-notice, .qt-note) {
      margin-block: 0.75em;
      padding: 0.5em 0.875em;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
    }
    .qt-stamp {
      inline-size: fit-content;
      margin-inline: auto;
      border: 2px dashed var(--_bad);
      font-size: 0.875em;
    }
    .qt-stamp strong {
      color: var(--_bad);
    }
    .qt-notice {
      border-inline-start: 4px solid var(--_warn);
    }
    .qt-note {
      border-inline-start: 4px double var(--_accent);
      background: var(--_surface);
      color: var(--_ink);
      font-size: 0.9375em;
      line-height: 1.5;
    }
    .qt-note li {
      margin-block-start: 0.25em;
    }
    :is(.qt-stream, small) {
      padding: 0 0.4375em;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      font-size: 0.8125em;
      white-space: nowrap;
    }
    small {
      border: 1px dashed;
      color: var(--_warn);
      font-weight: bold;
    }
    :is(.qt-letterhead, .qt-closing) {
      display: grid;
      gap: 1em 1.5em;
    }
    :is(.qt-letterhead, .qt-title, .qt-signed, .qt-stamp) {
      text-align: center;
      line-height: 1.45;
    }
    :is(.qt-letterhead *, .qt-title span, .qt-stamp strong, .qt-signed strong) {
      display: block;
      text-wrap: balance;
    }
    .qt-letterhead strong::after {
      content: '';
      display: block;
      inline-size: 10em;
      margin: 0.375em auto;
      border-block-end: 1px solid;
    }
    .qt-issuer strong::after {
      inline-size: 5em;
    }
    .qt-party .qt-issuer strong::after {
      content: '*' / '';
      margin-block: 0;
      border: 0;
    }
    .qt-title {
      margin-block: 1.25em;
      font-size: 1.125em;
    }
    .qt-title span {
      font-size: 1.125em;
    }
    .qt-card .qt-title {
      margin-block: 0.25em 0.75em;
      font-size: 1.375em;
      text-align: start;
    }
    :is(.qt-preamble, .qt-recipients p) {
      font-style: italic;
    }
    .qt-party .qt-recipients p {
      font-style: normal;
      text-decoration: underline;
    }
    .qt-closing {
      margin-block-start: 2em;
    }
    .qt-recipients li::before {
      content: '- ' / '';
    }
    .qt-signed strong {
      white-space: pre-line;
    }
    .qt-signed .qt-signatory {
      margin-block-start: 3.5em;
    }
    @container (min-width: 34em) {
      :is(.qt-letterhead, .qt-closing) {
        grid-template-columns: 5fr 7fr;
      }
      .qt-signed {
        grid-column: 2;
      }
    }
    figure {
      display: grid;
      gap: 0.75em;
      margin-inline: -0.75em;
    }
    figure .qt-stamp {
      margin: 0;
      text-align: start;
    }
    :is(blockquote, .qt-summary) {
      padding: 0.25em 0 0.25em 1.125em;
      border-inline-start: 0.25em solid var(--_accent);
    }
    .qt-summary {
      border-inline-start: 0.25em dashed var(--_border);
    }
    :is(figcaption, .qt-summary .qt-muted, .qt-recipients) {
      font-size: 0.875em;
    }
    cite {
      font-style: normal;
    }
    @media print {
      :is(.qt-letterhead, .qt-closing) {
        grid-template-columns: 5fr 7fr;
        break-inside: avoid;
      }
    }
  }
`;
