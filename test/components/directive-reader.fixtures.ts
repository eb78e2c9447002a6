import type { DocumentText, PlanDocument } from '@quantriet/contract';
import type { ReaderData } from '@quantriet/components/directive-reader';
import { plan, planAt, structure } from './fixtures.js';

/** Three documents: one with its wording in Party form, one of which the plan only tells, one of which there is the card alone. */

export const directive: PlanDocument = {
  id: 'chi-thi', type: 'directive', number: '23-CT/TW', issuer: 'Ban Bí thư', date: '2023-05-05', title: 'An toàn giao thông', form: 'party', role: 'basis', text: 'full',
};
export const resolution: PlanDocument = {
  id: 'nghi-quyet', type: 'resolution', number: '15-NQ/TU', issuer: 'Ban Thường vụ Tỉnh ủy', date: '2023-05-31', title: 'Công an phường kiểu mẫu', form: 'party',
  role: 'basis', text: 'summary', source: 'https://example.vn/nghi-quyet',
};
export const planCard: PlanDocument = { id: 'ke-hoach', type: 'plan', issuer: 'Ban Thường vụ Tỉnh ủy', date: '2023-07', title: 'Kế hoạch học tập', form: 'party', role: 'plan', text: 'none' };
export const documents = [directive, resolution, planCard];

/** `đảng viên` stands once composed and once decomposed; `khóa` once in each placement of its tone. */
export const directiveText: DocumentText = {
  document: directive,
  provenance: 'verbatim',
  frame: { place: 'Hà Nội', preamble: ['Căn cứ Điều lệ Đảng,'], recipients: ['Các tỉnh ủy'], authority: 'T/M BAN BÍ THƯ', position: 'Thường trực Ban Bí thư', signatory: 'Người Ký' },
  passages: [
    { id: 'mo-dau', kind: 'paragraph', text: 'Thời gian qua, công tác này có chuyển biến.' },
    {
      id: 'dieu-1', kind: 'article', label: 'Điều 1.', heading: 'Trách nhiệm', children: [
        { id: 'dieu-1.khoan-1', kind: 'clause', label: '1.', text: 'Mỗi đảng viên nêu gương trong khóa học.' },
        {
          id: 'dieu-1.khoan-2', kind: 'clause', label: '2.', text: 'Cấp ủy tổ chức:', children: [
            { id: 'dieu-1.khoan-2.diem-a', kind: 'point', label: 'a)', text: 'Học tập Chỉ thị ở từng chi bộ;' },
            { id: 'dieu-1.khoan-2.diem-dd', kind: 'point', label: 'đ)', text: `Theo dõi từng ${'đảng viên'.normalize('NFD')} sau khoá học.` },
          ],
        },
      ],
    },
    { id: 'dieu-2', kind: 'article', label: 'Điều 2.', text: 'Chỉ thị này được phổ biến đến chi bộ.' },
  ],
};

export const resolutionSummary: DocumentText = {
  document: resolution,
  provenance: 'summary',
  saidBy: 'ke-hoach',
  passages: [{ id: 've-viec-gi', kind: 'paragraph', heading: 'Về việc gì', text: 'Xây dựng công an phường kiểu mẫu.' }],
};

/** A document of that many articles with ten clauses each. */
export function longText(articles: number): DocumentText {
  const clause = (article: number, n: number) => ({
    id: `dieu-${article}.khoan-${n}`, kind: 'clause', label: `${n}.`, text: `Các cấp ủy tập trung lãnh đạo; cán bộ, đảng viên nêu gương chấp hành pháp luật về giao thông, lần ${article}.${n}.`,
  });
  return {
    document: directive,
    provenance: 'verbatim',
    passages: Array.from({ length: articles }, (_, i) => ({
      id: `dieu-${i + 1}`, kind: 'article', label: `Điều ${i + 1}.`, heading: 'Trách nhiệm', children: Array.from({ length: 10 }, (__, k) => clause(i + 1, k + 1)),
    })),
  };
}

/** The plan as it stood on 25/8/2023, with the directive's text. */
export const readerData: ReaderData = { documents, text: directiveText, duties: plan.duties, structure, progress: planAt('2023-08-25').progress };
