import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SnapshotIndex } from '@quantriet/contract';
import { derivedFiles, isOwnPath } from './names.js';

/** What has to go from a folder once a publication is in place. */

/** How much of a plan is public, least first. */
const LEVELS = ['documents', 'totals', 'bodies'];

/** Data of an older index that may stay for a while: what is still published, as widely as then. */
function lingering(old: SnapshotIndex, index: SnapshotIndex): string[] {
  const level = ({ plans }: SnapshotIndex, id: string | undefined): number => LEVELS.indexOf(plans.find((plan) => plan.id === id)?.publicity ?? '');
  return Object.entries(old.resources).flatMap(([resource, { href }]) => {
    const plan = /^plans\/(.+)\/standing$/.exec(resource)?.[1];
    const withdrawn = !Object.hasOwn(index.resources, resource) || level(index, plan) < level(old, plan);
    return withdrawn ? [] : [href];
  });
}

async function dataIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(join(folder, 'data'))).map((name) => `data/${name}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

export interface Change {
  /** All files of the new publication. */
  files: ReadonlyMap<string, unknown>;
  index: SnapshotIndex;
  old: SnapshotIndex | undefined;
  /** The index differs from the old one: a new generation, so that data of the one before the old may go. */
  isNew: boolean;
  /** Paths that a publication which was cut off had in hand. */
  interrupted: readonly string[];
}

/** Paths to remove: only such as publications write, and none that the new one has. */
export async function obsoleteFiles(folder: string, { files, index, old, isNew, interrupted }: Change): Promise<string[]> {
  const lasting = new Set(old ? lingering(old, index) : []);
  const candidates = new Set([...(old ? derivedFiles(old) : []), ...interrupted, ...(isNew ? await dataIn(folder) : [])]);
  return [...candidates].filter((path) => isOwnPath(path) && !files.has(path) && !lasting.has(path) && existsSync(join(folder, path)));
}
