import { memorySnapshot, type MemorySnapshot } from '../../stories/support/memory-snapshot.js';

export type MemorySource = MemorySnapshot;

export const memorySource = (...args: Parameters<typeof memorySnapshot>): Promise<MemorySource> => Promise.resolve(memorySnapshot(...args));
