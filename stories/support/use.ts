import type { LitElement } from 'lit';

/** Does with a story's element what a reader would do, once it shows something. */
export async function use<T extends LitElement>(canvas: HTMLElement, tag: string, action: (element: T) => void | Promise<void>): Promise<void> {
  const element = canvas.querySelector<T>(tag)!;
  await element.updateComplete;
  // Nobody acts on what is not painted yet.
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  await action(element);
}

/** Types into the element's search box. */
export function search(element: LitElement, text: string): void {
  const input = element.renderRoot.querySelector<HTMLInputElement>('input[type=search]')!;
  input.value = text;
  input.dispatchEvent(new Event('input'));
}
