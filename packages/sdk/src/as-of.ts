import { parseAsOf } from '@quantriet/contract';
import { ApiError } from './api-error.js';

/** The instant that a caller's `asOf` means. @throws ApiError `bad-as-of` */
export function instantOf(asOf: string): string {
  const instant = parseAsOf(asOf);
  if (instant === undefined) throw new ApiError('bad-as-of', { params: { value: asOf } });
  return instant;
}
