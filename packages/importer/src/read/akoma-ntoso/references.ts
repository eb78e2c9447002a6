import { ATTACHED } from './elements.js';
import { idIn } from './passages.js';
import { elementsIn, type XmlNode } from './xml-tree.js';

/** What a file keeps apart is read where it is referred to: the documents of a collection, and notes that stand in its metadata. */
type Apart = Map<string, XmlNode>;

/** By id; to one without, or with one that another has, nothing can refer. */
function byId(nodes: readonly XmlNode[]): Apart {
  const apart: Apart = new Map();
  for (const node of nodes) {
    const id = idIn(node);
    apart.set(id === undefined || apart.has(id) ? `\n${apart.size}` : id, node);
  }
  return apart;
}

/** Each is taken once. */
function taken(apart: Apart, id: string): XmlNode | undefined {
  const node = apart.get(id);
  apart.delete(id);
  return node;
}

const targetOf = ({ attributes }: XmlNode): string | undefined => /^#(.+)/su.exec(attributes.get('href') ?? '')?.[1];

/** By its address in this file, or by the id that both have. */
function componentFor(place: XmlNode, components: Apart): XmlNode | undefined {
  const reference = ATTACHED.has(place.name) ? elementsIn(place).find(({ name }) => name === 'documentRef') : undefined;
  const component = reference && taken(components, targetOf(reference) ?? idIn(place) ?? '');
  const title = reference?.attributes.get('showAs');
  if (!component || title === undefined || elementsIn(component).some(({ name }) => name === 'heading')) return component;
  const heading: XmlNode = { name: 'heading', namespace: component.namespace, attributes: new Map(), children: [title], isBlock: true };
  return { ...component, children: [heading, ...component.children] };
}

function noteFor(reference: XmlNode, notes: Apart): XmlNode | undefined {
  const note = reference.name === 'noteRef' ? taken(notes, targetOf(reference) ?? '') : undefined;
  return note && { ...note, name: 'authorialNote', attributes: reference.attributes };
}

function withChildren(node: XmlNode, read: (child: XmlNode) => XmlNode): XmlNode {
  return { ...node, children: node.children.map((child) => (typeof child === 'string' ? child : read(child))) };
}

/** What stands in a note refers to nothing more, or a chain of notes would be as deep as it is long. */
const withNotes = (node: XmlNode, notes: Apart): XmlNode => withChildren(node, (child) => noteFor(child, notes) ?? withNotes(child, notes));

function withComponents(node: XmlNode, components: Apart): XmlNode {
  return withChildren(node, (child) => componentFor(child, components) ?? withComponents(child, components));
}

function notesIn(node: XmlNode): XmlNode[] {
  return elementsIn(node).flatMap((child) => (child.name === 'note' ? [child] : notesIn(child)));
}

/** The metadata of the document and of those in it. */
function metaIn(node: XmlNode): XmlNode[] {
  return elementsIn(node).flatMap((child) => (child.name === 'meta' ? [child] : metaIn(child)));
}

/** The document with what it refers to in its place, and the components that it does not name. */
export function withReferences(root: XmlNode, document: XmlNode): { document: XmlNode; others: XmlNode[] } {
  const components = byId(elementsIn(root).filter(({ name }) => name === 'components').flatMap(elementsIn));
  const notes = byId(metaIn(root).flatMap(notesIn));
  if (components.size + notes.size === 0) return { document, others: [] };
  const read = withNotes(withComponents(document, components), notes);
  return { document: read, others: [...components.values()].map((each) => withNotes(each, notes)) };
}
