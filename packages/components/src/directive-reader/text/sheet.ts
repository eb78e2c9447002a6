import { textStyles } from './text.styles.js';

interface Adoption {
  sheet: CSSStyleSheet;
  readers: number;
}

const adoptions = new WeakMap<Node, Adoption>();

/**
 * The text stands in the page's own tree, so its styles have to as well: one sheet per document or shadow root, however many readers are in it,
 * until the returned function has been called for the last of them. Browsers that cannot adopt sheets show the text unstyled.
 */
export function adoptTextSheet(root: Node): () => void {
  if (!(root instanceof Document || root instanceof ShadowRoot) || !('adoptedStyleSheets' in root)) return () => undefined;
  let adoption = adoptions.get(root);
  if (!adoption) {
    adoption = { sheet: new CSSStyleSheet(), readers: 0 };
    adoption.sheet.replaceSync(textStyles.cssText);
    adoptions.set(root, adoption);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, adoption.sheet];
  }
  const { sheet } = adoption;
  adoption.readers++;
  return () => {
    if (--adoption.readers > 0) return;
    adoptions.delete(root);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
