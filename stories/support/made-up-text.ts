import type { DocumentText, Passage, PlanDocument } from '@quantriet/contract';

/** A regulation of the made-up province in two versions, with every kind of passage that a document may have. */

const card: PlanDocument = {
  id: 'quy-dinh', type: 'regulation', number: '12/2023/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh Ví Dụ', date: '2023-08-15', title: 'Về cổng trường an toàn', form: 'state',
  illustrative: true, role: 'material', text: 'full',
};
const earlierCard: PlanDocument = { ...card, id: 'quy-dinh-2021', number: '07/2021/QĐ-UBND', date: '2021-03-05' };
export const versions = [card, earlierCard];

const clause = (article: number, n: number, text: string, more: Partial<Passage> = {}): Passage => ({ id: `dieu-${article}.khoan-${n}`, kind: 'clause', label: `${n}.`, text, ...more });
const article = (n: number, heading: string, ...children: Passage[]): Passage => ({ id: `dieu-${n}`, kind: 'article', label: `Điều ${n}.`, heading, children });

const frame = {
  place: 'Ví Dụ', preamble: ['Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;'], recipients: ['Các sở, ban, ngành;', 'Lưu: VT.'],
  authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', signatory: 'Lê Thị Ví Dụ',
};

const scope = article(1, 'Phạm vi điều chỉnh', clause(1, 1, 'Quy định này áp dụng đối với khu vực trước cổng cơ sở giáo dục.'), clause(1, 2, 'Việc dừng, đỗ xe thực hiện theo khoản 1 Điều 2 Quy định này và Phụ lục I.'));

export const laterText: DocumentText = {
  document: card,
  provenance: 'verbatim',
  frame,
  passages: [
    scope,
    article(
      2, 'Giờ cao điểm',
      clause(2, 1, 'Trong giờ đến trường và giờ tan trường, xe ô tô không dừng trước cổng trường trong phạm vi 50 mét.', { facet: 'task' }),
      clause(2, 2, 'Sửa đổi Điều 3 của Quy định cũ như sau:', {
        children: [{ id: 'dieu-2.khoan-2.trich-1', kind: 'quote', text: '“Điều 3. Nhà trường bố trí nơi chờ cho người đón học sinh.”' }],
      }),
      clause(2, 3, 'Mỗi trường có một tổ tự quản.', { facet: 'solution' }),
    ),
    {
      id: 'phu-luc-1', kind: 'appendix', label: 'PHỤ LỤC I', heading: 'GIỜ CAO ĐIỂM CỦA CÁC CẤP HỌC', children: [
        { id: 'phu-luc-1.bang-1', kind: 'table', table: [
          [{ text: 'Cấp học', header: true }, { text: 'Đến trường', header: true }, { text: 'Tan trường', header: true }],
          [{ text: 'Mầm non, tiểu học' }, { text: '6 giờ 45 đến 7 giờ 30' }, { text: '16 giờ đến 17 giờ' }],
          [{ text: 'Trung học' }, { text: '6 giờ 30 đến 7 giờ 15' }, { text: '11 giờ đến 12 giờ' }],
        ] },
      ],
    },
    { id: 'chu-thich-1', kind: 'footnote', label: '[1]', text: 'Giờ tính theo mùa hè.' },
  ],
};

export const earlierText: DocumentText = {
  document: earlierCard,
  provenance: 'verbatim',
  frame,
  passages: [
    scope,
    article(
      2, 'Giờ cao điểm',
      clause(2, 1, 'Trong giờ tan trường, xe ô tô không dừng trước cổng trường trong phạm vi 30 mét.'),
      clause(2, 4, 'Nhà trường báo cáo kết quả hằng tháng.'),
    ),
  ],
};
