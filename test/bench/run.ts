/** `npm run bench -- NAME …`: runs the benchmarks named, or all. They print ratios and are no tests. */
import { readdirSync } from 'node:fs';
import { ensureBuilt } from '../../packages/portal/ensure-ready.mjs';

const HELPERS = ['run', 'measure', 'pages'];
const known = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3)).filter((name) => !HELPERS.includes(name));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}: they are ${known.join(', ')}.`);
  process.exit(2);
}
ensureBuilt();
for (const name of wanted.length > 0 ? wanted : known) await import(`./${name}.ts`);
