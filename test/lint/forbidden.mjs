/** Selectors for `no-restricted-syntax`. Time has one source, a clock that is passed in. */
const timeMessage = 'Time has one source: take a Clock (packages/contract/src/clock.ts) and ask it.';
export const noAmbientTime = [
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
].map((selector) => ({ selector, message: timeMessage }));

const template = 'TaggedTemplateExpression[tag.name=/^(html|svg|staticHtml)$/] > TemplateLiteral > TemplateElement';

/** What a strict CSP, Trusted Types or a second copy of the library on the page would break. */
export const noUnsafeMarkup = [
  {
    selector: "AssignmentExpression[left.property.name=/^(inner|outer)HTML$/], CallExpression[callee.property.name='insertAdjacentHTML']",
    message: 'Build nodes or a lit template: Trusted Types forbid assigning markup.',
  },
  { selector: `${template}[value.raw=/[.](inner|outer)HTML\\s*=/]`, message: 'Trusted Types forbid assigning markup.' },
  {
    selector: `${template}[value.raw=/(^|\\s)style\\s*=/i]`,
    message: 'A strict CSP drops style attributes: use style.setProperty, a class or a custom state.',
  },
  {
    selector: "Decorator[expression.callee.name='customElement']",
    message: 'Importing a class registers nothing: registering is the job of define.ts.',
  },
];
