export { createClient, type CallOptions, type Client, type DatedOptions, type ObligationOptions } from './client.js';
export type { ClientOptions, CommonOptions } from './options.js';
export type { Fetch } from './transport.js';
export { ApiError, isApiError, type ApiErrorDetails } from './api-error.js';
export type { Change } from './changes.js';
export type { TokenSource } from './token.js';
