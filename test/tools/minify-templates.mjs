/**
 * The minifier leaves template literals as they are, and half of an element is CSS and markup. In markup a run of white space
 * means what one blank means: no element of ours preserves it (`pre`). CSS needs a blank only between words.
 */

const minifiers = {
  css: (text) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};,>]) ?/g, '$1').replace(/: /g, ':').replace(/;}/g, '}'),
  html: (text) => text.replace(/\s+/g, ' '),
  svg: (text) => text.replace(/\s+/g, ' '),
};

function templates(node, found = []) {
  if (Array.isArray(node)) node.forEach((each) => templates(each, found));
  else if (node && typeof node === 'object') {
    if (node.type === 'TaggedTemplateExpression' && minifiers[node.tag.name]) found.push(node);
    for (const [key, value] of Object.entries(node)) if (key !== 'parent' && typeof value === 'object') templates(value, found);
  }
  return found;
}

export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (!id.includes('/components/dist/')) return null;
      let out = code;
      const quasis = templates(this.parse(code)).flatMap(({ tag, quasi }) => quasi.quasis.map((each) => ({ ...each, minify: minifiers[tag.name] })));
      for (const { start, end, minify } of quasis.sort((a, b) => b.start - a.start)) {
        out = out.slice(0, start) + minify(out.slice(start, end)) + out.slice(end);
      }
      return { code: out, map: null };
    },
  };
}
