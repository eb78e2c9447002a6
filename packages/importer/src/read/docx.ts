import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import mammoth from 'mammoth';
import type { Block } from '../blocks.js';
import { DocumentRefusal } from '../refusal.js';
import { withNumbers } from './docx-numbers.js';
import { blocksOfHtml } from './html.js';

const MAX_UNPACKED_BYTES = 128 * 1024 * 1024;
const MAX_PARTS = 2_000;
const MAIN = 'word/document.xml';

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

/** Fields, tags and directions that mammoth would leave out with the words in them, and breaks of pages that would join two words. */
const withAllWords = (document: string): string =>
  document.replace(/<\/?w:(?:fldSimple|smartTag|customXml|dir|bdo)(?:\s[^>]*)?>/g, '').replace(/<w:br\s[^>]*w:type="(?:page|column)"[^>]*>/g, '<w:br/>');

/** A document of Word as lines and tables. @throws DocumentRefusal */
export async function blocksOfDocx(bytes: Uint8Array, file: string): Promise<Block[]> {
  const { files, hasPictures } = unpack(bytes, file);
  const part = (name: string): string | undefined => files[name] && strFromU8(files[name]);
  try {
    const { ['word/numbering.xml']: _numbering, ...rest } = files;
    const main = strToU8(withNumbers(withAllWords(part(MAIN)!), part('word/numbering.xml'), part('word/styles.xml')));
    const packed = zipSync({ ...rest, [MAIN]: main }, { level: 0 });
    const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(packed) }, { convertImage: noPicture, idPrefix: '' });
    // A tab sets things apart here, and would be a blank on a page.
    const blocks = blocksOfHtml(value.replaceAll('\t', '\v'), file);
    if (blocks.length === 0 && hasPictures) throw new DocumentRefusal('scanned-document', { file });
    return blocks;
  } catch (error) {
    if (error instanceof DocumentRefusal) throw error;
    throw new DocumentRefusal('damaged-document', { file });
  }
}
