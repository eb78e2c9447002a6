/** A server in a process of its own, to be killed: `node child-server.mjs FOLDER PORT`. Says `ready` when it answers. */
import { startServer } from '@quantriet/server';

const [data, port] = process.argv.slice(2);
const server = await startServer({ data, port: Number(port), demo: true });
console.log(`ready ${server.url}`);
