import { readFile, stat } from 'node:fs/promises';
import type { Workbook } from 'exceljs';
import { Refusal } from '../refusal.js';
import { slim } from './slim.js';
import { MAX_FILE_BYTES, unpack } from './unpack.js';

/** @throws Refusal when there is no file that may be read */
export async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) throw new Refusal('file-too-big', { file: path, max: MAX_FILE_BYTES / 1024 / 1024 });
    return await readFile(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Refusal('no-file', { file: path });
    if (code === 'EISDIR') throw new Refusal('folder-not-file', { file: path });
    throw new Refusal('unreadable-file', { file: path, code });
  }
}

/**
 * Opens a workbook written by Excel, LibreOffice or Google Sheets.
 * @throws Refusal when the file is missing, is no XLSX workbook, has macros, is encrypted, damaged or too big.
 */
export async function openWorkbook(path: string): Promise<Workbook> {
  const small = slim(unpack(await bytesOf(path), path), path);
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(small.buffer as ArrayBuffer);
  } catch {
    throw new Refusal('damaged-workbook', { file: path });
  }
  return workbook;
}
