import type { SnapshotFile } from '@quantriet/contract';
import { ApiError, isApiError } from './api-error.js';
import type { Answer, Place, Send } from './transport.js';

async function hashMatches(body: ArrayBuffer, sha256: string): Promise<boolean> {
  const digest = await crypto.subtle.digest('SHA-256', body);
  return btoa(String.fromCharCode(...new Uint8Array(digest))) === sha256;
}

/**
 * A file of a snapshot, whose bytes have the hash that the index gives.
 * Browsers compute hashes on https pages only; on others `fetch` does it, but does not say what made it fail.
 * @throws ApiError `hash-mismatch`, and what a GET throws
 */
export async function getVerified(send: Send, file: SnapshotFile, place: Place, signal: AbortSignal): Promise<Answer> {
  const mismatch = (attempts: number) => new ApiError('hash-mismatch', { params: place, attempts });
  if ('subtle' in crypto) {
    const answer = await send(place, { signal });
    if (await hashMatches(answer.body, file.sha256)) return answer;
    // A cache on the way may hold what a hotel's login page once answered.
    const again = await send(place, { signal, cache: 'reload' });
    if (await hashMatches(again.body, file.sha256)) return again;
    throw mismatch(answer.attempts + again.attempts);
  }
  try {
    return await send(place, { signal, integrity: `sha256-${file.sha256}` });
  } catch (error) {
    if (!isApiError(error) || error.code !== 'unreachable') throw error;
    const { attempts } = await send(place, { signal, cache: 'reload' });
    throw mismatch(error.attempts + attempts);
  }
}
