import { marked } from 'marked';
import { line, type Block } from '../blocks.js';
import { blocksOfHtml } from './html.js';

/** Each line is one; what a printer broke in two cannot be told from two paragraphs. */
export function blocksOfText(text: string): Block[] {
  return text.split(/\r\n|\r|\n|\u2028/).map((each) => line(each.trim())).filter((each) => each.text !== '');
}

/**
 * Markdown by way of HTML. Numbers typed at the beginning of a line are the document's own and not a list of Markdown's, which would
 * count them anew.
 */
export function blocksOfMarkdown(text: string, file: string): Block[] {
  const kept = text.replace(/^([ \t]*)(\d{1,3})([.)])(?=\s)/gm, '$1$2\\$3').replace(/^([ \t]*)([-+])(?=[ \t])/gm, '\n$1\\$2');
  return blocksOfHtml(marked.parse(kept, { async: false, breaks: true }), file);
}
