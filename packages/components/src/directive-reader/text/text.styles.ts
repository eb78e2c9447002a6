import { css } from 'lit';
import { headStyles } from './head.styles.js';
import { dutyStyles } from './duty.styles.js';

/**
 * Styles of the text, which stands in the page's own tree. Every rule is scoped by the doubled class, so that it outweighs a page's rules
 * for `*`, tags and single classes; `revert` takes those back to the browser's own first. Colours and font come down from the element.
 */
const base = css`
  .qt-text.qt-text,
  .qt-text.qt-text * {
    all: revert;
    box-sizing: border-box;
    line-height: inherit;
  }
  .qt-text.qt-text *::before,
  .qt-text.qt-text *::after {
    all: revert;
  }
  .qt-text.qt-text {
    container-type: inline-size;
    padding-inline: 0.75em;
    line-height: 1.65;
    overflow-wrap: break-word;
    hyphens: none;
  }
  .qt-text.qt-text :is(p, ul, dl, dd, figure, blockquote, h1, h2, h3, h4, h5, h6) {
    margin: 0;
    padding: 0;
  }
  .qt-text.qt-text :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1em;
    font-weight: 700;
    line-height: 1.4;
    text-wrap: balance;
  }
  .qt-text.qt-text ul {
    list-style: none;
  }
  .qt-text.qt-text a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  .qt-text.qt-text :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
`;

const passages = css`
  .qt-text.qt-text .qt-p {
    margin-block-start: 0.5em;
    scroll-margin-block-start: calc(var(--qt-sticky-top, 0px) + var(--_bar, 0px) + 0.75em);
  }
  .qt-text.qt-text .qt-p:focus {
    outline: none;
  }
  .qt-text.qt-text .qt-block {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 16em;
    margin-inline: -0.75em;
    padding-inline: 0.75em;
    padding-block: 0.25em;
  }
  .qt-text.qt-text .qt-line {
    white-space: pre-line;
  }
  .qt-text.qt-text section.qt-p {
    margin-block-start: 1.25em;
  }
  .qt-text.qt-text :is(.qt-kind-part, .qt-kind-chapter) > :is(h2, h3, h4, h5, h6) {
    text-align: center;
  }
  .qt-text.qt-text :is(.qt-kind-part, .qt-kind-chapter) > :is(h2, h3, h4, h5, h6) > .qt-label {
    display: block;
  }
  .qt-text.qt-text .qt-form-state :is(.qt-kind-section, .qt-kind-subsection) > :is(h3, h4, h5, h6) {
    text-align: center;
  }
  .qt-text.qt-text :is(.qt-kind-point, .qt-kind-indent) {
    margin-inline-start: 1.5em;
  }
  .qt-text.qt-text .qt-preamble {
    margin-block-start: 1em;
    font-style: italic;
  }
  .qt-text.qt-text .qt-preamble p + p {
    margin-block-start: 0.375em;
  }
  .qt-text.qt-text a.qt-label {
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }
  .qt-text.qt-text :is(h2, h3, h4, h5, h6) > a.qt-label {
    font-weight: inherit;
  }
  .qt-text.qt-text a.qt-label:is(:hover, :focus-visible) {
    color: var(--_accent);
    text-decoration: underline;
  }
  .qt-text.qt-text a.qt-pilcrow {
    float: inline-end;
    min-inline-size: 24px;
    opacity: 0;
    text-align: center;
  }
  .qt-text.qt-text a.qt-pilcrow::before {
    content: '¶';
  }
  .qt-text.qt-text :is(.qt-p:hover > .qt-line, .qt-marked) > a.qt-pilcrow,
  .qt-text.qt-text a.qt-pilcrow:focus-visible {
    opacity: 1;
  }
`;

const marks = css`
  .qt-text.qt-text .qt-marked {
    --_mark: color-mix(in srgb, var(--_accent) 8%, var(--_surface));
    background: var(--_mark);
    box-shadow: -0.375em 0 var(--_mark), -0.625em 0 var(--_accent);
  }
  .qt-text.qt-text .qt-block.qt-marked {
    box-shadow: inset 0.25em 0 var(--_accent);
  }
  .qt-text.qt-text .qt-tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    margin-block: 0.25em;
    font-size: 0.875em;
  }
  .qt-text.qt-text .qt-tools button {
    min-block-size: max(2em, 24px);
    padding: 0.125em 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .qt-text.qt-text .qt-tools button:hover {
    border-color: currentColor;
  }
  ::highlight(qt-found) {
    background-color: #ffe27a;
    color: #1b1b1b;
  }
  ::highlight(qt-found-current) {
    background-color: #ff9d2e;
    color: #000;
  }
  .qt-text.qt-text .qt-found {
    background: #ffe27a;
    color: #1b1b1b;
  }
  .qt-text.qt-text .qt-found-current {
    outline: 2px solid currentColor;
  }
`;

const quote = css`
  .qt-text.qt-text .qt-quote {
    display: grid;
    gap: 0.75em;
    margin-inline: -0.75em;
  }
  .qt-text.qt-text :is(blockquote, .qt-summary) {
    padding: 0.25em 0 0.25em 1.125em;
    border-inline-start: 0.25em solid var(--_accent);
    font-size: 1.0625em;
  }
  .qt-text.qt-text .qt-summary {
    border-inline-start: 0.25em dashed var(--_border);
    font-size: 1em;
  }
  .qt-text.qt-text .qt-quote .qt-p:first-child {
    margin-block-start: 0;
  }
  .qt-text.qt-text .qt-summary-by {
    margin-block-end: 0.25em;
  }
  .qt-text.qt-text .qt-source {
    font-size: 0.875em;
  }
  .qt-text.qt-text cite {
    font-style: normal;
    font-weight: 600;
  }
`;

const media = css`
  @media (forced-colors: active) {
    .qt-text.qt-text .qt-marked {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    ::highlight(qt-found) {
      background-color: Mark;
      color: MarkText;
    }
    ::highlight(qt-found-current) {
      background-color: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .qt-text.qt-text {
      container-type: normal;
      padding-inline: 0;
    }
    .qt-text.qt-text .qt-block {
      content-visibility: visible;
      margin-inline: 0;
      padding-inline: 0;
    }
    .qt-text.qt-text .qt-marked {
      background: none;
      box-shadow: none;
    }
    .qt-text.qt-text :is(.qt-tools, .qt-pilcrow) {
      display: none;
    }
    .qt-text.qt-text :is(h1, h2, h3, h4, h5, h6) {
      break-after: avoid;
    }
    .qt-text.qt-text :is(.qt-closing, .qt-duty, .qt-letterhead) {
      break-inside: avoid;
    }
    .qt-text.qt-text .qt-line {
      orphans: 2;
      widows: 2;
    }
  }
`;

export const textStyles = css`${base}${headStyles}${passages}${dutyStyles}${quote}${marks}${media}`;
