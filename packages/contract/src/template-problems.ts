import type { ProblemCatalogue } from './problems.js';

/** What can be wrong with a report template; found by `checkTemplate`, pointers are into the template. */
export const templateProblems = {
  'duplicate-id': { vi: 'Mã “{id}” bị dùng hai lần. Mỗi mục cần một mã riêng.', en: 'The id “{id}” is used twice. Each field needs its own.' },
  'unknown-field': { vi: 'Mẫu không có mục “{id}”. Sửa mã mục.', en: 'The template has no field “{id}”. Correct the id.' },
  'unknown-kind': { vi: 'Mục “{id}” có loại “{kind}” không dùng được. Chọn một trong: {known}.', en: 'Field “{id}” is of kind “{kind}”, which cannot be used. Choose one of: {known}.' },
  'circular-fields': { vi: 'Các mục phụ thuộc vòng: {path}.', en: 'Fields depend on each other in a circle: {path}.' },
  'adds-not-fitting': { vi: 'Mục “{id}” loại “{kind}” không tổng hợp theo cách “{adds}” được.', en: 'Field “{id}” of kind “{kind}” cannot be consolidated by “{adds}”.' },
  'kind-changed': { vi: 'Mục “{id}” đổi loại từ “{from}” sang “{to}”. Giữ nguyên loại hoặc dùng mã mới.', en: 'Field “{id}” has changed its kind from “{from}” to “{to}”. Keep the kind or use a new id.' },
  'other-template': { vi: 'Phiên bản trước là của mẫu “{earlier}”, không phải “{id}”.', en: 'The earlier version is of template “{earlier}”, not of “{id}”.' },
  'version-not-newer': { vi: 'Phiên bản {version} phải lớn hơn phiên bản trước ({earlier}).', en: 'Version {version} must be above the earlier one ({earlier}).' },
  'min-over-max': { vi: 'Mục “{id}”: giá trị nhỏ nhất {min} lớn hơn giá trị lớn nhất {max}.', en: 'Field “{id}”: the least value {min} is over the greatest {max}.' },
  'bounds-not-fitting': { vi: 'Mục “{id}” loại “{kind}” không nhận giới hạn “{bound}”.', en: 'Field “{id}” of kind “{kind}” takes no “{bound}”.' },
  'no-choices': { vi: 'Mục “{id}” chưa có lựa chọn nào.', en: 'Field “{id}” has no choices.' },
  'unknown-choice': { vi: 'Mục “{id}” không có lựa chọn “{value}”, nên mục phụ thuộc không bao giờ hiện.', en: 'Field “{id}” has no choice “{value}”, so what depends on it would never show.' },
  'not-a-number': { vi: 'Mục “{id}” không phải là số nên không tính được.', en: 'Field “{id}” is no number, so nothing can be computed with it.' },
  'not-comparable': { vi: 'Không so sánh được mục “{left}” với mục “{right}”.', en: 'Fields “{left}” and “{right}” cannot be compared.' },
  'counts-not-share': { vi: 'Chỉ mục dạng số đã làm/tổng số mới trả lời được nhiệm vụ tổng hợp; mục “{id}” không phải loại đó.', en: 'Only a share answers an aggregate duty; field “{id}” is none.' },
  'counts-twice': { vi: 'Hai mục “{first}” và “{id}” cùng trả lời nhiệm vụ tổng hợp. Chỉ giữ một.', en: 'Both “{first}” and “{id}” answer the aggregate duty. Keep one.' },
} as const satisfies ProblemCatalogue;
export type TemplateProblemCode = keyof typeof templateProblems;
