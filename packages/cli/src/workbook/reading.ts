import type { Problem } from '@quantriet/contract';

/** Where something stands: a cell, a whole sheet, or a file beside the workbook. */
export interface Place {
  /** Path of the workbook as it was given. */
  workbook: string;
  sheet?: string;
  /** `F7`. */
  cell?: string;
  /** `van-ban/ke-hoach.json`, with a pointer after `#`. */
  file?: string;
}

/** A problem with its place; a notice does not stop anything. */
export interface Located extends Problem {
  place: Place;
  notice?: true;
}

/** What a JSON pointer is into: the plan, its structure, its standing, a document's text, a map sheet or a report template. */
export type Subject = 'plan' | 'structure' | 'standing' | `documents/${string}` | `map-sheets/${string}` | `templates/${string}`;

/** `Nhiệm vụ!F7`; with the workbook's name in front where there are several. */
export function placeText({ workbook, sheet, cell, file }: Place, several: boolean): string {
  const where = file ?? (sheet === undefined ? '' : cell === undefined ? sheet : `${sheet}!${cell}`);
  if (!where) return workbook;
  return several ? `${workbook} › ${where}` : where;
}

/** Collects what is found while a workbook is read, and remembers which cell each value came from. */
export class Reading {
  readonly found: Located[] = [];
  private readonly places = new Map<string, Place>();

  constructor(readonly workbook: string) {}

  /** Place of a cell or, without one, of a sheet. */
  at(sheet: string, cell?: string): Place {
    return cell === undefined ? { workbook: this.workbook, sheet } : { workbook: this.workbook, sheet, cell };
  }

  report(code: string, place: Place, params?: Problem['params']): void {
    this.found.push(params ? { code, place, params } : { code, place });
  }

  notice(code: string, place: Place, params?: Problem['params']): void {
    this.found.push({ code, place, notice: true, ...(params ? { params } : {}) });
  }

  /** Remembers that the value at `pointer` comes from `place`. */
  mark(subject: Subject, pointer: string, place: Place): void {
    this.places.set(`${subject}:${pointer}`, place);
  }

  /** Place of the value at `pointer`, or of the nearest value around it. */
  find(subject: Subject, pointer: string): Place {
    for (let rest = pointer; ; rest = rest.slice(0, rest.lastIndexOf('/'))) {
      const place = this.places.get(`${subject}:${rest}`);
      if (place) return place;
      if (!rest) return { workbook: this.workbook };
    }
  }
}

/** One problem per cell, the first found: what follows in the same cell is mostly its consequence. */
export function firstPerCell(found: readonly Located[]): Located[] {
  const seen = new Set<string>();
  return found.filter(({ code, place, params, notice }) => {
    const cell = `${place.workbook}|${place.file ?? ''}|${place.sheet ?? ''}|${place.cell ?? ''}`;
    const key = `${cell}|${notice ? 'notice' : ''}|${place.cell || place.file ? '' : code + JSON.stringify(params)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
