import type { Document, DocumentText } from '@quantriet/contract';

/** Resolution 15-NQ/TU: its card, and what the plan says of it in our words. The text itself is not here. */

export const resolutionCard: Document = {
  id: 'nghi-quyet-15-nq-tu',
  type: 'resolution',
  number: '15-NQ/TU',
  issuer: 'Ban Thường vụ Tỉnh ủy',
  date: '2023-05-31',
  title: 'Xây dựng “Công an phường điển hình, kiểu mẫu về an ninh, trật tự và văn minh đô thị” đến năm 2030 và những năm tiếp theo',
  form: 'party',
};

export const resolutionSummary: DocumentText = {
  document: resolutionCard,
  provenance: 'summary',
  saidBy: 'ke-hoach',
  passages: [
    {
      id: 've-viec-gi',
      kind: 'paragraph',
      heading: 'Về việc gì',
      text: 'Nghị quyết của Ban Thường vụ Tỉnh ủy về xây dựng Công an phường điển hình, kiểu mẫu về an ninh, trật tự và văn minh đô thị đến năm 2030 và những năm tiếp theo.',
    },
    {
      id: 'muc-dich',
      kind: 'paragraph',
      heading: 'Mục đích học tập, quán triệt',
      text: 'Cán bộ, đảng viên, đoàn viên, hội viên nắm vững và thực hiện Nghị quyết; Công an phường trở nên chuyên nghiệp, tinh thông, thân thiện, trách nhiệm, tận tụy.',
      facet: 'objective',
    },
    {
      id: 'noi-dung-hoc-tap',
      kind: 'paragraph',
      heading: 'Nội dung học tập, quán triệt',
      text: 'Học tập nội dung cốt lõi, quan điểm, mục tiêu, nhiệm vụ, giải pháp của Nghị quyết; trên cơ sở đó, mỗi cơ quan, đơn vị xây dựng kế hoạch triển khai thực hiện.',
    },
    {
      id: 'tuyen-truyen',
      kind: 'paragraph',
      heading: 'Tuyên truyền ở đâu',
      text: 'Nghị quyết được tuyên truyền rộng rãi trên báo chí, qua đội ngũ báo cáo viên và trong Nhân dân.',
    },
    {
      id: 'de-an',
      kind: 'paragraph',
      heading: 'Đề án thực hiện',
      text: 'Đảng ủy Công an tỉnh tham mưu Ủy ban nhân dân tỉnh ban hành Đề án về Công an phường điển hình, kiểu mẫu.',
    },
  ],
};
