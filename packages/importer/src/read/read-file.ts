import type { Block } from '../blocks.js';
import type { Doubt } from '../doubts.js';

/** What every format but XML is read into: lines and tables, and what the file holds beside what it shows. */
export interface ReadFile {
  blocks: Block[];
  doubts: Doubt[];
}
