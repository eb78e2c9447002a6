import { css } from 'lit';

/**
 * What each class looks like: an opaque fill, so much of a token's colour, with lines over it where the fill alone would not tell
 * (patterns.ts), and a lettering colour that is black or white by the fill's own luminance, so that it reads on any host and with any tokens.
 */
export const lookStyles = css`
  .look {
    --_of: var(--_accent);
    --_part: 0%;
    --_fill: color-mix(in oklab, var(--_of) var(--_part), var(--_surface));
    --_on: var(--_ink);
    --_lines: color-mix(in oklab, var(--_on) 45%, var(--_fill));
  }
  .full { --_part: 100%; }
  .q4 { --_part: 74%; }
  .q3 { --_part: 50%; }
  .q2, .awaiting, .in-time, .in-progress, .open, .standing { --_part: 30%; }
  .q1 { --_part: 14%; }
  .done-on-time, .done, .done-late { --_of: var(--_good); --_part: 100%; }
  .done-late { --_part: 45%; }
  .due-soon { --_of: var(--_warn); --_part: 40%; }
  .overdue { --_of: var(--_bad); --_part: 100%; }
  /* Never white: under a name on a small tile little is left of the lines, and white is zero. */
  .paused, .no-data, .not-applicable, .no-body, .cancelled { --_of: var(--_ink); --_part: 13%; }
  .not-applicable, .no-body, .cancelled { --_part: 7%; }
  @supports (color: oklch(from red l c h)) {
    .look {
      /* White below, black above the luminance at which both contrast alike: never under 4.5 to 1. */
      --_dark: clamp(0, (0.179 - y) * 10000, 1);
      --_on: color(from var(--_fill) xyz-d65 calc(0.9505 * var(--_dark)) var(--_dark) calc(1.089 * var(--_dark)));
    }
    /* Amber: the token is dark enough for letters, which as a fill is brown. */
    .due-soon { --_of: oklch(from var(--_warn) 0.82 0.13 h); --_part: 100%; }
  }

  .unit:not([fill]), .ground { fill: var(--_fill); }
  .unit {
    stroke: color-mix(in oklab, var(--_ink) 50%, var(--_surface));
    stroke-linejoin: round;
  }
  .lines {
    fill: none;
    stroke: var(--_lines);
    stroke-width: 1.5;
  }
  .unit, .ring path { vector-effect: non-scaling-stroke; }

  /* Names: the halo in the fill's colour clears the lines away from under the letters. */
  text {
    fill: var(--_on);
    stroke: var(--_fill);
    stroke-width: 0.18em;
    stroke-linejoin: round;
    paint-order: stroke;
    text-anchor: middle;
    dominant-baseline: central;
    pointer-events: none;
  }
  .name { font-weight: 600; }

  @media (forced-colors: active) {
    svg { forced-color-adjust: none; }
    .qt {
      --_surface: Canvas;
      --_ink: CanvasText;
      --_accent: CanvasText;
      --_good: CanvasText;
      --_bad: CanvasText;
      --_focus: Highlight;
    }
    .due-soon { --_of: CanvasText; --_part: 30%; }
  }
`;
