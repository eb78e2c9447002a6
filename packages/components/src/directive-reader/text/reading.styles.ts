import { css } from 'lit';

/** A text that the page has itself keeps its looks, but for what one has set for oneself, and the marks. */
export const pageTextStyles = css`
  .qt-page.qt-page {
    font-size: var(--_size, inherit);
    &.qt-spaced {
      line-height: 2.1;
      letter-spacing: 0.02em;
    }
    &.qt-narrow {
      max-inline-size: 30em;
    }
    &.qt-contrast {
      background: Canvas;
      color: CanvasText;
    }
    [id] {
      scroll-margin-block-start: calc(var(--qt-sticky-top, 0px) + var(--_bar, 0px) + 0.75em);
    }
    .qt-marked {
      outline: 2px solid var(--_accent);
      outline-offset: 4px;
    }
    .qt-said {
      background: color-mix(in srgb, var(--_warn) 18%, var(--_surface));
    }
  }
`;

/** What helps one to read: links, margins of what a passage sets out, tools of the marked passage, size and spacing of one's own, what is read aloud. */
export const readingStyles = css`
  .qt-text.qt-text {
    font-size: var(--_size, 1em);
    &.qt-spaced {
      line-height: 2.1;
      letter-spacing: 0.02em;
    }
    &.qt-narrow article {
      max-inline-size: 30em;
      margin-inline: auto;
    }
    &.qt-contrast {
      --_ink: CanvasText;
      --_surface: Canvas;
      --_accent: LinkText;
      --_border: CanvasText;
      background: Canvas;
      color: CanvasText;
    }
    [data-qt-facet] {
      --_facet: var(--_accent);
      padding-inline-start: 0.75em;
      border-inline-start: 3px solid var(--_facet);
    }
    [data-qt-facet='objective'] {
      --_facet: var(--_good);
    }
    [data-qt-facet='task'] {
      --_facet: var(--_warn);
    }
    [data-qt-facet='solution'] {
      --_facet: var(--_bad);
    }
    [data-qt-name]::before {
      content: attr(data-qt-name);
      display: block;
      color: var(--_facet);
      font-size: 0.75em;
      font-weight: 600;
    }
    :is(
      [data-qt-facet='viewpoint'] + [data-qt-facet='viewpoint'], [data-qt-facet='objective'] + [data-qt-facet='objective'],
      [data-qt-facet='task'] + [data-qt-facet='task'], [data-qt-facet='solution'] + [data-qt-facet='solution']
    )::before {
      display: none;
    }
    .qt-off, .qt-addresses {
      display: none;
    }
    del {
      background: color-mix(in srgb, var(--_bad) 14%, transparent);
      text-decoration: line-through;
    }
    ins {
      background: color-mix(in srgb, var(--_good) 16%, transparent);
      text-decoration: underline;
    }
    .qt-two :is(.qt-p, .qt-versions) {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, max(13em, 40%)), 1fr));
      gap: 0 1.5em;
      margin-inline: 0;
    }
    &.qt-changes .qt-same.qt-p {
      display: none;
    }
    .qt-tools {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
      align-items: center;
      margin-block: 0.5em;
      font-size: max(0.8125em, 12px);
      user-select: none;
    }
    .qt-tools button {
      min-block-size: 28px;
      padding: 0.125em 0.625em;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
      color: var(--_ink);
      font: inherit;
      cursor: pointer;
    }
    .qt-p:has(> .qt-quick) {
      position: relative;
    }
    .qt-quick {
      position: absolute;
      inset: -2em -0.5em auto auto;
      margin: 0;
      padding-inline-start: 0.5em;
      background: var(--_surface);
    }
    :is(section, .qt-block) > .qt-quick {
      inset: 0.4em 0.4em auto auto;
    }
    .qt-p:not(:hover, :focus-within) > .qt-quick {
      opacity: 0;
    }
    output {
      user-select: text;
    }
    .qt-said {
      background: color-mix(in srgb, var(--_warn) 18%, var(--_surface));
    }
    @media print {
      font-size: 1em;
      &.qt-changes .qt-same.qt-p {
        display: revert;
      }
      counter-reset: qt-out;
      a {
        color: inherit;
        text-decoration: none;
      }
      .qt-tools, [data-qt-name]::before {
        display: none;
      }
      [data-qt-facet] {
        padding: 0;
        border: 0;
      }
      .qt-off {
        display: revert;
      }
      .qt-out::after {
        counter-increment: qt-out;
        content: '[' counter(qt-out) ']';
        font-size: 0.75em;
        vertical-align: super;
      }
      .qt-addresses {
        display: block;
        margin-block-start: 1.5em;
        border-block-start: 1px solid;
        font-size: 0.875em;
      }
    }
  }
`;
