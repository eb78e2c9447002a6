import type { Citation } from '@quantriet/contract';

/**
 * Address of a cited passage: the host's template filled in, else the same page where a reader stands on it, else none.
 * The page's own address goes in front, because a `<base>` would send a bare fragment to another page.
 */
export function passageHref({ document: id, passage = '' }: Citation, template: string | undefined): string | undefined {
  // The form in which a reader takes any document of the plan, shown or not.
  const here = document.querySelector('qt-directive-reader:not([passage])') && `${location.href.replace(/#.*$/, '')}#{document}/{passage}`;
  return (template || here)?.replace('{document}', encodeURIComponent(id)).replace('{passage}', encodeURIComponent(passage)).replace(/[#/]+$/, '');
}
