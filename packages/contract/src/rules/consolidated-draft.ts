import type { Consolidated, Figure } from '../words/consolidated.js';
import type { Values } from '../words/report.js';
import type { Structure } from '../words/structure.js';
import type { Field, Template } from '../words/template.js';
import { percent } from './progress.js';
import { fieldsOf } from './template.js';
import { formatVietnameseNumber } from './vietnamese-number.js';

/** The draft of a consolidated report, in Vietnamese, as it goes up: figures, then what the bodies wrote, each by its name. */

interface Basis {
  consolidated: Consolidated;
  /** Of the reports that were consolidated. */
  template: Template;
  structure: Structure;
}

/** Fields whose texts belong to II and to III; every other listed text belongs to I. */
const PLACES: Record<string, 'han-che' | 'phuong-huong'> = {
  'han-che': 'han-che', 'nguyen-nhan': 'han-che', 'ly-do-chua-xong': 'han-che', 'phuong-huong': 'phuong-huong', 'kien-nghi': 'phuong-huong',
};

const NOTHING = 'Chưa có nội dung tổng hợp.';
const SAMPLE = 'DỮ LIỆU MINH HỌA';

/** What each part of the outline holds, in UTF-16 units: as much as a value of a report may. */
export const OUTLINE_LENGTH = 50_000;
/** Kept free for the line that says what was left out. */
const SPARE = 200;

/** Lines as one text. Those for which there is no room stay in the table, and the text says so. */
function fitted(lines: readonly string[]): string {
  const kept: string[] = [];
  let left = OUTLINE_LENGTH - SPARE;
  for (const line of lines) {
    if (line.length + 1 > left) continue;
    kept.push(line);
    left -= line.length + 1;
  }
  const missing = lines.length - kept.length;
  return [...kept, ...(missing > 0 ? [`(Còn ${formatVietnameseNumber(missing)} dòng không đưa hết vào đây được; xem bảng tổng hợp.)`] : [])].join('\n');
}

function figureLine(field: Field, { sum, share, parts, silent }: Figure): string | undefined {
  const unit = field.unit ? ` ${field.unit.vi}` : '';
  const from = silent.length > 0 ? ` (${parts.length} cơ quan có số liệu, ${silent.length} không nêu)` : '';
  if (sum !== undefined) return `- ${field.label.vi}: ${formatVietnameseNumber(sum)}${unit}${from}.`;
  if (!share) return undefined;
  const rate = percent(share);
  return `- ${field.label.vi}: ${formatVietnameseNumber(share.done)}/${formatVietnameseNumber(share.of)}${unit}${rate === undefined ? '' : ` (${rate}%)`}${from}.`;
}

function textLines(field: Field, figure: Figure, names: ReadonlyMap<string, string>): string[] {
  if (field.kind !== 'long-text' && !(field.id in PLACES)) return [];
  const lines = figure.parts.map(({ body, value }) => `- ${names.get(body) ?? body}: ${typeof value === 'string' ? value.trim() : ''}`);
  return lines.length > 0 ? [`${field.label.vi}:`, ...lines] : [];
}

function coverage({ accepted, missing, sample }: Consolidated, names: ReadonlyMap<string, string>): string[] {
  const all = accepted.length + missing.length;
  const without = missing.map((body) => names.get(body) ?? body).join('; ');
  return [
    ...(sample ? [SAMPLE] : []),
    `Tổng hợp từ báo cáo đã tiếp nhận của ${accepted.length}/${all} cơ quan.`,
    ...(without ? [`Chưa có báo cáo được tiếp nhận: ${without}; các cơ quan này không tính vào số liệu.`] : []),
  ];
}

/** Values for the template `bao-cao-tong-hop`. */
export function draftFromConsolidated({ consolidated, template, structure }: Basis): Values {
  const names = new Map(structure.bodies.map(({ id, name }) => [id, name]));
  const figures = new Map(consolidated.figures.map((figure) => [figure.field, figure]));
  const parts: Record<'ket-qua' | 'han-che' | 'phuong-huong', string[]> = { 'ket-qua': coverage(consolidated, names), 'han-che': [], 'phuong-huong': [] };
  for (const field of fieldsOf(template)) {
    const figure = figures.get(field.id);
    if (!figure) continue;
    const line = figureLine(field, figure);
    if (line) parts['ket-qua'].push(line);
    parts[PLACES[field.id] ?? 'ket-qua'].push(...(field.adds === 'list' ? textLines(field, figure, names) : []));
  }
  return Object.fromEntries(Object.entries(parts).map(([id, lines]) => [id, fitted(lines) || NOTHING]));
}
