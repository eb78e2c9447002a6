/** The reference server: its data, its handlers, and the HTTP around them. */
export { BadAccount, type ListedAccount, type NewAccount, type Persona } from './accounts/accounts.js';
export type { AlteredRow, Verification } from './audit/verify.js';
export { FolderInUse } from './db/lock.js';
export { handlers } from './handlers/index.js';
export type { Account, Call, Handler, Handlers, Result } from './handlers/handler.js';
export { createApp, type AppOptions } from './http/app.js';
export { Refusal } from './http/refusal.js';
export { openStore, Store, type StoreOptions } from './store/store.js';
export { startServer, type RunningServer, type ServerOptions } from './start.js';
