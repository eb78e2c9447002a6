import type { PlanDocument } from '@quantriet/contract';

/** Where a fragment of the page's address points: `#dieu-5`, `#chi-thi-23-ct-tw/dieu-5`, `#chi-thi-23-ct-tw`. */
export function readFragment(hash: string, documents: readonly PlanDocument[]): { document?: string; passage?: string } {
  let fragment: string;
  try {
    fragment = decodeURIComponent(hash.replace(/^#/, ''));
  } catch {
    return {};
  }
  const [first = '', ...rest] = fragment.split('/');
  if (documents.some(({ id }) => id === first)) {
    return rest.length > 0 ? { document: first, passage: rest.join('/') } : { document: first };
  }
  return fragment ? { passage: fragment } : {};
}

/** Fragment that opens a passage; `document` is given where the page would otherwise open another one. */
export function fragmentOf(passage: string, document?: string): string {
  const escaped = encodeURIComponent(passage);
  return document === undefined ? `#${escaped}` : `#${encodeURIComponent(document)}/${escaped}`;
}

/** `theo-doi.html?duty={duty}` with its places filled in and escaped; places without a value stay empty. */
export function fillTemplate(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

/** An address from data, if it is one of the web: `javascript:` and the like are not handed on. */
export function webAddress(address: string | undefined): string | undefined {
  return address !== undefined && /^https?:\/\//i.test(address.trim()) ? address.trim() : undefined;
}
