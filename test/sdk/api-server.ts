import type { RequestListener } from 'node:http';
import {
  CONTRACT_HEADER, CONTRACT_VERSION, calendarOf, matchesFilter, obligationsAt, publicProgress, publicRoutes, standingBook, toInstant,
  type Clock, type PublicOperation, type Plan,
} from '@quantriet/contract';
import { inputs } from '@quantriet/contract/inputs';
import { documentText, mapSheet, standing, structure, template } from '../fixtures/small-plan.js';
import { plans } from '../fixtures/snapshot-folder.js';
import { answer } from './serve.js';

/** A small server of the contract: its publicRoutes, its schemas, its rules, over the small plan. */

type Query = Record<string, string | undefined>;

class Refusal extends Error {
  constructor(readonly status: number, readonly code: string, readonly params: Record<string, string> = {}) {
    super(code);
  }
}

function found<T>(thing: T | undefined, resource: string): T {
  if (thing === undefined) throw new Refusal(404, 'not-found', { resource });
  return thing;
}

const planOf = (id: string): Plan => found(plans.find((plan) => plan.id === id), `plans/${id}`);

/** Few enough that the fixture has several pages. */
const PAGE = 3;

function page<T>(items: T[], { cursor = '0' }: Query): { items: T[]; next?: string } {
  const end = Number(cursor) + PAGE;
  return { items: items.slice(Number(cursor), end), ...(end < items.length && { next: String(end) }) };
}

function handlers(clock: Clock): Record<PublicOperation, (input: Query) => unknown> {
  const asOfFrom = (query: Query): string => query['asOf'] ?? toInstant(clock.now());
  return {
    'plans.list': () => ({
      items: plans.map(({ id, title, issuer, date, structure: of, publicity, sample }) => ({ id, title, issuer, date, structure: of, publicity, sample })),
    }),
    'plans.get': ({ plan = '' }) => planOf(plan),
    'plans.progress': ({ plan = '', ...query }) =>
      publicProgress(planOf(plan), structure, standingBook(planOf(plan), structure, standing), asOfFrom(query)),
    'plans.obligations': ({ plan = '', ...query }) => {
      const book = standingBook(planOf(plan), structure, standing);
      if (book.publicity !== 'bodies') throw new Refusal(403, 'not-public', { resource: `plans/${plan}/obligations` });
      return page(obligationsAt(planOf(plan), structure, book.standing, asOfFrom(query)).filter((each) => matchesFilter(each, query)), query);
    },
    'plans.calendar': ({ plan = '', ...query }) => calendarOf(planOf(plan), asOfFrom(query), `calendar/${plan}.ics`),
    'structures.get': ({ structure: id }) => found(id === structure.id ? structure : undefined, `structures/${id}`),
    'documents.get': ({ document: id }) => found(id === documentText.document.id ? documentText : undefined, `documents/${id}`),
    'mapSheets.get': ({ sheet: id }) => found(id === mapSheet.id ? mapSheet : undefined, `map-sheets/${id}`),
    'templates.get': ({ template: id, version }) => found(id === template.id && version === '1' ? template : undefined, `templates/${id}/versions/${version}`),
  };
}

/** The operation that a path means, and its parameters. */
function route(path: string): { operation: PublicOperation; params: Query } {
  for (const [operation, { path: template }] of Object.entries(publicRoutes)) {
    const match = new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(path);
    if (match) return { operation: operation as PublicOperation, params: { ...match.groups } };
  }
  throw new Refusal(404, 'not-found', { resource: path.slice(1) });
}

/** Answers under `/api`. */
export function apiListener(clock: Clock): RequestListener {
  const handle = handlers(clock);
  const contract = { [CONTRACT_HEADER]: CONTRACT_VERSION };
  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    try {
      const { operation, params } = route(url.pathname.replace(/^\/api/, ''));
      const input = inputs[operation].safeParse({ ...params, ...Object.fromEntries(url.searchParams) });
      if (!input.success) throw new Refusal(400, 'bad-input', { what: input.error.message });
      answer(response, 200, JSON.stringify(handle[operation](input.data)), contract);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { status, code, params } = error;
      answer(response, status, JSON.stringify({ type: 'about:blank', title: code, status, code, params }), {
        ...contract, 'content-type': 'application/problem+json',
      });
    }
  };
}
