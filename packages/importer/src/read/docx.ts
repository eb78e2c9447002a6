import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import mammoth from 'mammoth';
import { doubtOfAll } from '../doubts.js';
import { DocumentRefusal } from '../refusal.js';
import { withNumbers } from './docx-numbers.js';
import { hidingStyles, tracked, withoutHidden } from './docx-unseen.js';
import { readHtml } from './html.js';
import type { ReadFile } from './read-file.js';

const MAX_UNPACKED_BYTES = 128 * 1024 * 1024;
const MAX_PARTS = 2_000;
const MAIN = 'word/document.xml';
const NOTES = ['word/footnotes.xml', 'word/endnotes.xml'];

/** Of a document only its words are opened; pictures and fonts never are. The numbers are written out, so their definition goes. */
const isNeeded = (name: string): boolean => /\.(?:xml|rels)$/i.test(name) && !/\/(?:theme|media|embeddings|customXml)\//i.test(name);

interface Parts {
  files: Unzipped;
  hasPictures: boolean;
}

function unpack(bytes: Uint8Array, file: string): Parts {
  let [total, parts, hasPictures] = [0, 0, false];
  const refuse = (): never => { throw new DocumentRefusal('damaged-document', { file }); };
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        parts += 1;
        hasPictures ||= /^word\/media\//i.test(name);
        return false;
      },
    });
    if (total > MAX_UNPACKED_BYTES || parts > MAX_PARTS) throw new DocumentRefusal('document-bomb', { file, max: MAX_UNPACKED_BYTES / 1024 / 1024 });
    const files = unzipSync(bytes, { filter: ({ name }) => isNeeded(name) });
    if (!files[MAIN]) return refuse();
    // No document of Word has a DTD; whoever adds one wants entities expanded.
    if (Object.values(files).some((content) => /<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(content)))) return refuse();
    return { files, hasPictures };
  } catch (error) {
    if (error instanceof DocumentRefusal) throw error;
    return refuse();
  }
}

/**
 * Without the elements of that name, none of which is inside another. In one go: what has no end stays for the parser to find, and so does
 * what says that the end of a paragraph was deleted.
 */
function without(xml: string, name: string): string {
  const [before = '', ...rest] = xml.split(new RegExp(`<${name}(?=[\\s/>])`));
  return before + rest.map((each) => {
    const opened = each.indexOf('>');
    if (each[opened - 1] === '/') return each.slice(opened + 1);
    const end = each.indexOf(`</${name}>`);
    return end < 0 || each.slice(0, end).includes('<w:del ') ? `<${name}${each}` : each.slice(end + name.length + 3);
  }).join('');
}

/** Word cuts a line into pieces wherever somebody wrote in it, down to single words. An empty piece has no end of its own. */
const ENDS_OF_PIECES = /<\/w:t><\/w:r><w:r(?:\s[^>]*)?><w:t(?:\s[^>]*")?>/g;

/**
 * Without what mammoth would leave out with the words in it (fields, tags and directions), and without marks between words (bookmarks, what
 * the spelling checker found); breaks of pages, which would join two words, are breaks of lines.
 */
const withAllWords = (document: string): string =>
  document.replace(/<\/?w:(?:fldSimple|smartTag|customXml|dir|bdo|bookmarkStart|bookmarkEnd|proofErr)(?:\s[^>]*)?>/g, '').replace(/<w:br\s[^>]*w:type="(?:page|column)"[^>]*>/g, '<w:br/>');

interface Words {
  /** A tenth of what Word saves: what is said of how letters look, in many times more words than the text has, is left out. */
  xml: string;
  hidden: string[];
  changed: string;
}

/** The words that are shown. How letters looked before goes first, for it stands inside of how they look. */
function shownWords(xml: string, styles: readonly string[]): Words {
  const { shown, hidden } = withoutHidden(without(withAllWords(xml), 'w:rPrChange'), styles);
  return { xml: without(shown, 'w:rPr').replace(ENDS_OF_PIECES, ''), hidden, changed: tracked(xml) };
}

/** A document of Word as lines and tables. @throws DocumentRefusal */
export async function readDocx(bytes: Uint8Array, file: string): Promise<ReadFile> {
  const { files, hasPictures } = unpack(bytes, file);
  const part = (name: string): string => (files[name] ? strFromU8(files[name]) : '');
  try {
    const { ['word/numbering.xml']: _numbering, ...rest } = files;
    const hiding = hidingStyles(part('word/styles.xml'));
    const written = [MAIN, ...NOTES].filter((name) => files[name]).map((name) => ({ name, ...shownWords(part(name), hiding) }));
    const parts = Object.fromEntries(written.map(({ name, xml }) => [name, strToU8(name === MAIN ? withNumbers(xml, part('word/numbering.xml'), part('word/styles.xml')) : xml)]));
    const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(zipSync({ ...rest, ...parts }, { level: 0 })) }, { convertImage: noPicture, idPrefix: '' });
    // A tab sets things apart here, and would be a blank on a page.
    const { blocks } = readHtml(value.replaceAll('\t', '\v'), file);
    if (blocks.length === 0 && hasPictures) throw new DocumentRefusal('scanned-document', { file });
    return { blocks, doubts: [...doubtOfAll('hidden-text', written.flatMap(({ hidden }) => hidden)), ...doubtOfAll('tracked-changes', written.map(({ changed }) => changed))] };
  } catch (error) {
    if (error instanceof DocumentRefusal) throw error;
    throw new DocumentRefusal('damaged-document', { file });
  }
}
