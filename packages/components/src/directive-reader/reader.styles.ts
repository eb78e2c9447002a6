import { css } from 'lit';

/** What stands around the text: a bar of search and switches, and the lists of documents and contents; beside the text where there is room. */
export const readerStyles = css`
  :host {
    scroll-margin-block-start: var(--qt-sticky-top, 0px);
  }
  .reader {
    display: grid;
    gap: var(--_gap);
  }
  .bar, .main {
    inline-size: 100%;
    max-inline-size: 46em;
    margin-inline: auto;
    min-inline-size: 0;
  }
  .main > .stamp {
    margin: 0 0 0.75em 0.923em;
  }
  .bar, .search {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
  .bar {
    flex-wrap: wrap;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface);
  }
  .search {
    flex: 1 1 16em;
    min-inline-size: 0;
  }
  .search input {
    flex: 1;
    min-inline-size: 0;
  }
  .search button {
    min-inline-size: 2.25em;
    padding-inline: 0;
  }
  .bar:empty, .count:empty {
    display: none;
  }
  .count, .switch {
    font-size: 0.875em;
  }
  .count {
    white-space: nowrap;
  }
  .side nav {
    display: none;
    padding: 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .side nav.open {
    display: block;
  }
  .side-title {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }
  .side a, .side button {
    display: block;
    inline-size: 100%;
    padding: 0.25em 0.625em;
    border: 0;
    border-inline-start: 3px solid transparent;
    background: none;
    color: inherit;
    line-height: 1.4;
    text-align: start;
    text-decoration: none;
  }
  .side a {
    font-size: 0.9375em;
  }
  .side :is(a, button):hover {
    background: var(--_tint);
    text-decoration: underline;
  }
  .side [aria-current] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
  }
  .side :is(strong, span) {
    display: block;
    font-weight: 600;
  }
  .side span {
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 400;
  }
  .side .stamp {
    inline-size: fit-content;
    border-color: currentColor;
    color: var(--_bad);
    font-size: 0.6875em;
    font-weight: 600;
  }
  ol ol {
    padding-inline-start: 0.875em;
  }
  @media (min-height: 35em) {
    .bar, .side {
      position: sticky;
      z-index: 1;
      inset-block-start: var(--qt-sticky-top, 0px);
    }
    .side {
      inset-block-start: calc(var(--qt-sticky-top, 0px) + 5.75em);
    }
    .side nav {
      max-block-size: calc(100vh - var(--qt-sticky-top, 0px) - 9em);
      overflow-y: auto;
    }
  }
  @container (min-width: 52em) {
    .reader:has(nav) {
      grid-template: auto 1fr / 17em minmax(0, 1fr);
      column-gap: 1.5em;
    }
    .switch {
      display: none;
    }
    .side {
      grid-row: 1 / 3;
      align-self: start;
      inset-block-start: var(--qt-sticky-top, 0px);
      max-block-size: calc(100vh - var(--qt-sticky-top, 0px));
      overflow-y: auto;
    }
    .side nav {
      display: block;
      max-block-size: none;
      padding: 0.5em 0;
      border: 0;
    }
  }
  @media (forced-colors: active) {
    .side :is(a, button):not([aria-current]) {
      border-color: Canvas;
    }
  }
  @media print {
    .reader {
      display: block;
    }
    .bar, .side {
      display: none;
    }
  }
`;
