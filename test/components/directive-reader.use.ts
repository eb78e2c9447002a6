import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import '@quantriet/components/directive-reader/define';
import type { QtDirectiveReader, ReaderData } from '@quantriet/components/directive-reader';
import { readerData } from './directive-reader.fixtures.js';

/** A reader in a page, used as somebody at a screen would. */

export const open = async (data: ReaderData | undefined = readerData, attributes: Record<string, string> = {}): Promise<QtDirectiveReader> => {
  const reader = document.createElement('qt-directive-reader');
  for (const [name, value] of Object.entries(attributes)) reader.setAttribute(name, value);
  if (data) reader.data = data;
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.append(reader);
  await reader.updateComplete;
  return reader;
};

export const inside = <E extends HTMLElement>(reader: QtDirectiveReader, selector: string): E => reader.shadowRoot!.querySelector<E>(selector)!;
export const text = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
export const said = (reader: QtDirectiveReader): string => text(inside(reader, '[role=status]'));
export const byId = (id: string): HTMLElement => document.getElementById(id)!;
export const marked = (reader: Element): string[] => [...reader.querySelectorAll('.qt-marked')].map(({ id }) => id);

export async function type(reader: QtDirectiveReader, query: string): Promise<void> {
  const input = inside<HTMLInputElement>(reader, 'input[type=search]');
  input.focus();
  input.value = query;
  input.dispatchEvent(new Event('input'));
  await reader.updateComplete;
}
export const found = (): string[] => [...(CSS.highlights.get('qt-found') ?? [])].map((range) => rangeText(range));
export const current = (): string[] => [...(CSS.highlights.get('qt-found-current') ?? [])].map((range) => rangeText(range));

function rangeText({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString();
}
