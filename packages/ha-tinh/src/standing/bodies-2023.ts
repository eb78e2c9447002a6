import type { Standing } from '@quantriet/contract';
import { steps } from './steps.js';

/** SAMPLE DATA (dữ liệu minh họa): invented for demonstration. Rows 1, 5 and 7 to 10, the bodies of the province. */

const followed = [
  ['don-doc-hoc-tap', 'ban-tuyen-giao'],
  ['pho-bien-chi-thi-23', 'ban-tuyen-giao'],
  ['tuyen-truyen-nghi-quyet-15', 'ban-tuyen-giao'],
  ['du-luan-xa-hoi', 'ban-tuyen-giao'],
  ['theo-doi-kiem-tra', 'dang-uy-cong-an'],
  ['bao-chi-tuyen-truyen', 'bao-ha-tinh'],
  ['bao-chi-tuyen-truyen', 'dai-ptth'],
] as const;

export const provinceBodies: Standing[] = [
  ...steps(
    'bao-cao-vien-tinh', 'ban-tuyen-giao',
    ['2023-07-20', 'in-progress'],
    ['2023-07-28', 'done', {
      submitted: '2023-07-28',
      eventDate: '2023-07-27',
      result: 'Đã tổ chức hội nghị báo cáo viên cấp tỉnh (minh họa).',
      product: 'Tài liệu hội nghị (minh họa)',
      evaluation: 'Đạt yêu cầu (minh họa)',
    }],
  ),
  ...steps('chuan-bi-noi-dung', 'dang-uy-cong-an', ['2023-07-20', 'in-progress'], ['2023-07-26', 'done', { submitted: '2023-07-26', product: 'Đề cương nội dung (minh họa)' }]),
  ...steps('tuyen-truyen-doan-vien-hoi-vien', 'mttq', ['2023-08-03', 'in-progress'], ['2023-09-15', 'done', { submitted: '2023-09-15' }]),
  ...steps('tuyen-truyen-doan-vien-hoi-vien', 'to-chuc-ctxh', ['2023-08-08', 'in-progress']),
  ...followed.flatMap(([duty, body]) => steps(duty, body, ['2023-07-24', 'in-progress'])),
  ...steps('bao-cao-tong-hop', 'ban-tuyen-giao', ['2023-08-01', 'not-started'], ['2023-09-25', 'in-progress'], ['2023-10-20', 'awaiting-confirmation', { submitted: '2023-10-20' }]),
  ...steps(
    'de-an-cong-an-phuong', 'dang-uy-cong-an',
    ['2023-08-10', 'in-progress', { result: 'Đang soạn thảo Đề án (minh họa).' }],
    ['2023-09-22', 'awaiting-confirmation', { submitted: '2023-09-22', product: 'Dự thảo Đề án (minh họa)' }],
  ),
  ...steps('giam-sat-thuc-hien', 'mttq', ['2023-08-07', 'in-progress'], ['2023-08-18', 'done', { submitted: '2023-08-18', product: 'Chương trình giám sát (minh họa)' }]),
  ...steps('giam-sat-thuc-hien', 'to-chuc-ctxh', ['2023-08-21', 'not-started'], ['2023-09-18', 'in-progress']),
  ...steps('tuyen-truyen-mat-tran', 'mttq', ['2023-08-09', 'in-progress']),
  ...steps('tuyen-truyen-mat-tran', 'to-chuc-ctxh', ['2023-08-09', 'in-progress'], ['2023-10-16', 'done', { submitted: '2023-10-16' }]),
];
