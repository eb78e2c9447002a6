import { exportReports } from './export.js';
import type { Handlers } from './handler.js';
import { planHandlers } from './plans.js';
import { reportHandlers } from './reports.js';
import { stepHandlers } from './steps.js';

/** What answers each operation of the contract. */
export const handlers: Handlers = { ...planHandlers, ...reportHandlers, ...stepHandlers, 'reports.export': exportReports };
