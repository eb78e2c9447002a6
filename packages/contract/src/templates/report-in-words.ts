import type { Template } from '../words/template.js';
import { longText, say } from './build.js';

/** What a report holds where its duty names no template: words alone. */
export const reportInWords: Template = {
  id: 'tra-loi-bang-loi',
  version: 1,
  title: say('Báo cáo bằng lời', 'Report in words'),
  sections: [{
    id: 'noi-dung-bao-cao',
    title: say('Nội dung', 'Content'),
    fields: [longText('noi-dung', say('Kết quả thực hiện', 'What has been done'), { required: true, noNames: true })],
  }],
};
