import { fold, isValidOn, type Duty, type PlanDocument, type Structure, type Template } from '@quantriet/contract';
import { templateKey } from '../edition/templates.js';

/** Looks up what people write in place of an id: a name, a short name, a code, a document's number. */
export class Directory {
  private readonly ids = new Set<string>();
  private readonly names = new Map<string, Set<string>>();

  private add(id: string, names: readonly (string | undefined)[]): void {
    this.ids.add(id);
    for (const name of names) {
      if (name === undefined) continue;
      const key = keyOf(name);
      const ids = this.names.get(key);
      if (ids) ids.add(id);
      else this.names.set(key, new Set([id]));
    }
  }

  /** The id that is meant; the text as it stands when nothing or more than one thing is: checking the plan then says so. */
  resolve(text: string): string {
    return this.lookUp(text) ?? text;
  }

  /** The id that is meant, undefined when nothing or more than one thing is. */
  lookUp(text: string): string | undefined {
    if (this.ids.has(text)) return text;
    const ids = this.names.get(keyOf(text));
    return ids?.size === 1 ? [...ids][0] : undefined;
  }

  /** Ids that share a name. */
  ambiguous(text: string): string[] {
    const ids = this.ids.has(text) ? undefined : this.names.get(keyOf(text));
    return ids && ids.size > 1 ? [...ids] : [];
  }

  /** What a cell should show for an id: its first name where that is unmistakable. */
  display(id: string, name: string | undefined): string {
    return name !== undefined && this.lookUp(name) === id ? name : id;
  }

  static ofBodies(structure: Structure, date: string): Directory {
    const directory = new Directory();
    for (const body of structure.bodies) {
      const current = isValidOn(body, date);
      directory.add(body.id, current ? [body.name, body.shortName, body.code] : []);
    }
    return directory;
  }

  static ofNames(things: readonly { id: string; name: string }[]): Directory {
    const directory = new Directory();
    for (const { id, name } of things) directory.add(id, [name]);
    return directory;
  }

  static ofDuties(duties: readonly Duty[]): Directory {
    return Directory.ofNames(duties.map(({ id, title }) => ({ id, name: title })));
  }

  /** Templates by `id@version`; an id alone, or a title, will do where one version has it. */
  static ofTemplates(templates: readonly Template[]): Directory {
    const directory = new Directory();
    for (const template of templates) directory.add(templateKey(template), [template.title.vi, template.id]);
    return directory;
  }

  static ofDocuments(documents: readonly PlanDocument[]): Directory {
    const directory = new Directory();
    for (const { id, number } of documents) directory.add(id, [number]);
    return directory;
  }
}

function keyOf(name: string): string {
  return fold(name).replace(/\s*([/.-])\s*/g, '$1').trim();
}
