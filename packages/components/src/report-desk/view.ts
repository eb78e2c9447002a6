import { fieldsOf, percent, type DeskRow, type DeskState, type Due, type Field, type FieldNote, type Figure, type Language, type Report, type ReportVersion, type Structure, type Template, type Value } from '@quantriet/contract';
import { valueText } from '@quantriet/contract/values';
import { formatPercent } from '../core/format.js';
import type { DeskWords } from './messages.js';

export { deskMessages } from './messages.js';

/** What the desk shows, worked out without a browser. */

export const DESK_STATES: readonly DeskState[] = ['in', 'late', 'missing', 'returned', 'accepted'];

/** How many rows are in each state. */
export function countsOf(rows: readonly DeskRow[]): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(DESK_STATES.map((state) => [state, 0]));
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

export function namesOf(structure: Structure): ReadonlyMap<string, string> {
  return new Map(structure.bodies.map(({ id, name }) => [id, name]));
}

/** Whether the receiver has to decide about it now. */
export function isWaiting({ state }: Pick<DeskRow, 'state'>): boolean {
  return state === 'in' || state === 'late';
}

export function duePhrase(due: Due): string {
  return due.kind === 'none' ? '' : due.phrase;
}

export interface FieldLine {
  field: Field;
  /** Undefined where it was left empty. */
  text: string | undefined;
  /** In the version before, where it was another. */
  before: string | undefined;
  /** What the receiver has asked for at this field. */
  notes: string[];
}

/** What people write is in Vietnamese, whatever language the desk speaks; figures are read in the desk's. */
export const langOf = ({ kind }: Field): 'vi' | undefined => (kind === 'text' || kind === 'long-text' ? 'vi' : undefined);

function textOf(field: Field, value: Value | undefined, language: Language): string | undefined {
  if (value === undefined || value === '') return undefined;
  const unit = field.unit && field.kind !== 'share' ? ` ${field.unit[language]}` : '';
  const share = typeof value === 'object' && percent(value) !== undefined ? ` (${formatPercent(value)})` : '';
  return valueText(field, value, language) + unit + share;
}

/** Fields that say something in a version or the one before it, with what differs said in words. */
export function linesOf(template: Template, version: ReportVersion, before: ReportVersion | undefined, words: DeskWords, language: Language): FieldLine[] {
  return fieldsOf(template).flatMap((field): FieldLine[] => {
    const text = textOf(field, version.values[field.id], language);
    const earlier = before && textOf(field, before.values[field.id], language);
    const notes = (before?.notes ?? []).concat(version.notes ?? []).filter((note) => note.field === field.id).map((note) => note.text);
    if (text === undefined && earlier === undefined && notes.length === 0) return [];
    return [{ field, text, before: before && earlier !== text ? (earlier ?? words.empty) : undefined, notes }];
  });
}

/** Notes on the whole and not at a field that is shown. */
export function wholeNotes(version: ReportVersion): FieldNote[] {
  return (version.notes ?? []).filter(({ field }) => field === undefined);
}

/** The newest version, and the one before it to hold it against. */
export function newestOf({ versions }: Report): { version: ReportVersion; before: ReportVersion | undefined } {
  return { version: versions.at(-1)!, before: versions.at(-2) };
}

/**
 * A figure as people read it, in the digits of the parts it is made of, which are Vietnamese in either language: empty where it stands in
 * its parts alone, undefined where nobody gave a value.
 */
export function figureText({ sum, share, latest, parts }: Figure, field: Field, names: ReadonlyMap<string, string>, words: DeskWords, language: Language): string | undefined {
  if (sum !== undefined) return textOf(field, sum, language);
  if (share) return `${valueText(field, share, language)}${field.unit ? ` ${field.unit[language]}` : ''} (${formatPercent(share)})`;
  if (latest) return words.latestOf(textOf(field, latest.value, language) ?? '', names.get(latest.body) ?? latest.body);
  return parts.length > 0 ? '' : undefined;
}
