import type { Document, DocumentText } from '@quantriet/contract';

/** Directive 23-CT/TW: its card, and what the plan says of it in our words. The text itself is not here. */

export const directiveCard: Document = {
  id: 'chi-thi-23-ct-tw',
  type: 'directive',
  number: '23-CT/TW',
  issuer: 'Ban Bí thư',
  date: '2023-05-25',
  title: 'Tăng cường sự lãnh đạo của Đảng đối với công tác bảo đảm trật tự, an toàn giao thông trong tình hình mới',
  form: 'party',
};

export const directiveSummary: DocumentText = {
  document: directiveCard,
  provenance: 'summary',
  saidBy: 'ke-hoach',
  passages: [
    {
      id: 've-viec-gi',
      kind: 'paragraph',
      heading: 'Về việc gì',
      text: 'Chỉ thị của Ban Bí thư tăng cường sự lãnh đạo của Đảng đối với công tác bảo đảm trật tự, an toàn giao thông trong tình hình mới.',
    },
    {
      id: 'muc-dich',
      kind: 'paragraph',
      heading: 'Mục đích học tập, quán triệt',
      text: 'Cán bộ, đảng viên, đoàn viên, hội viên nắm vững và thực hiện Chỉ thị; cả hệ thống chính trị và Nhân dân tạo chuyển biến về trật tự, an toàn giao thông.',
      facet: 'objective',
    },
    {
      id: 'noi-dung-hoc-tap',
      kind: 'paragraph',
      heading: 'Nội dung học tập, quán triệt',
      text: 'Học tập nội dung cốt lõi, quan điểm, mục tiêu, nhiệm vụ, giải pháp của Chỉ thị; trên cơ sở đó, mỗi cơ quan, đơn vị xây dựng kế hoạch triển khai thực hiện.',
    },
    {
      id: 'pho-bien',
      kind: 'paragraph',
      heading: 'Phổ biến đến đâu',
      text: 'Chỉ thị được phổ biến đến từng chi bộ.',
    },
  ],
};
