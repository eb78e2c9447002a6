/**
 * Operations as plain data (no zod), joined by name to `outputs` and `inputs`. The client loops over them; a server's router,
 * its OpenAPI document and the access matrix will too.
 */
export interface RouteSpec {
  method: 'GET';
  /** Parameters in braces. A snapshot keys its resources by the same path, without the leading slash. */
  path: string;
  /** Answered without a token, as far as the plan publishes. */
  public: boolean;
  paginated: boolean;
  /** Answers as of an instant, the query parameter `asOf`. */
  dated: boolean;
}

export const routes = {
  'plans.list': { method: 'GET', path: '/plans', public: true, paginated: false, dated: false },
  'plans.get': { method: 'GET', path: '/plans/{plan}', public: true, paginated: false, dated: false },
  'plans.progress': { method: 'GET', path: '/plans/{plan}/progress', public: true, paginated: false, dated: true },
  'plans.obligations': { method: 'GET', path: '/plans/{plan}/obligations', public: true, paginated: true, dated: true },
  'plans.calendar': { method: 'GET', path: '/plans/{plan}/calendar', public: true, paginated: false, dated: true },
  'structures.get': { method: 'GET', path: '/structures/{structure}', public: true, paginated: false, dated: false },
  'documents.get': { method: 'GET', path: '/documents/{document}', public: true, paginated: false, dated: false },
  'mapSheets.get': { method: 'GET', path: '/map-sheets/{sheet}', public: true, paginated: false, dated: false },
} as const satisfies Record<string, RouteSpec>;

export type Operation = keyof typeof routes;

/** `/plans/{plan}` with its parameters filled in and escaped. */
export function routePath(operation: Operation, params: Record<string, string> = {}): string {
  return routes[operation].path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}
