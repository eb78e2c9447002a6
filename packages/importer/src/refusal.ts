import type { ProblemCatalogue } from '@quantriet/contract';

/** Why a document is not read: a sentence that says what to do. */
export const importProblems = {
  'empty-document': { vi: '“{file}” không có chữ nào. Chọn tệp khác.', en: '“{file}” holds no text. Choose another file.' },
  'document-too-big': { vi: '“{file}” lớn hơn {max} MB nên không được mở. Bỏ hình ảnh rồi lưu lại.', en: '“{file}” is over {max} MB and was not opened. Take the pictures out and save it again.' },
  'document-bomb': { vi: '“{file}” bung ra quá lớn (hơn {max} MB) nên không được mở. Bỏ hình ảnh rồi lưu lại.', en: '“{file}” unpacks to more than {max} MB and was not opened. Take the pictures out and save it again.' },
  'legacy-doc': { vi: '“{file}” là tệp Word đời cũ (.doc). Mở bằng Word hoặc LibreOffice rồi lưu dạng .docx.', en: '“{file}” is an old Word file (.doc). Open it in Word or LibreOffice and save it as .docx.' },
  'encrypted-document': { vi: '“{file}” có mật khẩu. Bỏ mật khẩu rồi lưu lại; văn bản mật không được đưa vào phần mềm này.', en: '“{file}” has a password. Remove it and save again; classified papers must not be put into this software.' },
  'damaged-document': { vi: '“{file}” bị hỏng hoặc không phải tệp .docx. Mở bằng Word hoặc LibreOffice rồi lưu lại dạng .docx.', en: '“{file}” is damaged or no .docx file. Open it in Word or LibreOffice and save it again as .docx.' },
  'pdf-document': { vi: '“{file}” là PDF. Lấy bản .docx của văn bản; nếu chỉ có bản quét thì phải gõ lại và soát với bản gốc.', en: '“{file}” is a PDF. Get the .docx of the document; where there is only a scan it has to be typed and proofread.' },
  'scanned-document': { vi: '“{file}” chỉ có hình ảnh, không có chữ: đây là bản quét. Lấy bản .docx có chữ, hoặc gõ lại và soát với bản gốc.', en: '“{file}” holds pictures and no text: it is a scan. Get the .docx with text, or have it typed and proofread.' },
  'legacy-encoding': { vi: '“{file}” viết bằng mã {encoding}, không phải Unicode. Mở bằng Word, chuyển mã sang Unicode (ví dụ bằng UniKey) rồi lưu lại.', en: '“{file}” is written in {encoding}, not in Unicode. Convert it to Unicode (for instance with UniKey) and save it again.' },
  'not-utf8': { vi: '“{file}” không phải văn bản UTF-8 hay UTF-16. Mở bằng trình soạn thảo rồi lưu lại với mã UTF-8.', en: '“{file}” is text neither in UTF-8 nor in UTF-16. Open it in an editor and save it as UTF-8.' },
  'nested-too-deep': { vi: '“{file}” lồng quá sâu nên không đọc được. Mở bằng Word hoặc trình duyệt, chép nội dung sang tệp mới rồi lưu lại.', en: '“{file}” is nested too deep to be read. Open it in Word or a browser and copy its text into a new file.' },
  'unknown-format': { vi: 'Không nhận ra loại tệp của “{file}”. Đọc được: .docx, .html, .md, .txt, .xml.', en: 'The format of “{file}” is not known. What is read: .docx, .html, .md, .txt, .xml.' },
  'classified-document': { vi: '“{file}” đóng dấu “{mark}”. Văn bản có độ mật không được đưa vào phần mềm này.', en: '“{file}” is marked “{mark}”. Classified papers must not be put into this software.' },
  'xml-with-entities': { vi: '“{file}” có khai báo DOCTYPE hoặc thực thể nên không được mở. Bỏ phần khai báo đó rồi lưu lại.', en: '“{file}” declares a DOCTYPE or entities and was not opened. Take the declaration out and save it again.' },
  'damaged-xml': { vi: '“{file}” không phải XML đúng quy cách. Xuất lại từ phần mềm đã tạo ra tệp.', en: '“{file}” is not well-formed XML. Export it again from the software that made it.' },
  'unknown-xml': { vi: '“{file}” là XML nhưng không phải Akoma Ntoso 3.0. Xuất lại dạng Akoma Ntoso, HTML hoặc .docx.', en: '“{file}” is XML but no Akoma Ntoso 3.0. Export it as Akoma Ntoso, HTML or .docx.' },
} as const satisfies ProblemCatalogue;

/** Why a text is not written. */
export const exportProblems = {
  'not-in-xml': { vi: 'Văn bản có ký tự {character} (sau “{near}”) mà XML không chứa được. Xóa ký tự đó rồi ghi lại.', en: 'The text holds the character {character} (after “{near}”), which XML cannot hold. Delete it and write again.' },
} as const satisfies ProblemCatalogue;

export type ImportProblemCode = keyof typeof importProblems;

type Params = Record<string, string | number>;

function sentences({ vi, en }: ProblemCatalogue[string], params: Params): string {
  const said = (sentence: string): string => sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
  return `${said(vi)}\n${said(en)}`;
}

/** A document that is not read. The message is the sentence in Vietnamese and English. */
export class DocumentRefusal extends Error {
  constructor(readonly code: ImportProblemCode, readonly params: Params) {
    super(sentences(importProblems[code], params));
    this.name = 'DocumentRefusal';
  }
}

/** A text that is not written. The message is the sentence in Vietnamese and English. */
export class ExportRefusal extends Error {
  constructor(readonly code: keyof typeof exportProblems, readonly params: Params) {
    super(sentences(exportProblems[code], params));
    this.name = 'ExportRefusal';
  }
}
