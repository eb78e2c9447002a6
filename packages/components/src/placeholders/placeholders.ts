/**
 * For editors that strip unknown tags: `<div data-qt="deadline-tracker" data-snapshot="…" data-plan="…">` becomes the element,
 * inside the same `div`, with the other `data-` attributes as its attributes and what the `div` held as its fallback.
 * Names whose element this page does not have are left as they are.
 */
export function upgradePlaceholders(root: ParentNode): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-qt]')) {
    const tag = `qt-${place.dataset.qt ?? ''}`;
    if (!customElements.get(tag)) continue;
    const element = document.createElement(tag);
    for (const { name, value } of [...place.attributes]) {
      if (name.startsWith('data-') && name !== 'data-qt') element.setAttribute(name.slice('data-'.length), value);
    }
    element.append(...place.childNodes);
    place.removeAttribute('data-qt');
    place.append(element);
  }
}
