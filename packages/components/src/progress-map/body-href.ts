import type { Body } from '@quantriet/contract';

/**
 * A body's address from a template with `{id}` and `{code}`. Undefined when it is no http or https address: attributes can come out of
 * a CMS field that others fill in, and `javascript:` must not become a link.
 */
export function bodyHref(template: string, { id, code }: Body): string | undefined {
  const address = template.replace(/\{(id|code)\}/g, (_, name: string) => encodeURIComponent((name === 'id' ? id : code) ?? ''));
  try {
    return /^https?:$/.test(new URL(address, document.baseURI).protocol) ? address : undefined;
  } catch {
    return undefined;
  }
}
