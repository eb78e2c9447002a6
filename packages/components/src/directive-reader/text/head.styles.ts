import { css } from 'lit';

/** Header and signature, as the official forms have them, and the card of a document whose wording is not here. */
export const headStyles = css`
  .qt-text.qt-text .qt-head {
    margin-block-end: 1.5em;
  }
  .qt-text.qt-text .qt-letterhead {
    display: grid;
    gap: 1em 1.5em;
    text-align: center;
    line-height: 1.45;
  }
  .qt-text.qt-text .qt-letterhead :is(strong, span, em) {
    display: block;
    text-wrap: balance;
  }
  .qt-text.qt-text .qt-number {
    margin-block-start: 0.375em;
  }
  .qt-text.qt-text .qt-form-party .qt-issuer strong::after {
    content: '*' / '';
    display: block;
    line-height: 1;
  }
  .qt-text.qt-text .qt-form-state .qt-issuer strong::after,
  .qt-text.qt-text .qt-motto strong::after {
    content: '';
    display: block;
    inline-size: 5em;
    margin: 0.3125em auto 0;
    border-block-end: 1px solid currentColor;
  }
  .qt-text.qt-text .qt-motto strong::after {
    inline-size: 10em;
  }
  .qt-text.qt-text .qt-motto em {
    margin-block-start: 0.375em;
  }
  .qt-text.qt-text .qt-title {
    margin-block-start: 1.5em;
    font-size: 1.125em;
    text-align: center;
  }
  .qt-text.qt-text .qt-type {
    display: block;
    font-size: 1.125em;
  }
  .qt-text.qt-text .qt-card .qt-title {
    margin-block-start: 0.25em;
    font-size: 1.375em;
    font-weight: 600;
    text-align: start;
  }
  .qt-text.qt-text .qt-card .qt-head {
    margin-block-end: 1em;
  }
  .qt-text.qt-text .qt-name span {
    color: var(--_muted);
  }
  .qt-text.qt-text .qt-stamp {
    inline-size: fit-content;
    margin: 0 auto 1.25em;
    padding: 0.25em 0.875em;
    border: 2px dashed var(--_bad);
    border-radius: var(--_radius);
    font-size: 0.875em;
    text-align: center;
  }
  .qt-text.qt-text .qt-stamp strong {
    display: block;
    color: var(--_bad);
    letter-spacing: 0.04em;
  }
  .qt-text.qt-text .qt-quote .qt-stamp {
    margin: 0;
    text-align: start;
  }
  .qt-text.qt-text .qt-notice {
    padding: 0.625em 0.875em;
    border: 1px solid var(--_border);
    border-inline-start: 4px solid var(--_warn);
    border-radius: var(--_radius);
  }
  .qt-text.qt-text .qt-closing {
    display: grid;
    gap: 1.5em;
    margin-block-start: 2em;
  }
  .qt-text.qt-text .qt-recipients {
    font-size: 0.875em;
  }
  .qt-text.qt-text .qt-recipients li::before {
    content: '- ' / '';
  }
  .qt-text.qt-text .qt-signed {
    text-align: center;
  }
  .qt-text.qt-text .qt-signed strong {
    display: block;
  }
  .qt-text.qt-text .qt-signatory {
    margin-block-start: 3.5em;
  }
  @container (min-width: 34em) {
    .qt-text.qt-text .qt-letterhead {
      grid-template-columns: 5fr 7fr;
    }
    .qt-text.qt-text .qt-closing {
      grid-template-columns: 1fr 1fr;
    }
    .qt-text.qt-text .qt-signed {
      grid-column: 2;
    }
  }
  @media print {
    .qt-text.qt-text .qt-letterhead {
      grid-template-columns: 5fr 7fr;
    }
    .qt-text.qt-text .qt-closing {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
