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
    position: relative;
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
  .bar .jump {
    flex: 1 0 100%;
  }
  .main > .jump {
    display: inline-block;
    margin-block-end: 0.75em;
  }
  .facets {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    margin-block-end: 0.75em;
    font-size: 0.875em;
  }
  .facets button {
    min-block-size: max(1.75em, 24px);
    padding-block: 0;
  }
  .facets [class] {
    border-inline-start: 4px solid var(--_facet, var(--_accent));
  }
  .facet-objective {
    --_facet: var(--_good);
  }
  .facet-task {
    --_facet: var(--_warn);
  }
  .facet-solution {
    --_facet: var(--_bad);
  }
  summary {
    cursor: pointer;
  }
  .comfort {
    font-size: 0.875em;
  }
  .comfort > summary, .listen {
    min-block-size: max(2.25em, 24px);
    padding: 0.25em 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    line-height: 1.7;
    list-style: none;
  }
  .listen {
    font-size: 0.875em;
  }
  .comfort > summary::after {
    content: ' ▾' / '';
  }
  .comfort > div {
    position: absolute;
    z-index: 2;
    inset-inline-start: 0;
    display: grid;
    gap: 0.5em;
    inline-size: 17em;
    max-inline-size: 100%;
    margin-block-start: 0.25em;
    padding: 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .comfort label {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 24px;
  }
  .comfort input {
    flex: 0 1 auto;
    min-block-size: 0;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    accent-color: var(--_accent);
  }
  .results {
    inline-size: 100%;
    font-size: 0.875em;
  }
  .results ol {
    max-block-size: 40vh;
    overflow-y: auto;
  }
  .results button {
    inline-size: 100%;
    border: 0;
    border-block-start: 1px solid var(--_border);
    border-radius: 0;
    background: none;
    text-align: start;
  }
  .results [aria-current] {
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
  }
  .results span {
    color: var(--_muted);
  }
  .results span::first-letter {
    text-transform: uppercase;
  }
  .results span:not(:empty)::after {
    content: ':';
  }
  mark {
    background: #ffe27a;
    color: #1b1b1b;
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
  .contents li {
    position: relative;
  }
  .contents > ol {
    padding-inline-start: 1.25em;
  }
  ol ol {
    padding-inline-start: 0.75em;
  }
  .contents summary {
    position: absolute;
    inset-block-start: 0.125em;
    inset-inline-start: -1.5em;
    inline-size: 24px;
    block-size: 24px;
    line-height: 24px;
    text-align: center;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .contents summary::before {
    content: '▸' / '';
  }
  .contents [open] > summary::before {
    content: '▾' / '';
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
