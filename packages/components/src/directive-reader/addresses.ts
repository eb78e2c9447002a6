import type { PlanDocument } from '@quantriet/contract';

/** Where a fragment of the page's address points: `#dieu-5`, `#chi-thi-23-ct-tw/dieu-5`, `#chi-thi-23-ct-tw`. */
export function readFragment(hash: string, documents: readonly PlanDocument[]): { document?: string; passage?: string } {
  let fragment: string;
  try {
    fragment = decodeURIComponent(hash.slice(1));
  } catch {
    return {};
  }
  const [document = '', ...rest] = fragment.split('/');
  if (!documents.some(({ id }) => id === document)) return fragment ? { passage: fragment } : {};
  return rest.length > 0 ? { document, passage: rest.join('/') } : { document };
}

/** Fragment that opens a document or a passage of it: it names the document, and so leads there whatever the page opens by itself. */
export function fragmentOf(document: string, passage?: string): string {
  return ['#', encodeURIComponent(document), ...(passage === undefined ? [] : ['/', encodeURIComponent(passage)])].join('');
}

/** Address that opens a document of the reader, or a passage of it. A whole one, because a `<base>` would send a bare fragment to another page. */
export function hrefTo(document: string, passage?: string): string {
  return `${location.href.replace(/#.*$/, '')}${fragmentOf(document, passage)}`;
}

/** Addresses of the passages of a document, worked out for a thousand at once. */
export function hrefsIn(document: string): (passage: string) => string {
  const start = `${hrefTo(document)}/`;
  return (passage) => start + encodeURIComponent(passage);
}

/** Address of a place in a text that the page has itself. */
export function hrefOnPage(id: string): string {
  return `${location.href.replace(/#.*$/, '')}#${encodeURIComponent(id)}`;
}

/** A page that routes by fragment (`#/van-ban`) keeps its fragment: passages are gone to without it. */
export function isRoute(hash: string): boolean {
  return /^#[!/]/.test(hash);
}

/** `theo-doi.html?duty={duty}` with its places filled in and escaped; places without a value stay empty. */
export function fillTemplate(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

/** An address from data, if it is one of the web: `javascript:` and the like are not handed on. */
export function webAddress(address = ''): string | undefined {
  return /^\s*https?:\/\//i.test(address) ? address.trim() : undefined;
}

/** An address that a function of the page gave: of the web, or relative to the page. */
export function pageAddress(address = ''): string | undefined {
  const given = address.replace(/[\s\p{Cc}]/gu, '');
  return given && /^(?:https?:|[^:]*(?:[/?#]|$))/i.test(given) ? given : undefined;
}
