import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Files under a folder of the repository whose name ends so, as paths from its root with forward slashes, sorted.
 * @param {string} folder @param {string} ending @param {string[]} [filters] keeps paths that contain any of them
 */
export function findFiles(folder, ending, filters = []) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'))
    .filter((path) => filters.length === 0 || filters.some((each) => path.includes(each)))
    .sort();
}
