import type { Capability } from './words/account.js';

/**
 * Operations as plain data (no zod), joined by name to `outputs`, `inputs` and `bodies`. The client and the server's router loop over
 * them, and so do the OpenAPI document and the access matrix of the tests.
 */
export interface RouteSpec {
  method: 'GET' | 'POST' | 'PUT';
  /** Parameters in braces. A snapshot keys its resources by the same path, without the leading slash. */
  path: string;
  /** Answered without a token, as far as the plan publishes. */
  public: boolean;
  paginated: boolean;
  /** Answers as of an instant, the query parameter `asOf`. */
  dated: boolean;
  /** An account needs one of these; none listed and not public: any account. */
  capabilities?: readonly Capability[];
  /** Changes something once for each Idempotency-Key, which is required. */
  idempotent?: boolean;
  /** Wants the ETag of what it changes in If-Match. */
  conditional?: boolean;
  /** Answers a file and not JSON. */
  file?: boolean;
}

const read = { method: 'GET', public: true, paginated: false, dated: false } as const;

/** What anyone may ask; a published snapshot answers all of it too. */
export const publicRoutes = {
  'plans.list': { ...read, path: '/plans' },
  'plans.get': { ...read, path: '/plans/{plan}' },
  'plans.progress': { ...read, path: '/plans/{plan}/progress', dated: true },
  'plans.obligations': { ...read, path: '/plans/{plan}/obligations', paginated: true, dated: true },
  'plans.calendar': { ...read, path: '/plans/{plan}/calendar', dated: true },
  'structures.get': { ...read, path: '/structures/{structure}' },
  'documents.get': { ...read, path: '/documents/{document}' },
  'mapSheets.get': { ...read, path: '/map-sheets/{sheet}' },
  'templates.get': { ...read, path: '/templates/{template}/versions/{version}' },
} as const satisfies Record<string, RouteSpec>;

const inner = { ...read, public: false } as const;
const change = { ...inner, method: 'POST', idempotent: true } as const;
const readers = ['receive', 'supervise', 'inspect'] as const;

/** What takes a token: the chain of reports, and the plans behind it. */
export const officeRoutes = {
  'me.get': { ...inner, path: '/me' },
  'plans.edition': { ...inner, path: '/plans/{plan}/edition', capabilities: ['edit'] },
  'plans.import': { ...change, path: '/plans/import', capabilities: ['edit'] },
  'plans.issue': { ...change, path: '/plans/{plan}/issue', capabilities: ['edit'] },
  'reports.list': { ...inner, path: '/plans/{plan}/reports', paginated: true, capabilities: ['report', ...readers] },
  'reports.open': { ...change, path: '/plans/{plan}/reports', capabilities: ['report'] },
  'reports.get': { ...inner, path: '/reports/{report}', capabilities: ['report', ...readers] },
  'reports.save': { ...inner, method: 'PUT', path: '/reports/{report}/draft', conditional: true, capabilities: ['report'] },
  'reports.submit': { ...change, path: '/reports/{report}/submit', conditional: true, capabilities: ['report'] },
  'reports.correct': { ...change, path: '/reports/{report}/correct', conditional: true, capabilities: ['report'] },
  'reports.return': { ...change, path: '/reports/{report}/return', conditional: true, capabilities: ['receive'] },
  'reports.accept': { ...change, path: '/reports/{report}/accept', conditional: true, capabilities: ['receive'] },
  'reports.reopen': { ...change, path: '/reports/{report}/reopen', conditional: true, capabilities: ['receive'] },
  'reports.desk': { ...inner, path: '/plans/{plan}/duties/{duty}/desk', dated: true, capabilities: readers },
  'reports.consolidated': { ...inner, path: '/plans/{plan}/duties/{duty}/consolidated', capabilities: readers },
  'reports.export': { ...inner, path: '/plans/{plan}/duties/{duty}/export/{format}', capabilities: readers, file: true },
  'audit.list': { ...inner, path: '/plans/{plan}/audit', paginated: true, capabilities: ['inspect'] },
  'audit.head': { ...inner, path: '/plans/{plan}/audit/head', capabilities: ['inspect'] },
} as const satisfies Record<string, RouteSpec>;

export const routes = { ...publicRoutes, ...officeRoutes };

export type PublicOperation = keyof typeof publicRoutes;
export type OfficeOperation = keyof typeof officeRoutes;
export type Operation = keyof typeof routes;

/** `/plans/{plan}` with its parameters filled in and escaped. */
export function fillPath(path: string, params: Record<string, string> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

/** The path of a public operation. */
export function routePath(operation: PublicOperation, params?: Record<string, string>): string {
  return fillPath(publicRoutes[operation].path, params);
}
