import {
  fieldsOf, formatVietnameseDate, formatVietnameseMonth, formatVietnameseNumber, parseVietnameseDate, parseVietnameseMonth, parseVietnameseNumber,
  type Field, type Template, type Value, type Values,
} from '@quantriet/contract';

/**
 * What stands in the inputs, by input: a field's id, or `<id>.done` and `<id>.of` for the two counts of a share. Drafts are kept as
 * these texts, so that what was half typed comes back as it was.
 */
export type Texts = Record<string, string>;

export const SHARE_PARTS = ['done', 'of'] as const;

/** Inputs of a field, in the order they stand. */
export function inputsOf({ id, kind }: Field): string[] {
  return kind === 'share' ? SHARE_PARTS.map((part) => `${id}.${part}`) : [id];
}

/** The text that an input shows when it is left; what cannot be read stays as it was typed. */
export function tidied({ kind, decimals }: Field, text: string): string {
  const bare = text.trim();
  const number = (): string => {
    const value = parseVietnameseNumber(bare);
    if (value === undefined) return bare;
    // Digits beyond those allowed are shown, so that the person sees what the error speaks of.
    return formatVietnameseNumber(value, Number(value.toFixed(decimals ?? 20)) === value && kind === 'decimal' ? decimals : undefined);
  };
  switch (kind) {
    case 'whole': case 'decimal': case 'share': return number();
    case 'date': { const date = parseVietnameseDate(bare); return date === undefined ? bare : formatVietnameseDate(date); }
    case 'month': { const month = parseVietnameseMonth(bare); return month === undefined ? bare : formatVietnameseMonth(month); }
    default: return text;
  }
}

function shareOf(done: string, of: string): Value | undefined {
  if (!done.trim() && !of.trim()) return undefined;
  const [a, b] = [done, of].map((text) => parseVietnameseNumber(text));
  const isCount = (value: number | undefined): value is number => value !== undefined && Number.isInteger(value) && value >= 0;
  // A half-typed share is kept as text, which a draft may be.
  return isCount(a) && isCount(b) ? { done: a, of: b } : `${done.trim()}/${of.trim()}`;
}

/** The value of a field; undefined when nothing was typed, the text itself where it cannot be read. */
export function valueOf(field: Field, texts: Texts): Value | undefined {
  const { id, kind } = field;
  if (kind === 'share') return shareOf(texts[`${id}.done`] ?? '', texts[`${id}.of`] ?? '');
  const text = texts[id] ?? '';
  if (!text.trim()) return undefined;
  switch (kind) {
    case 'whole': case 'decimal': return parseVietnameseNumber(text) ?? text;
    case 'date': return parseVietnameseDate(text) ?? text;
    case 'month': return parseVietnameseMonth(text) ?? text;
    default: return text;
  }
}

export function valuesOf(template: Template, texts: Texts): Values {
  return Object.fromEntries(fieldsOf(template).flatMap((field) => {
    const value = field.computed ? undefined : valueOf(field, texts);
    return value === undefined ? [] : [[field.id, value] as const];
  }));
}

/** A value as people read it, and as its input shows it. */
export function textOf(field: Field, value: Value | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'object') return SHARE_PARTS.map((part) => formatVietnameseNumber(value[part])).join('/');
  if (typeof value === 'number') return tidied(field, formatVietnameseNumber(value));
  return tidied(field, value);
}

/** Texts of the inputs for values that came from elsewhere. */
export function textsOf(template: Template, values: Values): Texts {
  return Object.fromEntries(fieldsOf(template).flatMap((field): Array<readonly [string, string]> => {
    const text = textOf(field, values[field.id]);
    if (!text || field.computed) return [];
    if (field.kind !== 'share') return [[field.id, text]];
    const [done = '', ...of] = text.split('/');
    return [[`${field.id}.done`, done], [`${field.id}.of`, of.join('/')]];
  }));
}
