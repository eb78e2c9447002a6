import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Earliest date a zip can hold, in local time as zips keep it: the same bytes on every machine and every day. */
const FIXED = new Date(1980, 0, 1);
const STAMPS = /<dcterms:(created|modified) xsi:type="dcterms:W3CDTF">[^<]*<\/dcterms:\1>/g;

/** Comment boxes come in one size, too small for a sentence. */
function widenNotes(vml: string): string {
  return vml.replace(/width:[\d.]+pt;height:[\d.]+pt/g, 'width:240pt;height:110pt');
}

function settle(name: string, bytes: Uint8Array): Uint8Array {
  if (name === 'docProps/core.xml') {
    return strToU8(strFromU8(bytes).replace(STAMPS, (_, which: string) => `<dcterms:${which} xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:${which}>`));
  }
  return name.endsWith('.vml') ? strToU8(widenNotes(strFromU8(bytes))) : bytes;
}

/** A workbook as exceljs wrote it, without the time of writing. */
export function repack(workbook: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(workbook)).filter(([name]) => !name.endsWith('/'));
  return zipSync(Object.fromEntries(parts.map(([name, bytes]): [string, Zippable[string]] => [name, [settle(name, bytes), { mtime: FIXED, level: 6 }]])));
}
