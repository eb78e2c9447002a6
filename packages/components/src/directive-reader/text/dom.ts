type Child = Node | string | undefined | false;

/** An element with attributes (undefined ones left out) and children (empty ones left out). Text of others only ever becomes text. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Record<string, string | undefined> = {}, ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}

/** A native heading, 1 to 6, which is searched as a line. */
export function headingLine(level: number, className: string, ...children: Child[]): HTMLHeadingElement {
  return h(`h${level}` as 'h1', { class: `qt-line qt-heading ${className}` }, ...children);
}

/** As `heading()` has it: anything that is no level is 2. */
export function levelOf(level: number): number {
  return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2;
}
