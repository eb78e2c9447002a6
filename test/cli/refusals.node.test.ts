import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { put, quantriet, templateFile, tempFolder } from './support.js';

/** Files that are no plan workbook, each with its one sentence; nothing may be written for any of them. */

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

async function parts(): Promise<Zippable> {
  return unzipSync(readFileSync(await templateFile()));
}

/** The template with some parts replaced or added. */
async function withParts(extra: Zippable): Promise<Uint8Array> {
  return zipSync({ ...(await parts()), ...extra });
}

function rows(count: number, cell: (row: number) => string): string {
  return Array.from({ length: count }, (_, i) => `<row r="${i + 2}">${cell(i + 2)}</row>`).join('');
}

async function withRows(count: number, cell: (row: number) => string): Promise<Uint8Array> {
  const all = await parts();
  const name = 'xl/worksheets/sheet4.xml';
  const xml = new TextDecoder().decode(all[name] as Uint8Array);
  return zipSync({ ...all, [name]: strToU8(xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows(count, cell)}</sheetData>`)) });
}

/** Every part declares this size, in its own header and in the directory. */
function declareSize(zip: Uint8Array, size: number, wanted: (name: string) => boolean): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  for (let i = 0; i < zip.length - 46; i++) {
    const signature = view.getUint32(i, true);
    const [sizeAt, nameAt, lengthAt] = signature === 0x04034b50 ? [22, 30, 26] : signature === 0x02014b50 ? [24, 46, 28] : [0, 0, 0];
    if (sizeAt === 0) continue;
    const name = new TextDecoder().decode(zip.subarray(i + nameAt, i + nameAt + view.getUint16(i + lengthAt, true)));
    if (wanted(name)) view.setUint32(i + sizeAt, size, true);
  }
  return zip;
}

interface Refused {
  name?: string;
  bytes: () => Promise<Uint8Array> | Uint8Array;
  says: RegExp;
}

const FILES: Record<string, Refused> = {
  'an empty file': { bytes: () => new Uint8Array(), says: /là tệp rỗng\.$/ },
  'plain text': { bytes: () => strToU8('Mã;Tên;Số\n1;2;3\n'), says: /không phải workbook XLSX\. Mở bằng Excel hoặc LibreOffice rồi lưu dạng/ },
  'an archive of something else': { bytes: () => zipSync({ 'word/document.xml': strToU8('<x/>') }), says: /là tệp nén, bên trong không có workbook\./ },
  'an OpenDocument spreadsheet': { bytes: () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<x/>') }), says: /OpenDocument \(\.ods\)/ },
  'an old Excel file': { bytes: () => new Uint8Array([...OLE, ...new Uint8Array(600)]), says: /tệp Excel đời cũ \(\.xls\)/ },
  'a workbook with a password': { bytes: () => new Uint8Array([...OLE, ...new Uint8Array(600), ...Buffer.from('EncryptedPackage', 'utf16le')]), says: /có mật khẩu\. Bỏ mật khẩu rồi lưu lại/ },
  'a binary workbook': { bytes: () => zipSync({ 'xl/workbook.bin': new Uint8Array(9) }), says: /workbook nhị phân \(\.xlsb\)/ },
  'a workbook with macros': { bytes: () => withParts({ 'xl/vbaProject.bin': new Uint8Array(9) }), says: /có macro nên không được mở\. Lưu lại dạng \.xlsx không macro\.$/ },
  'a workbook with macros under another name': {
    bytes: async () => {
      const types = new TextDecoder().decode((await parts())['[Content_Types].xml'] as Uint8Array);
      return withParts({ '[Content_Types].xml': strToU8(types.replace('spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main')) });
    },
    says: /có macro nên không được mở/,
  },
  'a workbook with a sheet of old macros': { bytes: () => withParts({ 'xl/macrosheets/sheet1.xml': strToU8('<x/>') }), says: /có macro nên không được mở/ },
  'a workbook of 100,000 rows': {
    bytes: () => withRows(100_000, (row) => `<c r="A${row}" t="str"><v>hoc-tap</v></c><c r="B${row}" t="str"><v>xa-1</v></c>`),
    says: /trang “Văn bản” có hơn 20000 dòng\. Chia thành nhiều workbook, hoặc xóa dòng thừa\.$/,
  },
  'a workbook with very wide rows': {
    bytes: () => withRows(60, (row) => Array.from({ length: 9_000 }, (_, i) => `<c r="A${row}"><v>${i}</v></c>`).join('')),
    says: /có hơn 500000 ô\./,
  },
  'a zip bomb that says so': { bytes: () => withParts({ 'xl/media/image1.png': [new Uint8Array(140 * 1024 * 1024), { level: 1 }] }), says: /bung ra quá lớn \(hơn 128 MB\)/ },
  'a zip bomb that hides its size': {
    bytes: async () => declareSize(await withParts({ 'xl/sharedStrings.xml': [new Uint8Array(20 * 1024 * 1024), { level: 9 }] }), 500, (name) => name === 'xl/sharedStrings.xml'),
    says: /bị hỏng, không đọc được\./,
  },
  'an archive of very many parts': { bytes: () => zipSync(Object.fromEntries(Array.from({ length: 2_100 }, (_, i) => [`xl/p${i}.xml`, new Uint8Array(1)]))), says: /bung ra quá lớn/ },
  'a file too big to open': { bytes: () => new Uint8Array(21 * 1024 * 1024), says: /lớn hơn 20 MB nên không được mở/ },
  'a workbook cut short': { bytes: async () => readFileSync(await templateFile()).subarray(0, 9_000), says: /bị hỏng, không đọc được\. Mở bằng Excel hoặc LibreOffice rồi lưu lại\.$/ },
  'a workbook with a sheet cut short': { bytes: () => withParts({ 'xl/worksheets/sheet2.xml': strToU8('<worksheet><sheetData><row r="1">') }), says: /bị hỏng, không đọc được/ },
  'a workbook without sheets': { bytes: () => withParts({ 'xl/workbook.xml': strToU8('<workbook><sheets/></workbook>') }), says: /bị hỏng, không đọc được/ },
};

describe('quantriet refuses', () => {
  for (const [kind, { bytes, says }] of Object.entries(FILES)) {
    it(kind, async () => {
      const folder = tempFolder();
      const file = put(join(folder, 'ke-hoach.xlsx'), await bytes());
      for (const said of [await quantriet('check', file), await quantriet('publish', file, join(folder, 'ra'))]) {
        assert.equal(said.code, 1);
        assert.deepEqual(said.out, []);
        assert.match(said.err.at(-1)!, says);
        assert.ok(said.err.at(-1)!.startsWith(`“${file}”`));
      }
      assert.equal(existsSync(join(folder, 'ra')), false);
    });
  }

  it('a file that is not there, and a folder', async () => {
    const folder = tempFolder();
    assert.deepEqual((await quantriet('check', join(folder, 'a.xlsx'))).err.slice(1), [`Không có tệp “${folder}/a.xlsx”. Kiểm tra lại tên và thư mục.`]);
    assert.deepEqual((await quantriet('check', folder)).err.slice(1), [`“${folder}” là thư mục, không phải tệp.`]);
  });

  it('a bomb without taking its memory', async () => {
    const file = put(join(tempFolder(), 'bom.xlsx'), await (FILES['a zip bomb that hides its size']!.bytes)());
    const command = fileURLToPath(new URL('../../packages/cli/quantriet.mjs', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, ['--max-old-space-size=64', command, 'check', file], { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, /bị hỏng, không đọc được/);
  });
});
