import { writeCounts } from './counts.mjs';

/** @param {import('@web/test-runner').TestSuiteResult | undefined} suite */
function addTests(counts, suite) {
  for (const test of suite?.tests ?? []) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const inner of suite?.suites ?? []) addTests(counts, inner);
}

/**
 * For @web/test-runner: the numbers for test/run.mjs.
 * @returns {import('@web/test-runner').Reporter}
 */
export function browserReporter() {
  return {
    stop({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const before = counts.failed;
        addTests(counts, session.testResults);
        // A file that could not be loaded, or that never finished, has no failed test to speak for it.
        if (!session.passed && counts.failed === before) counts.failed += 1;
      }
      writeCounts(counts);
    },
  };
}
