import type { ProblemCatalogue } from './problems.js';

/** What can be wrong with a report's fields; pointers are `/values/<field>`. Each sentence says what to do. */
export const fieldProblems = {
  required: { vi: 'Nhập “{label}”.', en: 'Enter “{label}”.' },
  'not-whole': { vi: '“{label}” phải là số nguyên, ví dụ 1.250.', en: '“{label}” must be a whole number, for instance 1.250.' },
  'not-decimal': { vi: '“{label}” phải là số, phần lẻ sau dấu phẩy, ví dụ 12,5.', en: '“{label}” must be a number with a decimal comma, for instance 12,5.' },
  'too-many-decimals': { vi: '“{label}” có nhiều nhất {decimals} chữ số sau dấu phẩy.', en: '“{label}” takes at most {decimals} digits after the comma.' },
  'not-share': { vi: '“{label}” cần đủ hai số nguyên.', en: '“{label}” needs both whole numbers.' },
  'share-over-one': { vi: '“{label}”: {done} lớn hơn tổng số {of}. Sửa một trong hai số.', en: '“{label}”: {done} is over the total of {of}. Correct one of them.' },
  'below-min': { vi: '“{label}” không được nhỏ hơn {min}.', en: '“{label}” must not be under {min}.' },
  'over-max': { vi: '“{label}” không được lớn hơn {max}.', en: '“{label}” must not be over {max}.' },
  'not-date': { vi: '“{label}” phải là một ngày có thật, viết như 25/8/2023.', en: '“{label}” must be a real day, written like 25/8/2023.' },
  'not-month': { vi: '“{label}” phải là một tháng, viết như 8/2023.', en: '“{label}” must be a month, written like 8/2023.' },
  'not-choice': { vi: 'Chọn một mục có sẵn của “{label}”.', en: 'Choose one of the options of “{label}”.' },
  'not-text': { vi: '“{label}” phải là chữ.', en: '“{label}” must be text.' },
  'too-long': { vi: '“{label}” dài {length} ký tự; rút xuống còn {max}.', en: '“{label}” has {length} characters; shorten it to {max}.' },
  'unknown-field': { vi: 'Mẫu báo cáo không có mục “{id}”.', en: 'The template has no field “{id}”.' },
  /** A cross-field rule of the template: its own message, in the language asked for. */
  rule: { vi: '{vi}', en: '{en}' },
} as const satisfies ProblemCatalogue;
export type FieldProblemCode = keyof typeof fieldProblems;

/** What a server refuses, beside what a client can find itself. */
export const serverProblems = {
  unauthenticated: { vi: 'Cần đăng nhập để làm việc này.', en: 'Sign in to do this.' },
  'bad-token': { vi: 'Phiên đăng nhập không hợp lệ. Đăng nhập lại; nội dung đang nhập vẫn được giữ.', en: 'The token is not valid. Sign in again; what you typed is kept.' },
  'token-expired': { vi: 'Phiên đăng nhập đã hết hạn. Đăng nhập lại; nội dung đang nhập vẫn được giữ.', en: 'The session has expired. Sign in again; what you typed is kept.' },
  'no-account': { vi: 'Người đăng nhập chưa có tài khoản ở đây. Đề nghị quản trị viên thêm bằng quantriet account add.', en: 'Whoever signed in has no account here. Ask the administrator to add one with quantriet account add.' },
  forbidden: { vi: 'Tài khoản này không được làm việc đó.', en: 'This account may not do that.' },
  'bad-json': { vi: 'Nội dung gửi lên không phải JSON đọc được.', en: 'The body is not readable JSON.' },
  'bad-media-type': { vi: 'Gửi nội dung với Content-Type: application/json.', en: 'Send the body with Content-Type: application/json.' },
  'too-large': { vi: 'Nội dung gửi lên quá lớn; nhiều nhất {max} byte.', en: 'The body is too large; at most {max} bytes.' },
  'bad-input': { vi: 'Có {count} chỗ chưa đúng. Sửa rồi gửi lại.', en: '{count} things are not right. Correct them and send again.' },
  'bad-cursor': { vi: 'Dấu trang “{cursor}” không dùng được. Đọc lại danh sách từ đầu.', en: 'The cursor “{cursor}” cannot be used. Read the list from its start.' },
  'key-missing': { vi: 'Thiếu Idempotency-Key: mỗi thao tác cần một mã riêng, dài 1 đến 200 ký tự.', en: 'Idempotency-Key is missing: each change needs one of its own, 1 to 200 characters.' },
  'key-reused': { vi: 'Idempotency-Key này đã dùng cho một nội dung khác. Dùng mã mới.', en: 'This Idempotency-Key was used with another request. Use a new one.' },
  'in-progress': { vi: 'Thao tác này đang được xử lý. Đợi một chút rồi hỏi lại với cùng mã.', en: 'This change is under way. Wait a little and ask again with the same key.' },
  'precondition-required': { vi: 'Thiếu If-Match: gửi kèm ETag của bản đã đọc.', en: 'If-Match is missing: send the ETag of what you read.' },
  stale: { vi: 'Báo cáo đã được thay đổi từ nơi khác (bản {revision}). Đọc lại rồi thử lại.', en: 'The report has been changed elsewhere (revision {revision}). Read it again and retry.' },
  'bad-transition': { vi: 'Báo cáo đang ở trạng thái “{state}” nên không làm được việc này.', en: 'The report is “{state}”, so this cannot be done.' },
  'unknown-template': { vi: 'Không có mẫu báo cáo “{id}” phiên bản {version}.', en: 'There is no template “{id}” version {version}.' },
  'unknown-report': { vi: 'Không có báo cáo “{id}”.', en: 'There is no report “{id}”.' },
  'not-addressed': { vi: 'Nhiệm vụ “{duty}” không giao cho “{body}”.', en: 'Duty “{duty}” is not laid on “{body}”.' },
  'no-route': { vi: 'Nhiệm vụ “{duty}” không có nơi nhận báo cáo.', en: 'Duty “{duty}” has nowhere to report to.' },
  'already-issued': { vi: 'Kế hoạch “{id}” đã ban hành, không nhập đè được. Dùng mã khác.', en: 'Plan “{id}” has been issued and cannot be imported over. Use another id.' },
  'plan-has-problems': { vi: 'Kế hoạch còn {count} chỗ phải sửa trước khi ban hành.', en: 'The plan has {count} problems to mend before it can be issued.' },
  'disk-full': { vi: 'Máy chủ hết chỗ lưu; chưa ghi gì. Báo quản trị viên rồi gửi lại.', en: 'The server is out of space and has written nothing. Tell the administrator and send again.' },
  'method-not-allowed': { vi: 'Địa chỉ này không nhận {method}.', en: 'This address does not take {method}.' },
  busy: { vi: 'Máy chủ đang bận. Thử lại sau {seconds} giây.', en: 'The server is busy. Try again in {seconds} seconds.' },
  internal: { vi: 'Máy chủ gặp lỗi; chưa ghi gì. Báo mã {requestId} cho quản trị viên.', en: 'The server failed and has written nothing. Give the administrator the id {requestId}.' },
} as const satisfies ProblemCatalogue;
export type ServerProblemCode = keyof typeof serverProblems;
