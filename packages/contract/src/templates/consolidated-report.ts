import type { Template } from '../words/template.js';
import { OUTLINE_LENGTH } from '../rules/consolidated-draft.js';
import { longText, say } from './build.js';

/** The usual outline of a consolidated report: I results, II limits and causes, III directions and proposals. */
export const consolidatedReport: Template = {
  id: 'bao-cao-tong-hop',
  version: 1,
  title: say('Báo cáo tổng hợp', 'Consolidated report'),
  sections: [
    { id: 'i', title: say('I. Kết quả', 'I. Results'), fields: [longText('ket-qua', say('Kết quả', 'Results'), { required: true, noNames: true, maxLength: OUTLINE_LENGTH })] },
    { id: 'ii', title: say('II. Hạn chế và nguyên nhân', 'II. Limits and causes'), fields: [longText('han-che', say('Hạn chế và nguyên nhân', 'Limits and causes'), { required: true, noNames: true, maxLength: OUTLINE_LENGTH })] },
    { id: 'iii', title: say('III. Phương hướng và kiến nghị', 'III. Directions and proposals'), fields: [longText('phuong-huong', say('Phương hướng và kiến nghị', 'Directions and proposals'), { required: true, noNames: true, maxLength: OUTLINE_LENGTH })] },
  ],
};
