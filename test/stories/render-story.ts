import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { render, type LitElement } from 'lit';
import { initialGlobals, inHostPage } from '../../stories/support/host.js';

export type Globals = typeof initialGlobals;

/** What Storybook does for a story without `render`: the element of the file, with the arguments as properties. */
function plainElement(meta: Meta, args: Record<string, unknown>): Element {
  if (!meta.component) throw new Error('A story needs `render`, or its file a `component`.');
  return Object.assign(document.createElement(meta.component), args);
}

/** Renders into `container` as Storybook does: the story's arguments over the file's, decorators from the inside out, the page of the toolbar around. */
export function renderStory(container: HTMLElement, meta: Meta, story: StoryObj, chosen: Partial<Globals> = {}): void {
  const args = { ...meta.args, ...story.args };
  const parameters = { ...meta.parameters, ...story.parameters };
  const globals = { ...initialGlobals, ...chosen, ...meta.globals, ...story.globals };
  const context = { args, parameters, globals, viewMode: 'story' } as unknown as StoryContext;
  const draw = story.render ?? meta.render ?? (() => plainElement(meta, args));
  const decorators = [story.decorators ?? [], meta.decorators ?? [], inHostPage].flat();
  const drawn = decorators.reduce<() => unknown>(
    (inner, decorate) => () => decorate(inner as Parameters<typeof decorate>[0], context),
    () => draw(args, context),
  );
  render(drawn(), container);
}

/** What the story's reader does once it is shown. */
export async function play(container: HTMLElement, story: StoryObj): Promise<void> {
  await story.play?.({ canvasElement: container } as unknown as StoryContext);
}

/** Every element under `node`, through the shadow roots. */
export function* deepElements(node: ParentNode): Generator<Element> {
  for (const element of node.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* deepElements(element.shadowRoot);
  }
}

function picture(container: HTMLElement): string {
  const roots = [...deepElements(container)].flatMap((element) => element.shadowRoot ?? []);
  return [container, ...roots].map((root) => root.innerHTML).join('\n');
}

/** Resolves when nothing under `container` has changed for three frames. @param loads false when what is shown waits for ever */
export async function settled(container: HTMLElement, loads = true): Promise<void> {
  let before = '';
  for (let still = 0; still < 3; ) {
    if (loads) for (const element of deepElements(container)) await (element as Partial<LitElement>).updateComplete;
    await new Promise(requestAnimationFrame);
    const now = picture(container);
    still = now === before ? still + 1 : 0;
    before = now;
  }
}
