import { css } from 'lit';

/** Duties at the passages they rest on, and their list after the text. A state is told by its mark and word; colour only helps. */
export const dutyStyles = css`
  .qt-text.qt-text :is(.qt-note, .qt-duties) {
    color: var(--_ink);
    font-size: 0.9375em;
    line-height: 1.5;
  }
  .qt-text.qt-text .qt-note {
    margin-block: 0.5em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_border);
    border-inline-start: 4px double var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .qt-text.qt-text .qt-note-title {
    font-size: 0.875em;
    font-weight: 600;
  }
  .qt-text.qt-text .qt-duties {
    margin-block-start: 2.5em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_border);
    scroll-margin-block-start: calc(var(--qt-sticky-top, 0px) + var(--_bar, 0px) + 0.75em);
  }
  .qt-text.qt-text .qt-duties:focus {
    outline: none;
  }
  .qt-text.qt-text .qt-duties-title {
    font-size: 1.1875em;
  }
  .qt-text.qt-text .qt-duty {
    padding-block: 0.375em;
  }
  .qt-text.qt-text .qt-duties .qt-duty {
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_border);
  }
  .qt-text.qt-text .qt-duty-title {
    font-weight: 600;
    text-wrap: pretty;
  }
  .qt-text.qt-text .qt-stream {
    margin-inline-end: 0.25em;
    padding: 0.0625em 0.4375em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-size: 0.8125em;
    font-weight: 400;
    white-space: nowrap;
  }
  .qt-text.qt-text :is(.qt-note-title, .qt-duties-title) small {
    margin-inline-start: 0.5em;
    padding: 0.0625em 0.4375em;
    border: 1px dashed var(--_warn);
    border-radius: var(--_radius);
    color: var(--_warn);
    font-size: 0.8125em;
    font-weight: 600;
    white-space: nowrap;
  }
  .qt-text.qt-text dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    margin-block-start: 0.125em;
  }
  .qt-text.qt-text :is(dt, dd) {
    display: inline;
  }
  .qt-text.qt-text dt {
    color: var(--_muted);
  }
  .qt-text.qt-text dt::after {
    content: ': ';
  }
  .qt-text.qt-text .qt-standing {
    flex-basis: 100%;
  }
  .qt-text.qt-text .qt-standing dt {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .qt-text.qt-text .qt-status {
    display: inline-block;
    margin-inline-end: 0.625em;
  }
  .qt-text.qt-text .qt-status::before {
    content: '○ ' / '';
    color: var(--_muted);
  }
  .qt-text.qt-text .qt-status-done::before {
    content: '✓ ' / '';
    color: var(--_good);
  }
  .qt-text.qt-text .qt-status-overdue {
    font-weight: 600;
  }
  .qt-text.qt-text .qt-status-overdue::before {
    content: '▲ ' / '';
    color: var(--_bad);
  }
  .qt-text.qt-text .qt-status-due-soon::before {
    content: '◆ ' / '';
    color: var(--_warn);
  }
  .qt-text.qt-text .qt-status-no-data::before {
    content: '? ' / '';
  }
`;
