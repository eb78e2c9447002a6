/** A document of any size, the same each time, in the form that each side reads. The sentences are our own. */
import type { ReaderData } from '@quantriet/components/directive-reader';
import type { Passage, PlanDocument } from '@quantriet/contract';

const ARTICLES = 10;
const CLAUSES = 10;

/** What is searched for stands once in each of these paragraphs out of 25; a word that differs from it by its marks alone in one more. */
const SOUGHT = 'đảng viên';
const SOUGHT_IN = [0, 7, 18];
const OTHER = 'đang viện';
const OTHER_IN = 11;
const CYCLE = 25;
const SPELLINGS = [SOUGHT, 'Đảng viên', 'ĐẢNG VIÊN'].flatMap((spelling) => [spelling.normalize('NFC'), spelling.normalize('NFD')]);

const WHO = ['cấp ủy cơ sở', 'chi bộ trường học', 'ban chỉ huy thôn', 'tổ công tác liên xã', 'hội phụ nữ', 'đoàn thanh niên', 'văn phòng huyện ủy', 'ban thanh tra nhân dân'];
const DOES = ['rà soát', 'tổ chức', 'theo dõi', 'kiểm tra', 'hướng dẫn', 'sơ kết', 'báo cáo', 'phân công người giữ'];
const WHAT = ['việc học tập chỉ thị', 'kế hoạch phòng cháy', 'sổ ghi ý kiến nhân dân', 'lịch trực ban', 'đề án chuyển đổi số', 'nếp sống văn minh', 'quỹ khuyến học', 'danh mục việc còn chậm'];
const WHEN = ['trong quý một', 'trước ngày hai mươi hằng tháng', 'sau mỗi kỳ sinh hoạt', 'khi có yêu cầu của cấp trên', 'ngay trong tuần đầu', 'chậm nhất là cuối năm'];
const HEADINGS = ['Trách nhiệm chung', 'Học tập và quán triệt', 'Phân công thực hiện', 'Kiểm tra, giám sát', 'Chế độ báo cáo', 'Khen thưởng và phê bình'];

export interface BenchDocument {
  /** Text of each paragraph, without its number. */
  paragraphs: string[];
  entries: number;
  /** How many paragraphs have each, in any spelling. */
  known: { sought: number; other: number };
  data: ReaderData;
  law: { html: string; items: LawItem[] };
  /** Stands in the last paragraph alone. */
  lastWords: string;
}

/** An entry of law-widgets' contents. */
interface LawItem {
  title: string;
  id: string;
  children?: LawItem[];
}

export const QUERIES = { plain: 'dang vien', marked: SOUGHT } as const;
/** Stands once in each paragraph. */
export const IN_EVERY = 'theo mục';

/** What was found is the thing sought, in whatever spelling. */
export function isSought(found: string): boolean {
  return found.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/gu, ' ') === SOUGHT;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function sentences(count: number): string[] {
  const random = randomFrom(23);
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  const clause = (): string => `${one(WHO)} ${one(DOES)} ${one(WHAT)} ${one(WHEN)}`;
  let sought = 0;
  return Array.from({ length: count }, (_, i) => {
    const place = i % CYCLE;
    const said = SOUGHT_IN.includes(place) ? `, từng ${SPELLINGS[sought++ % SPELLINGS.length]} nêu gương` : place === OTHER_IN ? `, nơi nào ${OTHER} dẫn quy định cũ thì thay` : '';
    const first = clause();
    return `${first.charAt(0).toUpperCase()}${first.slice(1)}${said}; ${clause()}, ${IN_EVERY} ${Math.floor(i / CLAUSES) + 1}.${(i % CLAUSES) + 1}.`;
  });
}

function passagesOf(chapters: number, paragraphs: readonly string[]): Passage[] {
  const clauses = (article: number): Passage[] => paragraphs.slice((article - 1) * CLAUSES, article * CLAUSES)
    .map((text, i) => ({ id: `dieu-${article}.khoan-${i + 1}`, kind: 'clause', label: `${i + 1}.`, text }));
  const articles = (chapter: number): Passage[] => Array.from({ length: ARTICLES }, (_, i) => (chapter - 1) * ARTICLES + i + 1)
    .map((n) => ({ id: `dieu-${n}`, kind: 'article', label: `Điều ${n}.`, heading: HEADINGS[n % HEADINGS.length], children: clauses(n) }));
  return Array.from({ length: chapters }, (_, i) => ({
    id: `chuong-${i + 1}`, kind: 'chapter', label: `Chương ${i + 1}.`, heading: HEADINGS[i % HEADINGS.length], children: articles(i + 1),
  }));
}

/** As law-widgets' own pages have it: hierarchical elements are sections of a class, headings are native, the rest is spans. Nothing needs escaping. */
function lawHtml(passages: readonly Passage[]): string {
  const names: Record<string, [name: string, heading: string]> = { chapter: ['chapter', 'h2'], article: ['section', 'h3'] };
  return passages.map(({ id, kind, label, heading, text, children = [] }) => {
    const [name, tag] = names[kind] ?? ['subsection'];
    const own = tag
      ? `<${tag}>${label} ${heading}</${tag}>`
      : `<span class="akn-num">${label}</span><span class="akn-content"><span class="akn-p" id="${id}__p_1" data-eid="${id}__p_1">${text}</span></span>`;
    return `<section class="akn-${name}" id="${id}" data-eid="${id}">${own}${lawHtml(children)}</section>`;
  }).join('\n');
}

function lawItems(passages: readonly Passage[]): LawItem[] {
  return passages.filter(({ heading }) => heading !== undefined)
    .map(({ id, label, heading, children = [] }) => ({ id, title: `${label} ${heading}`, children: lawItems(children) }));
}

const card: PlanDocument = {
  id: 'chi-thi', type: 'directive', number: '1-CT/TW', issuer: 'Ban Thường vụ', date: '2026-01-05', title: 'Quán triệt chỉ thị', form: 'party', role: 'basis', text: 'full',
};

/** Chapters of ten articles with ten paragraphs each. */
export function makeDocument(chapters: number): BenchDocument {
  const count = chapters * ARTICLES * CLAUSES;
  const paragraphs = sentences(count);
  const passages = passagesOf(chapters, paragraphs);
  return {
    paragraphs,
    entries: chapters + chapters * ARTICLES,
    known: { sought: (count / CYCLE) * SOUGHT_IN.length, other: count / CYCLE },
    data: { documents: [card], text: { document: card, provenance: 'verbatim', passages } },
    law: {
      html: `<span class="akn-akomaNtoso"><span class="akn-act" data-name="act"><span class="akn-body">${lawHtml(passages)}</span></span></span>`,
      items: lawItems(passages),
    },
    lastWords: `${IN_EVERY} ${chapters * ARTICLES}.${CLAUSES}.`,
  };
}
