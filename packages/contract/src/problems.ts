/** Problems are codes with a JSON pointer and parameters; catalogues word them in Vietnamese and English for both sides. */

export interface Problem {
  code: string;
  /** RFC 6901 pointer into the input, or absent when it is about the whole. */
  pointer?: string;
  params?: Record<string, string | number>;
}

export type Language = 'vi' | 'en';

/** Code to sentence; `{name}` stands for a parameter. */
export type ProblemCatalogue = Record<string, Record<Language, string>>;

/** What can go wrong between a client and its source. The sentences say what happened and what to do. */
export const clientProblems = {
  unreachable: {
    vi: 'Không kết nối được tới nguồn dữ liệu. Kiểm tra mạng rồi thử lại.',
    en: 'The data source cannot be reached. Check the network and try again.',
  },
  timeout: {
    vi: 'Nguồn dữ liệu trả lời quá chậm. Thử lại sau ít phút.',
    en: 'The data source took too long to answer. Try again in a few minutes.',
  },
  aborted: { vi: 'Yêu cầu đã được hủy.', en: 'The request was cancelled.' },
  'not-found': {
    vi: 'Không tìm thấy “{resource}”. Kiểm tra lại mã hoặc đường dẫn.',
    en: '“{resource}” was not found. Check the id or the address.',
  },
  'not-public': {
    vi: 'Kế hoạch không công bố mục này.',
    en: 'The plan does not make this public.',
  },
  'broken-json': {
    vi: 'Dữ liệu tại “{resource}” bị hỏng, không đọc được. Báo cho đơn vị công bố.',
    en: 'The data at “{resource}” is broken and cannot be read. Tell the publisher.',
  },
  'contract-version': {
    vi: 'Dữ liệu theo phiên bản {found}, trang này đọc phiên bản {expected}. Cần cập nhật thư viện hoặc công bố lại.',
    en: 'The data is of version {found}, this page reads version {expected}. Update the library or publish again.',
  },
  'hash-mismatch': {
    vi: 'Dữ liệu tại “{resource}” không khớp mã kiểm tra, có thể đã bị sửa. Hãy công bố lại.',
    en: 'The data at “{resource}” does not match its checksum; it may have been altered. Publish it again.',
  },
  'no-source': {
    vi: 'Chưa chỉ ra nguồn dữ liệu. Đặt thành phần trong <qt-provider snapshot="…"> hoặc khai báo snapshot.',
    en: 'No data source is given. Put the element inside <qt-provider snapshot="…"> or set snapshot.',
  },
  'no-server': {
    vi: 'Nguồn dữ liệu này là bản công bố, chỉ để đọc. Khai báo base-url của máy chủ.',
    en: 'This data source is a published snapshot and can only be read. Give the base-url of a server.',
  },
  'no-plan': { vi: 'Chưa chỉ ra kế hoạch. Khai báo thuộc tính plan.', en: 'No plan is given. Set the plan attribute.' },
  'bad-as-of': {
    vi: 'Mốc thời gian “{value}” không đọc được. Viết như 2023-08-25.',
    en: 'The instant “{value}” cannot be read. Write it like 2023-08-25.',
  },
  'bad-url': { vi: 'Địa chỉ “{value}” không hợp lệ.', en: 'The address “{value}” is not valid.' },
  'unknown-plan': { vi: 'Không có kế hoạch “{id}”.', en: 'There is no plan “{id}”.' },
  'unknown-document': { vi: 'Không có văn bản “{id}”.', en: 'There is no document “{id}”.' },
  'unknown-passage': { vi: 'Văn bản không có đoạn “{id}”.', en: 'The document has no passage “{id}”.' },
  'unknown-duty': { vi: 'Kế hoạch không có nhiệm vụ “{id}”.', en: 'The plan has no duty “{id}”.' },
  'unknown-body': { vi: 'Không có cơ quan “{id}”.', en: 'There is no body “{id}”.' },
  'unknown-tier': { vi: 'Không có cấp “{id}”.', en: 'There is no tier “{id}”.' },
  'unknown-stream': { vi: 'Không có mảng việc “{id}”. Dùng study hoặc implementation.', en: 'There is no stream “{id}”. Use study or implementation.' },
  'bad-attribute': {
    vi: 'Thuộc tính {name} không nhận giá trị “{value}”. Dùng {expected}.',
    en: 'The attribute {name} does not take the value “{value}”. Use {expected}.',
  },
  'bad-data': { vi: 'Dữ liệu truyền vào không đúng dạng: {what}.', en: 'The data passed in has the wrong shape: {what}.' },
  server: { vi: 'Nguồn dữ liệu gặp lỗi ({status}). Thử lại sau.', en: 'The data source failed ({status}). Try again later.' },
} as const satisfies ProblemCatalogue;

export type ClientProblemCode = keyof typeof clientProblems;

/** The sentence for a problem; a code the catalogue does not know is shown as it is, never hidden. */
export function problemText(catalogue: ProblemCatalogue, problem: Problem, language: Language): string {
  const sentence = catalogue[problem.code]?.[language] ?? problem.code;
  const params = new Map(Object.entries(problem.params ?? {}));
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params.get(name) ?? ''));
}
