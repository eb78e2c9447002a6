import { dirname, relative, resolve, sep } from 'node:path';

/** Imports run one way: what each package may import of ours. `types` means nothing that exists at run time. */
const allowed = {
  contract: {},
  sdk: { contract: 'values' },
  components: { contract: 'values', sdk: 'values' },
  server: { contract: 'values' },
  'ha-tinh': { contract: 'types' },
  importer: { contract: 'values' },
  cli: { contract: 'values', sdk: 'values', components: 'values', server: 'values', 'ha-tinh': 'values', importer: 'values' },
  portal: { contract: 'values', sdk: 'values', components: 'values', server: 'values', 'ha-tinh': 'values', cli: 'values', importer: 'values' },
};

function packageOf(path) {
  return /(?:^|\/)packages\/([^/]+)\//.exec(`${path.split(sep).join('/')}/`)?.[1];
}

function isTypeOnly(node) {
  if (node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType') return true;
  const named = node.specifiers ?? [];
  return named.length > 0 && named.every((each) => (each.importKind ?? each.exportKind) === 'type');
}

/** Says what is wrong with an import, or nothing. */
function objection(filename, specifier, typeOnly) {
  const from = packageOf(filename);
  if (!from) return undefined;
  if (specifier.startsWith('.')) {
    const target = packageOf(resolve(dirname(filename), specifier));
    return target === from ? undefined : { messageId: 'border', data: { from, specifier } };
  }
  const to = /^@quantriet\/([^/]+)/.exec(specifier)?.[1];
  if (!to || to === from) return to ? { messageId: 'itself', data: { from, specifier } } : undefined;
  const permission = allowed[from]?.[to];
  if (!permission) return { messageId: 'direction', data: { from, to } };
  return permission === 'types' && !typeOnly ? { messageId: 'typesOnly', data: { from, to } } : undefined;
}

/** @type {import('eslint').Rule.RuleModule} */
export const importDirection = {
  meta: {
    type: 'problem',
    docs: { description: 'imports between the packages run one way' },
    schema: [],
    messages: {
      border: "'{{specifier}}' leaves packages/{{from}}: import another package by its name.",
      itself: "packages/{{from}} imports itself by name as '{{specifier}}': use a relative path.",
      direction: 'packages/{{from}} may not import packages/{{to}}: imports run contract ← sdk ← components, and nothing imports cli or portal.',
      typesOnly: 'packages/{{from}} may import only types of packages/{{to}}: write `import type`.',
    },
  },
  create(context) {
    const check = (node) => {
      const source = node.source?.value ?? node.source?.literal?.value ?? node.argument?.literal?.value;
      if (typeof source !== 'string') return;
      const found = objection(relative(context.cwd, context.filename), source, isTypeOnly(node));
      if (found) context.report({ node, ...found });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};
