/** How the reporters of both test runners hand their numbers to test/run.mjs: a JSON file named by the environment. */
import { readFileSync, writeFileSync } from 'node:fs';

const variable = 'QUANTRIET_TEST_COUNTS';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {Counts} counts */
export function writeCounts(counts) {
  const path = process.env[variable];
  if (path) writeFileSync(path, JSON.stringify(counts));
}

/** @param {string} path */
export function environmentFor(path) {
  return { ...process.env, [variable]: path };
}

/** @param {string} path @returns {Counts | undefined} nothing when the runner died before its report */
export function readCounts(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
