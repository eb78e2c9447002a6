import manifest from '@quantriet/components/custom-elements.json' with { type: 'json' };

/** What custom-elements.json says of a thing that can be documented: an attribute, a slot, a token. */
export interface Documented {
  name: string;
  description?: string;
  /** On a member: the attribute that says the same. */
  attribute?: string;
}

export interface ElementDeclaration {
  tagName: string;
  members?: Documented[];
  slots?: Documented[];
  cssParts?: Documented[];
  cssProperties?: Documented[];
}

const isElement = (declaration: object): declaration is ElementDeclaration => 'tagName' in declaration;

/** Storybook's tables leave out what has no name, and would list each attribute twice. */
function forTables(declaration: object): object {
  if (!isElement(declaration)) return declaration;
  return {
    ...declaration,
    members: declaration.members?.filter((member) => member.attribute === undefined),
    slots: declaration.slots?.map((slot) => ({ ...slot, name: slot.name || '(default)' })),
  };
}

const modules = manifest.modules as Array<{ declarations: object[] }>;

export const documentedManifest = { ...manifest, modules: modules.map((each) => ({ ...each, declarations: each.declarations.map(forTables) })) };

/** Names of an element's parts, sorted. */
export function documentedParts(tag: string): string[] {
  const element = modules.flatMap(({ declarations }) => declarations).filter(isElement).find(({ tagName }) => tagName === tag);
  return (element?.cssParts ?? []).map(({ name }) => name).sort();
}

/** Every public token, in the order the elements document them. */
export function documentedTokens(): Documented[] {
  const tokens = new Map<string, Documented>();
  for (const { cssProperties = [] } of modules.flatMap(({ declarations }) => declarations).filter(isElement)) {
    for (const token of cssProperties) if (!tokens.has(token.name)) tokens.set(token.name, token);
  }
  return [...tokens.values()];
}
