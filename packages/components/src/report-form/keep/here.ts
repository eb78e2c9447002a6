import { draftStore, storeProblemOf, type KeptDraft, type StoreProblem } from './draft-store.js';

/** One draft on this computer: whether it may be kept, how far it is, and what stands against that. */
export class DraftHere {
  /** When it was kept last. */
  at: string | undefined;
  problem: StoreProblem | undefined;
  /** How many of the person's edits are kept. */
  edits = 0;

  constructor(private readonly key: string, public keeps: boolean) {}

  async read(): Promise<KeptDraft | undefined> {
    if (!this.keeps) return undefined;
    try {
      return await draftStore.get(this.key);
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  /** It is kept, or was found, as of `at`. @param edits how many it holds */
  stands(at: string | undefined, edits: number): void {
    this.problem = undefined;
    this.at = at;
    this.edits = edits;
  }

  /** @param edits how many of them the draft holds */
  async write(draft: KeptDraft, edits: number): Promise<void> {
    try {
      await draftStore.put(this.key, draft);
      this.stands(draft.at, Math.max(this.edits, edits));
      // Switched off while it was being written.
      if (!this.keeps) await this.forget();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Before the page is gone. */
  writeAtOnce(draft: KeptDraft): void {
    draftStore.putAtOnce(this.key, draft);
  }

  async forget(): Promise<void> {
    await draftStore.delete(this.key).catch(() => undefined);
  }

  #fail(error: unknown): void {
    this.at = undefined;
    this.problem = storeProblemOf(error);
  }
}
