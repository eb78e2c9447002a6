import type { Template } from '@quantriet/contract';

/** What a report holds where its duty names no template: words alone. */
export const wordsTemplate: Template = {
  id: 'tra-loi-bang-loi',
  version: 1,
  title: { vi: 'Báo cáo bằng lời', en: 'Report in words' },
  sections: [{
    id: 'noi-dung',
    title: { vi: 'Nội dung', en: 'Content' },
    fields: [{
      id: 'noi-dung', kind: 'long-text', label: { vi: 'Kết quả thực hiện', en: 'What has been done' }, required: true, adds: 'list', noNames: true,
    }],
  }],
};
