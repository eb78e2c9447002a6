import type { Condition, Field, Template } from '../words/template.js';
import type { Value, Values } from '../words/report.js';
import { exactSum } from './exact-sum.js';

/** What a template makes of values: which fields are shown, and what is computed. The form and the server ask the same functions. */

export function fieldsOf(template: Template): Field[] {
  return template.sections.flatMap(({ fields }) => fields);
}

/** Nothing has been said: no value, or a text of blanks. Zero is something. */
export function isEmpty(value: Value | undefined): value is undefined | string {
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}

function given(values: Values, id: string): Value | undefined {
  // `constructor` is an id too.
  const value = Object.hasOwn(values, id) ? values[id] : undefined;
  return isEmpty(value) ? undefined : value;
}

function holds({ equals, over }: Condition, value: Value | undefined): boolean {
  if (value === undefined) return false;
  if (equals && !equals.some((one) => one === value)) return false;
  return over === undefined || (typeof value === 'number' && value > over);
}

/** Values of one report as its template sees them; each field is worked out once. */
class Reading {
  readonly #fields: Map<string, Field>;
  readonly #values: Values;
  readonly #shown = new Map<string, boolean>();

  constructor(template: Template, values: Values) {
    this.#fields = new Map(fieldsOf(template).map((field) => [field.id, field]));
    this.#values = values;
  }

  isShown(field: Field): boolean {
    const known = this.#shown.get(field.id);
    if (known !== undefined) return known;
    // Fields that control each other in a circle are not shown; `checkTemplate` finds them.
    this.#shown.set(field.id, false);
    const shown = !field.shownIf || holds(field.shownIf, this.valueOf(field.shownIf.field));
    this.#shown.set(field.id, shown);
    return shown;
  }

  /** Undefined when the field is hidden, empty or unknown. */
  valueOf(id: string): Value | undefined {
    const field = this.#fields.get(id);
    if (!field || !this.isShown(field)) return undefined;
    return field.computed ? this.#compute(field) : given(this.#values, id);
  }

  readonly #computing = new Set<string>();

  #compute({ id, computed }: Field): number | undefined {
    if (!computed || this.#computing.has(id)) return undefined;
    this.#computing.add(id);
    const numbers = (ids: readonly string[] = []): number[] => ids.map((one) => this.valueOf(one)).filter((value) => typeof value === 'number');
    const [plus, minus] = [numbers(computed.sum), numbers(computed.minus)];
    this.#computing.delete(id);
    return plus.length + minus.length > 0 ? exactSum([...plus, ...minus.map((number) => -number)]) : undefined;
  }
}

/** Whether a field is shown with these values: a field whose controlling field is hidden is hidden too. */
export function isShown(field: Field, values: Values, template: Template): boolean {
  return new Reading(template, values).isShown(field);
}

/**
 * Values as they count: computed ones worked out (whatever was given for them), hidden and empty ones left out. Values that the
 * template does not know are kept, so that whoever checks can refuse them.
 */
export function withComputed(template: Template, values: Values): Values {
  const reading = new Reading(template, values);
  const fields = fieldsOf(template);
  const known = new Set(fields.map(({ id }) => id));
  const ofFields = fields.flatMap(({ id }): Array<[string, Value]> => {
    const value = reading.valueOf(id);
    return value === undefined ? [] : [[id, value]];
  });
  return Object.fromEntries([...ofFields, ...Object.entries(values).filter(([id]) => !known.has(id))]);
}
