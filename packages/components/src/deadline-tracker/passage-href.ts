import type { Citation } from '@quantriet/contract';

/**
 * Address of a cited passage: the host's template filled in, else the same page where a reader stands on it, else none.
 * The page's own address goes in front, because a `<base>` would send a bare fragment to another page.
 */
export function passageHref({ document: id, passage = '' }: Citation, template: string | undefined): string | undefined {
  const places: Record<string, string> = { document: encodeURIComponent(id), passage: encodeURIComponent(passage) };
  if (template) return template.replace(/\{(\w+)\}/g, (_, place: string) => places[place] ?? '').replace(/[#/]+$/, '');
  if (!document.querySelector('qt-directive-reader:not([passage])')) return undefined;
  // The form in which a reader takes any document of the plan, shown or not.
  return `${location.href.replace(/#.*$/, '')}#${places['document']!}${passage && `/${places['passage']!}`}`;
}
