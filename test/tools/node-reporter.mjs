import { writeCounts } from './counts.mjs';

/**
 * Counts tests, not the suites and files that hold them; a file that fails without a failed test (it could not be
 * loaded, or ended early) counts as one.
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} source
 */
export default async function* nodeReporter(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite' && !failedItself(data)) continue;
    if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
    else if (type === 'test:pass') counts.passed += 1;
    else if (data.details?.error?.failureType !== 'subtestsFailed') counts.failed += 1;
  }
  writeCounts(counts);
  yield '';
}

/** A suite whose own body or hooks throw has no failed test to speak for it. */
function failedItself(data) {
  return data.details?.error !== undefined && data.details.error.failureType !== 'subtestsFailed';
}
