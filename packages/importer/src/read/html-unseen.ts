import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { doubtOfAll, type Doubt } from '../doubts.js';

/** What a page holds beside the document: hidden words, deleted ones, and menus. */

export const attribute = (node: Tree.Element, name: string): string | undefined => node.attrs.find((each) => each.name === name)?.value;
export const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;
export const childrenOf = (node: Tree.Node): Tree.ChildNode[] => ('childNodes' in node ? node.childNodes : []);

/** What is no text, or none of the document's. */
export const DROPPED = new Set(['script', 'style', 'template', 'noscript', 'head', 'title', 'iframe', 'object', 'embed', 'svg', 'math', 'select', 'button', 'input', 'textarea', 'audio', 'video', 'canvas']);

const HIDES = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)\b/i;
const isHidden = (node: Tree.Element): boolean => attribute(node, 'hidden') !== undefined || HIDES.test(attribute(node, 'style') ?? '');
const isDeleted = (node: Tree.Element): boolean => node.tagName === 'del';

/** Fewer links may be a list of appendices, or of what to download. */
const MIN_LINKS = 3;

/** How many links an element holds, and whether it says anything beside them. */
interface Share {
  links: number;
  says: boolean;
}

function shareOf(node: Tree.Node, shares: Map<Tree.Node, Share>, isInLink = false): Share {
  const share: Share = { links: 0, says: node.nodeName === '#text' && !isInLink && /[\p{L}\p{N}]/u.test((node as Tree.TextNode).value) };
  const isLink = isElement(node) && node.tagName === 'a' && attribute(node, 'href') !== undefined;
  for (const child of childrenOf(node)) {
    const { links, says } = shareOf(child, shares, isInLink || isLink);
    share.links += links;
    share.says ||= says;
  }
  if (isLink) share.links += 1;
  shares.set(node, share);
  return share;
}

/** Takes elements out of the tree. @returns them, the outermost ones */
function takeOut(node: Tree.Node, isUnseen: (node: Tree.Element) => boolean): Tree.Element[] {
  const elements = childrenOf(node).filter(isElement);
  if ('childNodes' in node && elements.some(isUnseen)) node.childNodes = node.childNodes.filter((child) => !isElement(child) || !isUnseen(child));
  return elements.flatMap((child) => (isUnseen(child) ? [child] : takeOut(child, isUnseen)));
}

/** Elements that do nothing but lead elsewhere, unless the page is made of nothing else. */
function takeOutMenus(root: Tree.Node): Tree.Element[] {
  const shares = new Map<Tree.Node, Share>();
  if (!shareOf(root, shares).says) return [];
  return takeOut(root, (node) => {
    const { links, says } = shares.get(node)!;
    return links >= MIN_LINKS && !says;
  });
}

function wordsIn(node: Tree.Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  return isElement(node) && DROPPED.has(node.tagName) ? '' : childrenOf(node).map(wordsIn).join(' ');
}

/** Takes all of it out of the tree. @returns what to say of it */
export function withoutUnseen(root: Tree.Node): Doubt[] {
  const hidden = takeOut(root, isHidden);
  const deleted = takeOut(root, isDeleted);
  const menus = takeOutMenus(root);
  return [...doubtOfAll('hidden-text', hidden.map(wordsIn)), ...doubtOfAll('tracked-changes', deleted.map(wordsIn)), ...doubtOfAll('page-links', menus.map(wordsIn))];
}
