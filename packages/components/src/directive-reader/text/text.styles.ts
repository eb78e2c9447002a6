import { css } from 'lit';
import { documentStyles } from './document.styles.js';
import { pageTextStyles, readingStyles } from './reading.styles.js';

/**
 * Styles of the text, which stands in the page's own tree. Every rule is scoped by the doubled class, so that it outweighs a page's rules
 * for `*`, tags and single classes; `revert` takes those back to the browser's own first. Colours and font come down from the element.
 */
const passageStyles = css`
  .qt-text.qt-text {
    all: revert;
    container-type: inline-size;
    box-sizing: border-box;
    padding-inline: 0.75em;
    line-height: 1.65;
    overflow-wrap: break-word;
    hyphens: none;
    *, ::before, ::after {
      all: revert;
      box-sizing: border-box;
      line-height: inherit;
    }
    :is(p, ul, figure, blockquote, .qt-heading) {
      margin: 0;
      padding: 0;
    }
    .qt-heading {
      font-size: 1em;
      line-height: 1.4;
      text-wrap: balance;
    }
    ul {
      list-style: none;
    }
    a {
      color: var(--_accent);
      text-underline-offset: 0.15em;
    }
    :focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
    }
    :is(.qt-p, .qt-preamble p) {
      margin-block-start: 0.5em;
    }
    section.qt-p {
      margin-block-start: 1.25em;
    }
    .qt-p {
      scroll-margin-block-start: calc(var(--qt-sticky-top, 0px) + var(--_bar, 0px) + 0.75em);
    }
    .qt-p:focus {
      outline: none;
    }
    .qt-block {
      content-visibility: auto;
      contain-intrinsic-block-size: auto calc(var(--_letters) * var(--_letter, 0.05em) + var(--_lines) * 1.35em + 1em);
      margin-inline: -0.75em;
      padding: 0.25em 0.75em;
    }
    @container (min-width: 34em) {
      .qt-block {
        --_letter: 0.02em;
      }
    }
    .qt-line {
      white-space: pre-line;
    }
    .qt-kind-table {
      overflow-x: auto;
    }
    :is(td, th) {
      padding: 0.25em 0.5em;
      border: 1px solid var(--_border);
      text-align: start;
      vertical-align: top;
    }
    table {
      border-collapse: collapse;
    }
    .qt-kind-quote > .qt-line {
      padding-inline-start: 1em;
      border-inline-start: 2px solid var(--_border);
    }
    :is(.qt-kind-appendix, .qt-kind-part, .qt-kind-chapter, .qt-state .qt-kind-section, .qt-state .qt-kind-subsection) > .qt-heading {
      text-align: center;
    }
    :is(.qt-kind-appendix, .qt-kind-part, .qt-kind-chapter) > .qt-line > .qt-label {
      display: block;
    }
    :is(.qt-kind-point, .qt-kind-indent) {
      margin-inline-start: 1.5em;
    }
    .qt-label {
      color: inherit;
      font-weight: bold;
      text-decoration: none;
    }
    .qt-label:is(:hover, :focus-visible) {
      color: var(--_accent);
      text-decoration: underline;
    }
    .qt-label:empty {
      float: inline-end;
      min-inline-size: 24px;
      text-align: center;
    }
    .qt-label:empty::before {
      content: '¶';
    }
    .qt-line:not(:hover) > .qt-label:empty:not(:focus-visible) {
      opacity: 0;
    }
    .qt-marked {
      --_mark: color-mix(in srgb, var(--_accent) 8%, var(--_surface));
      background: var(--_mark);
      box-shadow: -0.375em 0 var(--_mark), -0.625em 0 var(--_accent);
    }
    .qt-block.qt-marked {
      box-shadow: inset 0.25em 0 var(--_accent);
    }
    @media (forced-colors: active) {
      .qt-marked {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
    }
    @media print {
      container-type: normal;
      .qt-block {
        content-visibility: visible;
      }
      .qt-heading {
        break-after: avoid;
      }
    }
  }
  ::highlight(qt-found) {
    background-color: #ffe27a;
    color: #1b1b1b;
  }
  ::highlight(qt-found-current) {
    background-color: #ff9d2e;
    color: #000;
  }
  @media (forced-colors: active) {
    ::highlight(qt-found) {
      background-color: Mark;
      color: MarkText;
    }
    ::highlight(qt-found-current) {
      background-color: Highlight;
      color: HighlightText;
    }
  }
`;

export const textStyles = css`${passageStyles}${documentStyles}${readingStyles}${pageTextStyles}`;
