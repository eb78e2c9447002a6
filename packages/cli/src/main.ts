import { systemClock } from '@quantriet/contract';
import { run } from './run.js';

// `quantriet check … | head` closes the pipe early, which is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  clock: systemClock,
  env: process.env,
  stopped: () => new Promise((done) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, done))),
});
