import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { render, type LitElement } from 'lit';

/** What Storybook does for a story without `render`: the element of the file, with the arguments as properties. */
function plainElement(meta: Meta, args: Record<string, unknown>): Element {
  if (!meta.component) throw new Error('A story needs `render`, or its file a `component`.');
  return Object.assign(document.createElement(meta.component), args);
}

/** Renders into `container` as Storybook does: the story's arguments over the file's, decorators from the inside out. */
export function renderStory(container: HTMLElement, meta: Meta, story: StoryObj): void {
  const args = { ...meta.args, ...story.args };
  const parameters = { ...meta.parameters, ...story.parameters };
  const context = { args, parameters, globals: { ...meta.globals, ...story.globals } } as unknown as StoryContext;
  const draw = story.render ?? meta.render ?? (() => plainElement(meta, args));
  const decorators = [story.decorators ?? [], meta.decorators ?? []].flat();
  const drawn = decorators.reduce<() => unknown>(
    (inner, decorate) => () => decorate(inner as Parameters<typeof decorate>[0], context),
    () => draw(args, context),
  );
  render(drawn(), container);
}

/** Every element under `node`, through the shadow roots. */
function* deepElements(node: ParentNode): Generator<Element> {
  for (const element of node.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* deepElements(element.shadowRoot);
  }
}

function picture(container: HTMLElement): string {
  const roots = [...deepElements(container)].flatMap((element) => element.shadowRoot ?? []);
  return [container, ...roots].map((root) => root.innerHTML).join('\n');
}

/** Resolves when nothing under `container` has changed for three frames. */
export async function settled(container: HTMLElement): Promise<void> {
  let before = '';
  for (let still = 0; still < 3; ) {
    for (const element of deepElements(container)) await (element as Partial<LitElement>).updateComplete;
    await new Promise(requestAnimationFrame);
    const now = picture(container);
    still = now === before ? still + 1 : 0;
    before = now;
  }
}
