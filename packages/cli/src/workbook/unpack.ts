import { unzipSync } from 'fflate';
import { Refusal } from '../refusal.js';

/** Opens the zip of a workbook, or says why it is none. Nothing is inflated before the central directory has been looked at. */

export const MAX_FILE_BYTES = 20 * 1024 * 1024;
export const MAX_UNPACKED_BYTES = 128 * 1024 * 1024;
export const MAX_PARTS = 2_000;

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

/** An encrypted workbook is an OLE file with a stream of this name, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

function refuseOtherKinds(bytes: Uint8Array, file: string): void {
  if (bytes.length === 0) throw new Refusal('empty-file', { file });
  if (startsWith(bytes, OLE)) throw new Refusal(isEncrypted(bytes) ? 'encrypted-workbook' : 'legacy-xls', { file });
  if (!startsWith(bytes, ZIP)) throw new Refusal('not-a-workbook', { file });
}

function refuseOtherZips(names: readonly string[], file: string): void {
  const has = (name: string): boolean => names.includes(name);
  if (names.some((name) => /vbaProject\.bin$|(?:^|\/)macrosheets\//i.test(name))) throw new Refusal('macros', { file });
  if (has('xl/workbook.bin')) throw new Refusal('binary-workbook', { file });
  if (has('mimetype') && has('content.xml')) throw new Refusal('opendocument', { file });
  if (!names.some((name) => name.startsWith('xl/'))) throw new Refusal('zip-without-workbook', { file });
}

/** Parts that carry cells; pictures, drawings and printer settings are never inflated. */
function isNeeded(name: string): boolean {
  return /(?:^|\/)[^/]+\.(?:xml|rels)$/i.test(name) && !/\/(?:drawings|charts|media|theme|externalLinks|pivot\w+|customXml)\//i.test(name);
}

/** The XML parts of a workbook by name. @throws Refusal when the bytes are no workbook that may be read. */
export function unpack(bytes: Uint8Array, file: string): Map<string, Uint8Array> {
  if (bytes.length > MAX_FILE_BYTES) throw new Refusal('file-too-big', { file, max: MAX_FILE_BYTES / 1024 / 1024 });
  refuseOtherKinds(bytes, file);
  try {
    const names: string[] = [];
    let total = 0;
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        total += originalSize;
        return false;
      },
    });
    if (total > MAX_UNPACKED_BYTES || names.length > MAX_PARTS) throw new Refusal('zip-bomb', { file, max: MAX_UNPACKED_BYTES / 1024 / 1024 });
    refuseOtherZips(names, file);
    // Each part is inflated into a buffer of its declared size, so a part that lies about it is cut short, never let through.
    return new Map(Object.entries(unzipSync(bytes, { filter: ({ name }) => isNeeded(name) })));
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('damaged-workbook', { file });
  }
}
