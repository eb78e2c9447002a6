import type { ProblemCatalogue } from './problems.js';

/** What can be wrong with a plan and its standing; found by `checkPlan`, worded for whoever wrote the plan. */
export const planProblems = {
  'duplicate-id': { vi: 'Mã “{id}” bị dùng hai lần. Mỗi dòng cần một mã riêng.', en: 'The id “{id}” is used twice. Each row needs its own.' },
  'duplicate-document': { vi: 'Văn bản {number} đã có ở dòng khác (cùng cơ quan, loại, số, ngày).', en: 'Document {number} is listed twice (same issuer, type, number and date).' },
  'duplicate-body-code': { vi: 'Mã đơn vị {code} được dùng cho hai cơ quan “{first}” và “{second}” trong cùng thời gian.', en: 'Code {code} is used for two bodies, “{first}” and “{second}”, at the same time.' },
  'duplicate-standing': { vi: 'Nhiệm vụ “{duty}” của “{body}” có hai dòng cùng thời điểm.', en: 'Duty “{duty}” of “{body}” has two rows for the same instant.' },
  'unknown-body': { vi: 'Không có cơ quan “{id}” trong cơ cấu. Chọn một mã ở trang Cơ quan.', en: 'The structure has no body “{id}”. Choose one from the bodies sheet.' },
  'unknown-tier': { vi: 'Không có cấp “{id}” trong cơ cấu.', en: 'The structure has no tier “{id}”.' },
  'unknown-document': { vi: 'Không có văn bản “{id}” trong kế hoạch. Thêm vào trang Văn bản hoặc sửa mã.', en: 'The plan has no document “{id}”. Add it to the documents sheet or correct the id.' },
  'unknown-passage': { vi: 'Văn bản “{document}” không có đoạn “{id}”.', en: 'Document “{document}” has no passage “{id}”.' },
  'unknown-duty': { vi: 'Kế hoạch không có nhiệm vụ “{id}”. Sửa mã nhiệm vụ.', en: 'The plan has no duty “{id}”. Correct the id.' },
  'unknown-plan': { vi: 'Không có kế hoạch “{id}”.', en: 'There is no plan “{id}”.' },
  'unknown-template': { vi: 'Không có mẫu báo cáo “{id}”, bản {version}. Các mẫu có sẵn: {known}.', en: 'There is no report template “{id}”, version {version}. Known ones: {known}.' },
  'template-without-route': { vi: 'Nhiệm vụ “{duty}” có mẫu báo cáo mà chưa ghi báo cáo về đâu. Ghi cơ quan nhận báo cáo, hoặc bỏ mẫu.', en: 'Duty “{duty}” has a report template but nowhere to report to. Name the body that receives its reports, or remove the template.' },
  'no-addressee': { vi: 'Nhiệm vụ “{duty}” chưa giao cho ai. Ghi cấp hoặc cơ quan.', en: 'Duty “{duty}” is laid on nobody. Name a tier or a body.' },
  'not-addressed': { vi: 'Nhiệm vụ “{duty}” không giao cho “{body}”. Sửa mã hoặc bỏ dòng này.', en: 'Duty “{duty}” is not laid on “{body}”. Correct the id or remove the row.' },
  'unreadable-due-phrase': { vi: 'Không đọc được hạn “{phrase}”. Viết như “trong tháng 8/2023”, “quý III/2023”, “trước ngày 15/8/2023”, “thường xuyên”, “kịp thời”, “định kỳ”; để trống nếu không có hạn.', en: 'The due phrase “{phrase}” cannot be read. Write it like “trong tháng 8/2023” or “quý III/2023”; leave it empty if there is none.' },
  'due-instant-differs': { vi: 'Thời điểm {instant} không khớp với hạn “{phrase}” ({expected}).', en: 'Instant {instant} does not match the phrase “{phrase}” ({expected}).' },
  'share-over-one': { vi: 'Số đã làm ({done}) lớn hơn tổng số ({of}). Kiểm tra hai ô này.', en: 'The count done ({done}) is over the total ({of}). Check the two cells.' },
  'done-without-date': { vi: 'Đã ghi hoàn thành thì cần ngày gửi báo cáo, để biết đúng hạn hay quá hạn.', en: 'A duty that is done needs the day its report was submitted, to tell on time from late.' },
  'submitted-after-recorded': { vi: 'Ngày gửi ({submitted}) sau ngày ghi nhận ({at}).', en: 'The day of submission ({submitted}) is after the day of recording ({at}).' },
  'standing-of-standing': { vi: 'Nhiệm vụ thường xuyên “{duty}” không có trạng thái hoàn thành; chỉ theo dõi.', en: 'The standing duty “{duty}” is never done; it is only followed.' },
  'count-missing-unit': { vi: 'Nhiệm vụ tổng hợp “{duty}” cần ghi đếm cái gì (ví dụ: chi bộ).', en: 'The aggregate duty “{duty}” must say what it counts (for instance cells).' },
  'count-not-aggregate': { vi: 'Nhiệm vụ “{duty}” không phải loại tổng hợp nên không ghi số đã làm/tổng số.', en: 'Duty “{duty}” is not an aggregate, so it takes no counts.' },
  'circular-route': { vi: 'Đường báo cáo đi vòng: {path}.', en: 'The report route is circular: {path}.' },
  'circular-consolidation': { vi: 'Báo cáo tổng hợp đi vòng: {path}. Một báo cáo không tổng hợp từ chính nó.', en: 'The consolidated reports are circular: {path}. No report is made of itself.' },
  'circular-plan': { vi: 'Kế hoạch nằm dưới chính nó: {path}.', en: 'The plan hangs under itself: {path}.' },
  'circular-bodies': { vi: 'Cơ quan cấp trên đi vòng: {path}.', en: 'The parents of a body are circular: {path}.' },
  'outside-structure': { vi: 'Ngày kế hoạch {date} nằm ngoài thời gian của cơ cấu “{structure}”.', en: 'The plan date {date} is outside the period of structure “{structure}”.' },
} as const satisfies ProblemCatalogue;

export type PlanProblemCode = keyof typeof planProblems;
