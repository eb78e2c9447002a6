import type { Citation } from '@quantriet/contract';

/**
 * Address of a cited passage: the host's template filled in, else the passage in a reader on this page, else none.
 * The page's own address goes in front, because a `<base>` would send a bare fragment to another page.
 */
export function passageHref({ document: id, passage = '' }: Citation, template: string | undefined): string | undefined {
  if (template) {
    return template.replaceAll('{document}', encodeURIComponent(id)).replaceAll('{passage}', encodeURIComponent(passage)).replace(/#$/, '');
  }
  const isHere = passage !== '' && document.getElementById(passage)?.closest('qt-directive-reader');
  return isHere ? `${location.href.replace(/#.*$/, '')}#${encodeURIComponent(passage)}` : undefined;
}
