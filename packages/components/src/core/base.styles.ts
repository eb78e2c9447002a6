import { css } from 'lit';
import { tokens } from './tokens.styles.js';

/**
 * The reset stands on the wrapper inside the shadow root: a page's own rules for `*` reach the host element and beat `:host`,
 * but not what is inside.
 */
const reset = css`
  :host {
    display: block;
    /* Size containment would let the element collapse inside a flex row. */
    min-inline-size: min(100%, 18em);
  }
  :host([hidden]) {
    display: none;
  }
  .qt {
    box-sizing: border-box;
    container-type: inline-size;
    color: var(--_ink);
    font-family: var(--qt-font, inherit);
    font-size: 1em;
    font-style: normal;
    font-weight: 400;
    letter-spacing: normal;
    line-height: 1.5;
    overflow-wrap: break-word;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
  }
  .qt *,
  .qt *::before,
  .qt *::after {
    /* Not inherited: what is in a disclosure inherits from the browser's own box around it. */
    box-sizing: border-box;
  }
  h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure {
    margin: 0;
    padding: 0;
  }
  h1, h2, h3, h4, h5, h6 {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  ul, ol {
    list-style: none;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
`;

const controls = css`
  button, select, input {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    min-block-size: max(2.25em, 24px);
    padding: 0.25em 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  button {
    cursor: pointer;
  }
  button:hover:enabled, select:hover, input:hover {
    border-color: currentColor;
  }
  button[aria-pressed='true'], button[aria-selected='true'] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

const panels = css`
  .stamp {
    display: inline-block;
    padding: 0.0625em 0.5em;
    border: 1px dashed var(--_warn);
    border-radius: var(--_radius);
    color: var(--_warn);
    font-size: 0.8125em;
    font-weight: 600;
  }
  .muted {
    color: var(--_muted);
  }
  .panel {
    display: grid;
    justify-items: start;
    gap: var(--_gap);
    padding: 1em;
    border: 1px solid var(--_border);
    border-inline-start: 4px solid var(--_border);
    border-radius: var(--_radius);
  }
  .panel.error {
    border-inline-start-color: var(--_bad);
  }
  .panel.stale {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-block-end: var(--_gap);
    padding: 0.5em 0.75em;
    border-inline-start-color: var(--_warn);
  }
  .skeleton {
    display: grid;
    gap: var(--_gap);
  }
  .skeleton span {
    block-size: 1.25em;
    border-radius: var(--_radius);
    background: var(--_tint);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .skeleton span:nth-child(2) {
    inline-size: 85%;
  }
  .skeleton span:nth-child(3) {
    inline-size: 60%;
  }
  @keyframes breathe {
    to { opacity: 0.4; }
  }
  @media (prefers-reduced-motion: reduce) {
    .qt *, .qt *::before, .qt *::after {
      animation: none;
      transition: none;
      scroll-behavior: auto;
    }
  }
  @media (forced-colors: active) {
    .skeleton span {
      border: 1px solid GrayText;
    }
    .stamp {
      border-color: CanvasText;
      color: CanvasText;
    }
    button[aria-pressed='true'], button[aria-selected='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    button, select, input, .no-print {
      display: none !important;
    }
    .qt {
      container-type: normal;
    }
  }
`;

export const baseStyles = [tokens, reset, controls, panels];
