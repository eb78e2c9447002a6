import type { Field, Wording } from '../words/template.js';

/** Short forms for writing templates down. */

export const say = (vi: string, en: string): Wording => ({ vi, en });

type More = Partial<Omit<Field, 'id' | 'label'>>;

/** A count that is never negative and adds up. */
export const count = (id: string, label: Wording, unit: Wording, more: More = {}): Field =>
  ({ id, kind: 'whole', label, unit, min: 0, max: 10_000_000, adds: 'sum', ...more });

/** A part of a whole: both counts are reported, and added up apart. */
export const share = (id: string, label: Wording, unit: Wording, parts: NonNullable<Field['parts']>, more: More = {}): Field =>
  ({ id, kind: 'share', label, unit, parts, max: 10_000_000, adds: 'share', ...more });

export const longText = (id: string, label: Wording, more: More = {}): Field => ({ id, kind: 'long-text', label, adds: 'list', ...more });
