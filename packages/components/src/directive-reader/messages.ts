import { DOCUMENT_NAMES, type Language } from '@quantriet/contract';

const NBSP = '\u00a0';

/** Words of the reader. Vietnamese is the source; numbers and dates come formatted. */
const vi = {
  documents: 'Văn bản của kế hoạch',
  contents: 'Mục lục',
  noDocuments: 'Kế hoạch không kèm văn bản nào.',
  types: DOCUMENT_NAMES,
  numbered: (type: string, number: string) => `${type} số${NBSP}${number}`,
  issued: (issuer: string, date: string, dayKnown: boolean) => `${dayKnown ? 'ngày' : 'tháng'}${NBSP}${date} của ${issuer}`,
  /** Roles that are no type of document as well. */
  roles: { basis: 'Văn bản quán triệt', material: 'Tài liệu' } as Record<string, string>,
  texts: { full: 'toàn văn', summary: 'tóm lược', none: 'chưa có nội dung' } as Record<string, string>,
  illustrative: 'VĂN BẢN MINH HỌA',
  illustrativeNote: 'Văn bản hư cấu, soạn ra để minh họa; không do cơ quan nào ban hành.',
  summaryTitle: 'Ở đây chưa có toàn văn.',
  summaryNote: (plan: string) => `Đây là những gì ${plan} nêu về văn bản này, không phải nguyên văn.`,
  thePlan: 'kế hoạch',
  noText: 'Ở đây chưa có nội dung văn bản.',
  source: 'Xem văn bản tại nguồn',
  readInFull: 'Đọc trong văn bản',
  search: 'Tìm trong văn bản, không cần dấu',
  previous: 'Kết quả trước',
  next: 'Kết quả sau',
  found: (count: string) => `${count}${NBSP}kết quả`,
  saidAt: (index: string, count: string, line: string) => `Kết quả ${index} trên ${count}: ${line}`,
  notFound: 'Không tìm thấy',
  linkTo: 'Liên kết đến đoạn này',
  duties: 'Nhiệm vụ theo văn bản này',
  dutiesHere: 'Nhiệm vụ theo đoạn này',
  due: 'Hạn',
  noDue: 'không ghi',
  done: (share: string) => `${share} cơ quan hoàn thành`,
  noData: 'chưa có dữ liệu',
  notApplicable: 'không áp dụng',
};

export type ReaderWords = typeof vi;

const en: ReaderWords = {
  documents: 'Documents of the plan',
  contents: 'Contents',
  noDocuments: 'The plan comes with no documents.',
  types: {
    directive: 'Directive', resolution: 'Resolution', plan: 'Plan', guidance: 'Guidance', regulation: 'Regulation', report: 'Report', dispatch: 'Official letter',
    law: 'Law', decree: 'Decree', decision: 'Decision', circular: 'Circular', programme: 'Programme',
  },
  numbered: (type, number) => `${type} No.${NBSP}${number}`,
  issued: (issuer, date) => `of ${date}, ${issuer}`,
  roles: { basis: 'Document to study', material: 'Material' },
  texts: { full: 'full text', summary: 'summary', none: 'no text' },
  illustrative: 'ILLUSTRATIVE TEXT',
  illustrativeNote: 'A fictional text, written to show how this works; issued by nobody.',
  summaryTitle: 'The full text is not here.',
  summaryNote: (plan) => `This is what ${plan} says of this document, not its wording.`,
  thePlan: 'the plan',
  noText: 'The text of this document is not here.',
  source: 'See the document at its source',
  readInFull: 'Read it in the document',
  search: 'Search, with or without marks',
  previous: 'Previous result',
  next: 'Next result',
  found: (count) => `${count}${NBSP}found`,
  saidAt: (index, count, line) => `Result ${index} of ${count}: ${line}`,
  notFound: 'Not found',
  linkTo: 'Link to this passage',
  duties: 'Duties under this document',
  dutiesHere: 'Duties under this passage',
  due: 'Due',
  noDue: 'not given',
  done: (share) => `${share} bodies done`,
  noData: 'no data',
  notApplicable: 'not applicable',
};

export const readerMessages: Record<Language, ReaderWords> = { vi, en };
