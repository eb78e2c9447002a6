type Child = Node | string | undefined | false;

/** An element with attributes (undefined ones left out) and children (empty ones left out). Text of others only ever becomes text. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Record<string, string | undefined> = {}, ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const name in attributes) if (attributes[name] !== undefined) element.setAttribute(name, attributes[name]);
  for (const child of children) if (child) element.append(child);
  return element;
}

/** A native heading, 1 to 6, which is searched as a line. */
export function headingLine(level: number, className: string, ...children: Child[]): HTMLHeadingElement {
  return h(`h${level}` as 'h1', { class: `qt-line qt-heading ${className}` }, ...children);
}

/** Passages are laid out only when they come near, and what was guessed of their height moves what one goes to: a few frames and it stays. */
const MAX_TRIES = 8;

/** Scrolls an element into view, again until it stays there. */
export function scrollTo(element: Element, options?: ScrollIntoViewOptions, tries = MAX_TRIES): void {
  element.scrollIntoView(options);
  const { top } = element.getBoundingClientRect();
  if (tries > 0) requestAnimationFrame(() => requestAnimationFrame(() => Math.abs(element.getBoundingClientRect().top - top) > 1 && scrollTo(element, options, tries - 1)));
}
