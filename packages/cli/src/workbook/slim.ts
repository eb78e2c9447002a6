import { strFromU8, strToU8, zipSync } from 'fflate';
import { Refusal } from '../refusal.js';

/**
 * Rebuilds a workbook with nothing in it but cells, styles and merged ranges, under the part names that exceljs looks for.
 * What is left out (drop-downs over a million rows, empty formatted cells, drawings) is what makes real workbooks slow or
 * impossible to load.
 */

export const MAX_ROWS = 20_000;
/** Enough for the widest sheet with the most rows; each cell costs the loader about a kilobyte. */
export const MAX_CELLS = 500_000;
/** A merged range over more cells than this is decoration, not data. */
const MAX_MERGED_CELLS = 20_000;

interface SheetPart {
  name: string;
  part: string;
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];

const decodeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, decimal: string, name: string) => {
    if (hex || decimal) return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal));
    return { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }[name] ?? whole;
  });

const encodeXml = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

class Package {
  constructor(private readonly parts: ReadonlyMap<string, Uint8Array>, private readonly file: string) {}

  /** Text of a part. @throws Refusal when it is missing or does not end with the element it began with. */
  text(name: string): string {
    const bytes = this.parts.get(name);
    const text = bytes ? strFromU8(bytes).replace(/^\uFEFF/, '') : '';
    const root = /<([A-Za-z][\w:.-]*)[^>]*?(\/?)>/.exec(text);
    if (!root || (!root[2] && !new RegExp(`</${root[1]}\\s*>\\s*$`).test(text))) throw new Refusal('damaged-workbook', { file: this.file });
    return text;
  }

  /** Relations of a part: targets as part names, by id and by the last word of their type. */
  relations(of: string): { id: string; type: string; target: string }[] {
    const [folder, name] = [of.slice(0, of.lastIndexOf('/') + 1), of.slice(of.lastIndexOf('/') + 1)];
    const rels = `${folder}_rels/${name}.rels`;
    if (!this.parts.has(rels)) return [];
    return [...this.text(rels).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => {
      const target = decodeXml(attribute(tag, 'Target') ?? '');
      const path = target.startsWith('/') ? target.slice(1) : folder + target;
      return { id: attribute(tag, 'Id') ?? '', type: (attribute(tag, 'Type') ?? '').split('/').pop()!, target: path.replace(/(?:^|\/)\.\//g, '/') };
    });
  }

  has(name: string | undefined): name is string {
    return name !== undefined && this.parts.has(name);
  }

  /** Macros are declared in the content types even where the project's part has another name. */
  refuseMacros(): void {
    if (this.has('[Content_Types].xml') && /macroEnabled/i.test(this.text('[Content_Types].xml'))) throw new Refusal('macros', { file: this.file });
  }
}

const CELL = /<c(\s[^>]*?)(?:\/>|>(.*?)<\/c>)/gs;
const HAS_VALUE = /<v[\s>]|<is[\s>]|<f[\s>/]/;

/**
 * A cell without what is not needed, empty when it holds nothing. Formulas give way to their results, and text and ISO dates
 * stand in the cell as plain text, because the loader takes the results of formulas in date columns for dates, and decodes text twice.
 */
function slimCell(attributes: string, inner: string | undefined): string {
  if (!inner || !HAS_VALUE.test(inner)) return '';
  if (/<is[\s>]/.test(inner)) return `<c${attributes}>${inner}</c>`;
  const value = /<v(?:\s[^>]*)?>(.*?)<\/v>/s.exec(inner)?.[1];
  const type = attribute(attributes, 't');
  const bare = attributes.replace(/\st\s*=\s*["'][^"']*["']/, '');
  if (value === undefined) return `<c${bare} t="e"><v>=…</v></c>`;
  if (type === 'str' || type === 'd') return `<c${bare} t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
  return `<c${attributes}><v>${value}</v></c>`;
}

function cellsIn(range: string): number {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range);
  if (!match) return 1;
  const column = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return (column(match[3]!) - column(match[1]!) + 1) * (Number(match[4]) - Number(match[2]) + 1);
}

/** Rows that hold something. */
function slimRows(xml: string, sheet: string, file: string): string {
  const rows: string[] = [];
  let kept = 0;
  for (const [, attributes, content] of xml.matchAll(/<row(\s[^>]*?)?(?:\/>|>(.*?)<\/row>)/gs)) {
    if (!content || !HAS_VALUE.test(content)) continue;
    const cells = [...content.matchAll(CELL)].map(([, tag, inner]) => slimCell(tag!, inner)).filter(Boolean);
    kept += cells.length;
    rows.push(`<row${attributes ?? ''}>${cells.join('')}</row>`);
    if (kept > MAX_CELLS) throw new Refusal('too-many-cells', { file, sheet, max: MAX_CELLS });
    if (rows.length > MAX_ROWS + 1) throw new Refusal('too-many-rows', { file, sheet, max: MAX_ROWS });
  }
  return rows.join('');
}

function slimSheet(xml: string, sheet: string, file: string): string {
  const merges = [...xml.matchAll(/<mergeCell\s[^>]*?>/g)]
    .map(([tag]) => attribute(tag, 'ref') ?? '')
    .filter((ref) => cellsIn(ref) > 1 && cellsIn(ref) <= MAX_MERGED_CELLS)
    .map((ref) => `<mergeCell ref="${ref}"/>`);
  const merged = merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '';
  const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return `<worksheet xmlns="${NS}"><sheetData>${slimRows(xml, sheet, file)}</sheetData>${merged}</worksheet>`;
}

function sheetParts(pack: Package, workbookPart: string): SheetPart[] {
  const worksheets = pack.relations(workbookPart).filter(({ type }) => type === 'worksheet');
  const targets = new Map(worksheets.map(({ id, target }) => [id, target]));
  return [...pack.text(workbookPart).matchAll(/<sheet\s[^>]*>/g)].flatMap(([tag]) => {
    const part = targets.get(attribute(tag, '(?:\\w+:)?id') ?? '');
    return pack.has(part) ? [{ name: decodeXml(attribute(tag, 'name') ?? ''), part }] : [];
  });
}

function workbookXml(sheets: readonly SheetPart[], date1904: boolean): Record<string, string> {
  const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const list = sheets.map(({ name }, i) => `<sheet name="${encodeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('');
  const rels = sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${TYPE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('');
  return {
    'xl/workbook.xml': `<workbook xmlns:r="${TYPE}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${rels}</Relationships>`,
  };
}

/** A small, canonical workbook with the cells of the given one. @throws Refusal */
export function slim(parts: ReadonlyMap<string, Uint8Array>, file: string): Uint8Array {
  const pack = new Package(parts, file);
  pack.refuseMacros();
  const main = pack.relations('').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const sheets = sheetParts(pack, main);
  if (sheets.length === 0) throw new Refusal('damaged-workbook', { file });
  const date1904 = /<workbookPr\s[^>]*date1904\s*=\s*["'](?:1|true)["']/.test(pack.text(main));
  const slimmed: Record<string, string> = workbookXml(sheets, date1904);
  const related = pack.relations(main);
  for (const type of ['sharedStrings', 'styles']) {
    const part = related.find((relation) => relation.type === type)?.target;
    if (pack.has(part)) slimmed[`xl/${type}.xml`] = pack.text(part);
  }
  sheets.forEach(({ name, part }, i) => {
    slimmed[`xl/worksheets/sheet${i + 1}.xml`] = slimSheet(pack.text(part), name, file);
  });
  return zipSync(Object.fromEntries(Object.entries(slimmed).map(([name, text]) => [name, strToU8(text)])), { level: 0 });
}
