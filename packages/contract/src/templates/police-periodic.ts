import type { Template } from '../words/template.js';
import { count, longText, say, share } from './build.js';

const wards = say('phường', 'wards');

/** The police committee's periodic report, in short: the scheme, the wards, inspections. */
export const policePeriodic: Template = {
  id: 'cong-an-dinh-ky',
  version: 1,
  title: say('Báo cáo định kỳ của Đảng ủy Công an tỉnh', 'Periodic report of the police committee'),
  sections: [
    {
      id: 'de-an', title: say('Kỳ báo cáo và Đề án', 'Period and scheme'),
      fields: [
        { id: 'ky', kind: 'month', label: say('Báo cáo đến hết tháng', 'Reported to the end of'), required: true, adds: 'latest' },
        {
          id: 'tinh-trang-de-an', kind: 'choice', label: say('Tình trạng Đề án', 'State of the scheme'), required: true, adds: 'latest',
          choices: [
            { value: 'dang-soan', label: say('Đang soạn thảo', 'Being drafted') },
            { value: 'da-trinh', label: say('Đã trình', 'Submitted') },
            { value: 'da-ban-hanh', label: say('Đã ban hành', 'Issued') },
          ],
        },
        { id: 'ngay-ban-hanh', kind: 'date', label: say('Ngày ban hành Đề án', 'Date of issue'), required: true, adds: 'latest', shownIf: { field: 'tinh-trang-de-an', equals: ['da-ban-hanh'] } },
      ],
    },
    {
      id: 'trien-khai', title: say('Xây dựng công an phường', 'Ward police'),
      fields: [
        share('phuong-trien-khai', say('Phường đã triển khai', 'Wards that have started'), wards, { done: say('Đã triển khai', 'Started'), of: say('Tổng số phường', 'Wards in all') }, { required: true, min: 0 }),
        share('tieu-chi-dat', say('Tiêu chí đã đạt', 'Criteria met'), say('tiêu chí', 'criteria'), { done: say('Đã đạt', 'Met'), of: say('Tổng số tiêu chí', 'Criteria in all') }, { min: 0 }),
      ],
    },
    {
      id: 'kiem-tra', title: say('Kiểm tra, giám sát', 'Inspection and supervision'),
      fields: [
        count('cuoc-kiem-tra', say('Số cuộc kiểm tra', 'Inspections made'), say('cuộc', 'inspections'), { required: true }),
        longText('phat-hien', say('Phát hiện qua kiểm tra', 'Findings'), { required: true, noNames: true, shownIf: { field: 'cuoc-kiem-tra', over: 0 } }),
        longText('kien-nghi', say('Kiến nghị, đề xuất', 'Proposals'), { noNames: true }),
      ],
    },
  ],
};
