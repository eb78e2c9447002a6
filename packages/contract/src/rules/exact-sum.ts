/** Figures have at most this many digits after the comma. */
export const MAX_DECIMALS = 6;

const SCALE = 10 ** MAX_DECIMALS;

/** A sum in which 0,1 and 0,2 make 0,3, so that the order of addition never shows. */
export function exactSum(numbers: readonly number[]): number {
  if (numbers.every(Number.isInteger)) return numbers.reduce((sum, number) => sum + number, 0);
  const whole = numbers.reduce((sum, number) => sum + Math.trunc(number), 0);
  const rest = numbers.reduce((sum, number) => sum + Math.round((number - Math.trunc(number)) * SCALE), 0);
  return Number((whole + rest / SCALE).toFixed(MAX_DECIMALS));
}
