import { ApiError } from './api-error.js';
import type { Answer, Place } from './transport.js';

/** What is kept is handed to every caller: one that sorts a list in place must not change it for the others. */
function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

export function brokenJson(place: Place, attempts: number, cause?: unknown): ApiError {
  return new ApiError('broken-json', { params: place, attempts, cause });
}

/** The JSON of an answer, frozen. @throws ApiError `broken-json` */
export function parseJson({ body, attempts }: Answer, place: Place): unknown {
  try {
    return freeze(JSON.parse(new TextDecoder().decode(body)) as unknown);
  } catch (cause) {
    throw brokenJson(place, attempts, cause);
  }
}
