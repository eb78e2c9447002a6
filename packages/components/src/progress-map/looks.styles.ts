import { css } from 'lit';

/**
 * What each class looks like: an opaque fill from the tokens, lines over it where the fill alone would not tell (patterns.ts), and a
 * lettering colour that is black or white by the fill's own luminance, so that it reads on any host and with any tokens.
 */
export const lookStyles = css`
  .look {
    --_fill: var(--_surface);
    --_on: var(--_ink);
    --_lines: color-mix(in oklab, var(--_ink) 55%, var(--_fill));
  }
  .full { --_fill: var(--_accent); }
  .q4 { --_fill: color-mix(in oklab, var(--_accent) 74%, var(--_surface)); }
  .q3 { --_fill: color-mix(in oklab, var(--_accent) 50%, var(--_surface)); }
  .q2 { --_fill: color-mix(in oklab, var(--_accent) 30%, var(--_surface)); }
  .q1 { --_fill: color-mix(in oklab, var(--_accent) 14%, var(--_surface)); }
  .done-on-time, .done { --_fill: var(--_good); }
  .done-late { --_fill: color-mix(in oklab, var(--_good) 45%, var(--_surface)); }
  .awaiting, .in-time, .in-progress, .open, .standing { --_fill: color-mix(in oklab, var(--_accent) 28%, var(--_surface)); }
  .due-soon { --_fill: color-mix(in oklab, var(--_warn) 40%, var(--_surface)); }
  .overdue { --_fill: var(--_bad); }
  .paused { --_fill: color-mix(in oklab, var(--_ink) 16%, var(--_surface)); }
  /* Never white: under a name on a small tile little is left of the lines, and white is zero. */
  .no-data { --_fill: color-mix(in oklab, var(--_ink) 12%, var(--_surface)); }
  .not-applicable, .no-body, .cancelled { --_fill: color-mix(in oklab, var(--_ink) 7%, var(--_surface)); }
  @supports (color: oklch(from red l c h)) {
    /* Amber: the token is dark enough for letters, which as a fill is brown. */
    .due-soon { --_fill: oklch(from var(--_warn) 0.82 0.13 h); }
    .look {
      /* White below, black above the luminance at which both contrast alike: never under 4.5 to 1. */
      --_on: color(from var(--_fill) xyz-d65 clamp(0, (0.179 - y) * 10000, 0.9505) clamp(0, (0.179 - y) * 10000, 1) clamp(0, (0.179 - y) * 10000, 1.089));
      --_lines: color-mix(in oklab, var(--_on) 45%, var(--_fill));
    }
  }
  .no-data { --_lines: color-mix(in oklab, var(--_on) 55%, var(--_fill)); }
  .overdue { --_lines: color-mix(in oklab, var(--_on) 32%, var(--_fill)); }

  .unit {
    fill: var(--_fill);
    stroke: color-mix(in oklab, var(--_ink) 50%, var(--_surface));
    stroke-linejoin: round;
  }
  .unit.no-data { fill: url('#p-no-data'); }
  .unit.not-applicable { fill: url('#p-not-applicable'); }
  .unit.no-body { fill: url('#p-no-body'); }
  .unit.cancelled { fill: url('#p-cancelled'); }
  .unit.paused { fill: url('#p-paused'); }
  .unit.done-late { fill: url('#p-done-late'); }
  .unit.done { fill: url('#p-done'); }
  .unit.awaiting { fill: url('#p-awaiting'); }
  .unit.due-soon { fill: url('#p-due-soon'); }
  .unit.overdue { fill: url('#p-overdue'); }
  .ground { fill: var(--_fill); }
  .lines {
    fill: none;
    stroke: var(--_lines);
  }

  /* Names: the halo in the fill's colour clears the lines away from under the letters. */
  text.look {
    fill: var(--_on);
    stroke: var(--_fill);
    stroke-width: 0.18em;
    stroke-linejoin: round;
    paint-order: stroke;
    text-anchor: middle;
    dominant-baseline: central;
    pointer-events: none;
  }
  .name {
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .map, .swatch, text.look {
      forced-color-adjust: none;
    }
    .qt {
      --_surface: Canvas;
      --_ink: CanvasText;
      --_accent: CanvasText;
      --_good: CanvasText;
      --_warn: CanvasText;
      --_bad: CanvasText;
      --_focus: Highlight;
    }
    .look { --_lines: color-mix(in oklab, var(--_on) 65%, var(--_fill)); }
    .q4 { --_fill: color-mix(in oklab, CanvasText 78%, Canvas); }
    .q3 { --_fill: color-mix(in oklab, CanvasText 60%, Canvas); }
    .q2 { --_fill: color-mix(in oklab, CanvasText 44%, Canvas); }
    .q1 { --_fill: color-mix(in oklab, CanvasText 28%, Canvas); }
    .due-soon { --_fill: color-mix(in oklab, CanvasText 30%, Canvas); }
  }
`;
