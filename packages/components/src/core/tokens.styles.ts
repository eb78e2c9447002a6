import { css } from 'lit';

/**
 * Two tiers: private `--_*` primitives, public `--qt-*` semantics, which are contract. Colours are derived from the host's text
 * colour, so that a dark page, a contrast switch or a province's colours need nothing from us: dark text means a light page, light text a dark one.
 * `/ 1`: in muted text the text colour is translucent, and a link or a stamp in it must not be.
 * Browsers without relative colours get mid tones that read on both.
 */
export const tokens = css`
  .qt {
    --_ink: var(--qt-text, currentColor);
    --_surface: var(--qt-surface, Canvas);
    --_accent: var(--qt-accent, #2f6fb5);
    --_good: var(--qt-good, #2e8555);
    --_warn: var(--qt-warn, #a86a00);
    --_bad: var(--qt-bad, #cc4436);
    --_muted: var(--qt-muted, color-mix(in srgb, currentColor 74%, transparent));
    --_border: var(--qt-border, color-mix(in srgb, currentColor 24%, transparent));
    --_tint: var(--qt-tint, color-mix(in srgb, currentColor 6%, transparent));
    --_radius: var(--qt-radius, 0.375em);
    --_gap: var(--qt-gap, 0.75em);
    --_focus: var(--qt-focus, var(--_accent));
  }
  @supports (color: oklch(from red l c h)) {
    .qt {
      --_surface: var(--qt-surface, oklch(from currentColor clamp(0.18, (0.62 - l) * 100, 1) 0 h / 1));
      --_accent: var(--qt-accent, oklch(from currentColor calc(0.38 + 0.44 * l) 0.12 255 / 1));
      --_good: var(--qt-good, oklch(from currentColor calc(0.38 + 0.44 * l) 0.12 155 / 1));
      --_warn: var(--qt-warn, oklch(from currentColor calc(0.4 + 0.44 * l) 0.11 70 / 1));
      --_bad: var(--qt-bad, oklch(from currentColor calc(0.4 + 0.36 * l) 0.17 27 / 1));
    }
  }
`;
