/**
 * `npm test`: installs what is missing, builds, runs every stage, and ends with `N passed, N failed`.
 * For developers: `npm test -- --only node,browser` builds and runs those stages; other words keep only test files whose path
 * contains one of them.
 */
import { checkNode, ensureInstalled } from '../packages/portal/ensure-ready.mjs';
import { stages } from './tools/stages.mjs';

function parse(args) {
  const only = [];
  const filters = [];
  for (let i = 0; i < args.length; i += 1) {
    if (args[i] === '--only') only.push(...(args[++i] ?? '').split(','));
    else filters.push(args[i]);
  }
  const names = stages.map((stage) => stage.name);
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`No stage is called ${unknown.join(', ')}: the stages are ${names.join(', ')}.`);
  // A file filter speaks of tests: the stages without files would only delay the answer.
  const withFiles = ['build', 'node', 'browser'];
  const wanted = only.length > 0 ? ['build', ...only] : filters.length > 0 ? withFiles : names;
  return { chosen: stages.filter((stage) => wanted.includes(stage.name)), filters };
}

async function runStage(stage, filters) {
  console.log(`\n━━ ${stage.name}: ${stage.about}`);
  const start = performance.now();
  const result = await stage.run(filters).catch((error) => {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const summary = result ? `${result.passed} passed, ${result.failed} failed` : 'nothing to run';
  console.log(`━━ ${stage.name}: ${summary} (${seconds} s)`);
  return { name: stage.name, seconds, passed: result?.passed ?? 0, failed: result?.failed ?? 0 };
}

async function main() {
  const { chosen, filters } = parse(process.argv.slice(2));
  checkNode();
  ensureInstalled();
  const results = [];
  for (const stage of chosen) results.push(await runStage(stage, filters));
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log('');
  for (const { name, seconds, passed, failed } of results) {
    console.log(`${failed > 0 ? '✖' : '✔'} ${name.padEnd(10)} ${String(passed).padStart(5)} ok ${String(failed).padStart(4)} not ok ${seconds.padStart(7)} s`);
  }
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
}
