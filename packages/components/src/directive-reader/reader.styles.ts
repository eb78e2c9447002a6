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
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_border);
    background: color-mix(in srgb, var(--_surface) 88%, transparent);
    backdrop-filter: blur(0.5em);
  }
  .bar > button {
    padding-inline: 0.5em;
    font-size: 0.875em;
  }
  .search {
    display: flex;
    flex: 1 1 16em;
    gap: 0.25em;
    align-items: center;
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
  .count:not(:empty) {
    padding-inline: 0.25em;
    white-space: nowrap;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .side nav {
    display: none;
    padding: 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .side nav.open {
    display: block;
  }
  .side-title {
    margin-block-end: 0.375em;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }
  .documents button {
    display: block;
    inline-size: 100%;
    padding: 0.375em 0.625em;
    border-color: transparent;
    border-inline-start: 3px solid transparent;
    background: none;
    text-align: start;
    line-height: 1.4;
  }
  .documents button[aria-current] {
    border-inline-start-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
  }
  .documents strong {
    display: block;
    font-weight: 600;
  }
  .documents span {
    display: block;
    color: var(--_muted);
    font-size: 0.8125em;
  }
  .documents .stamp {
    display: inline-block;
    color: var(--_bad);
    border-color: var(--_bad);
    font-size: 0.6875em;
  }
  .contents ol ol {
    padding-inline-start: 0.875em;
  }
  .contents li {
    position: relative;
  }
  .contents .branch {
    padding-inline-start: 0;
  }
  .contents a {
    display: block;
    padding: 0.25em 0.375em;
    border-radius: var(--_radius);
    color: inherit;
    font-size: 0.9375em;
    line-height: 1.4;
    text-decoration: none;
  }
  .contents .branch > a {
    margin-inline-end: 26px;
    font-weight: 600;
  }
  .contents a:hover {
    background: var(--_tint);
    text-decoration: underline;
  }
  .contents summary {
    position: absolute;
    inset-block-start: 0.125em;
    inset-inline-end: 0;
    inline-size: 24px;
    block-size: 24px;
    border-radius: var(--_radius);
    cursor: pointer;
    list-style: none;
  }
  .contents summary::-webkit-details-marker {
    display: none;
  }
  .contents summary::before {
    content: '';
    position: absolute;
    inset: 0;
    inline-size: 0.4375em;
    block-size: 0.4375em;
    margin: auto;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: translateY(-25%) rotate(45deg);
  }
  .contents details[open] > summary::before {
    transform: translateY(25%) rotate(-135deg);
  }
  .contents summary:hover {
    background: var(--_tint);
  }
  .skeleton.page {
    padding-block: 1em;
  }
  .skeleton.page span:first-child {
    block-size: 2em;
    inline-size: 70%;
    margin-block-end: 1em;
  }
  .skeleton.page span:last-child {
    inline-size: 40%;
  }
  @media (min-height: 35em) {
    .bar {
      position: sticky;
      z-index: 1;
      inset-block-start: var(--qt-sticky-top, 0px);
    }
    .side {
      position: sticky;
      z-index: 1;
      inset-block-start: calc(var(--qt-sticky-top, 0px) + 5.75em);
    }
    .side nav {
      max-block-size: calc(100vh - var(--qt-sticky-top, 0px) - 9em);
      overflow-y: auto;
      background: var(--_surface);
    }
  }
  @container (min-width: 52em) {
    .reader.sided {
      grid-template: 'side bar' auto 'side main' 1fr / 17em minmax(0, 1fr);
      column-gap: 1.5em;
    }
    .sided .bar {
      grid-area: bar;
    }
    .sided .main {
      grid-area: main;
    }
    .switch {
      display: none;
    }
    .side {
      grid-area: side;
      align-self: start;
      inset-block-start: var(--qt-sticky-top, 0px);
      max-block-size: calc(100vh - var(--qt-sticky-top, 0px));
      overflow-y: auto;
      padding-block: 0.5em;
    }
    .side nav {
      display: block;
      max-block-size: none;
      padding: 0;
      border: 0;
      overflow: visible;
      background: none;
    }
    .side nav + nav {
      margin-block-start: 1.25em;
    }
  }
  @media (forced-colors: active) {
    .documents button[aria-current] {
      border-color: Highlight;
    }
    .contents summary::before {
      border-color: ButtonText;
    }
  }
  @media print {
    .reader, .reader.sided {
      display: block;
    }
    .bar, .side {
      display: none;
    }
  }
`;
