import type { Language } from '@quantriet/contract';

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls `listener` when any `lang` attribute of the page changes (portals switch language in place), until the returned function is called. */
export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  observer ??= new MutationObserver(() => { for (const each of listeners) each(); });
  observer.observe(document.documentElement, { attributes: true, subtree: true, attributeFilter: ['lang'] });
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) observer?.disconnect();
  };
}

/** The nearest `lang` up the tree, shadow roots crossed. English where it says so, Vietnamese everywhere else. */
export function languageOf(element: Element): Language {
  for (let node: Element | undefined = element; node;) {
    const holder: Element | null = node.closest('[lang]');
    const lang = holder?.getAttribute('lang');
    if (lang) return /^en\b/i.test(lang) ? 'en' : 'vi';
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return 'vi';
}
