/** Times several ways of the same in turn, so that what else the machine does strikes all of them alike. */

export type Times = Record<string, number[]>;

/** Milliseconds of each of `rounds` runs, after one run of each that is not counted. */
export async function interleaved(ways: Record<string, () => Promise<unknown>>, rounds: number): Promise<Times> {
  const times: Times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, way] of Object.entries(ways)) {
      const start = performance.now();
      await way();
      if (round > 0) times[name]!.push(performance.now() - start);
    }
  }
  return times;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Medians in milliseconds, each also as a multiple of the last. */
export function printTable(title: string, times: Times): void {
  const rows = Object.entries(times).map(([name, list]): [string, number] => [name, median(list)]);
  const base = rows.at(-1)![1];
  console.log(`\n${title}; medians of ${Object.values(times)[0]!.length}`);
  for (const [name, ms] of rows) console.log(`  ${name.padEnd(48)} ${ms.toFixed(1).padStart(9)} ms  ${(ms / base).toFixed(2).padStart(6)} x`);
}

export const STEP_WIDTH = 24;

/** Medians of one step on both sides, and ours as a multiple of theirs. */
export function printRatio(step: string, ours: readonly number[], peer: string, theirs: readonly number[]): void {
  const [own, other] = [median(ours), median(theirs)];
  console.log(`  ${step.padEnd(STEP_WIDTH)} ours ${own.toFixed(1)} ms, ${peer} ${other.toFixed(1)} ms: ${(own / other).toFixed(2)} x`);
}
