import type { Language } from '@quantriet/contract';

/** Words every element needs. Vietnamese is the source. */
const vi = {
  sample: 'DỮ LIỆU MINH HỌA',
  sampleNote: 'Số liệu dựng lên để minh họa, không phải kết quả thật của cơ quan nào.',
  loading: 'Đang tải…',
  loaded: 'Đã tải xong.',
  retry: 'Thử lại',
  stale: 'Chưa cập nhật được. Đang hiển thị dữ liệu đã tải trước đó.',
  asOf: (date: string) => `Tính đến ${date}`,
  streams: { study: 'Học tập, quán triệt, tuyên truyền', implementation: 'Triển khai thực hiện' } as Record<string, string>,
  streamsShort: { study: 'Quán triệt', implementation: 'Triển khai' } as Record<string, string>,
};

export type CommonWords = typeof vi;

const en: CommonWords = {
  sample: 'SAMPLE DATA',
  sampleNote: 'Figures made up to show how this works; not the real results of any body.',
  loading: 'Loading…',
  loaded: 'Loaded.',
  retry: 'Try again',
  stale: 'Could not refresh. Showing what was loaded before.',
  asOf: (date) => `As of ${date}`,
  streams: { study: 'Study and publicity', implementation: 'Carrying out' },
  streamsShort: { study: 'Study', implementation: 'Carrying out' },
};

export const commonWords: Record<Language, CommonWords> = { vi, en };
