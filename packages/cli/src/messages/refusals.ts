import type { ProblemCatalogue } from '@quantriet/contract';

/** Why a file or folder as a whole is refused: one sentence that says what to do. */
export const refusals = {
  'no-file': { vi: 'Không có tệp “{file}”. Kiểm tra lại tên và thư mục.', en: 'There is no file “{file}”. Check the name and the folder.' },
  'folder-not-file': { vi: '“{file}” là thư mục, không phải workbook.', en: '“{file}” is a folder, not a workbook.' },
  'unreadable-file': { vi: 'Không đọc được “{file}” ({code}). Kiểm tra quyền đọc, hoặc đóng chương trình đang mở tệp.', en: '“{file}” cannot be read ({code}). Check the permissions, or close the program that has it open.' },
  'empty-file': { vi: '“{file}” là tệp rỗng.', en: '“{file}” is empty.' },
  'file-too-big': { vi: '“{file}” lớn hơn {max} MB nên không được mở. Bỏ hình ảnh và các trang không cần.', en: '“{file}” is over {max} MB and was not opened. Remove pictures and sheets that are not needed.' },
  'not-a-workbook': { vi: '“{file}” không phải workbook XLSX. Mở bằng Excel hoặc LibreOffice rồi lưu dạng “Excel Workbook (.xlsx)”.', en: '“{file}” is no XLSX workbook. Open it in Excel or LibreOffice and save it as “Excel Workbook (.xlsx)”.' },
  'zip-without-workbook': { vi: '“{file}” là tệp nén, bên trong không có workbook. Chọn đúng tệp .xlsx.', en: '“{file}” is an archive without a workbook in it. Choose the .xlsx file.' },
  opendocument: { vi: '“{file}” là bảng tính OpenDocument (.ods). Mở bằng LibreOffice rồi lưu dạng .xlsx.', en: '“{file}” is an OpenDocument spreadsheet (.ods). Open it in LibreOffice and save it as .xlsx.' },
  'legacy-xls': { vi: '“{file}” là tệp Excel đời cũ (.xls). Mở bằng Excel hoặc LibreOffice rồi lưu dạng .xlsx.', en: '“{file}” is an old Excel file (.xls). Open it in Excel or LibreOffice and save it as .xlsx.' },
  'binary-workbook': { vi: '“{file}” là workbook nhị phân (.xlsb). Mở bằng Excel rồi lưu dạng .xlsx.', en: '“{file}” is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.' },
  'encrypted-workbook': { vi: '“{file}” có mật khẩu. Bỏ mật khẩu rồi lưu lại; văn bản mật không được đưa vào phần mềm này.', en: '“{file}” has a password. Remove it and save again; classified papers must not be put into this software.' },
  macros: { vi: '“{file}” có macro nên không được mở. Lưu lại dạng .xlsx không macro.', en: '“{file}” has macros and was not opened. Save it as .xlsx without macros.' },
  'zip-bomb': { vi: '“{file}” bung ra quá lớn (hơn {max} MB) nên không được mở. Bỏ hình ảnh và các trang không cần.', en: '“{file}” unpacks to more than {max} MB and was not opened. Remove pictures and sheets that are not needed.' },
  'damaged-workbook': { vi: '“{file}” bị hỏng, không đọc được. Mở bằng Excel hoặc LibreOffice rồi lưu lại.', en: '“{file}” is damaged and cannot be read. Open it in Excel or LibreOffice and save it again.' },
  'too-many-rows': { vi: '“{file}”: trang “{sheet}” có hơn {max} dòng. Chia thành nhiều workbook, hoặc xóa dòng thừa.', en: '“{file}”: the sheet “{sheet}” has more than {max} rows. Divide it into several workbooks, or remove rows.' },
  'too-many-cells': { vi: '“{file}”: trang “{sheet}” có hơn {max} ô. Chia thành nhiều workbook, hoặc xóa phần thừa.', en: '“{file}”: the sheet “{sheet}” has more than {max} cells. Divide it into several workbooks, or remove what is not needed.' },
  'file-exists': { vi: 'Đã có “{file}”, không ghi đè. Chọn tên khác, hoặc xóa tệp đó trước.', en: '“{file}” is there already and was not overwritten. Choose another name, or remove it first.' },
  'unknown-structure': { vi: 'Không có cơ cấu “{id}”. Các cơ cấu có sẵn: {known}.', en: 'There is no structure “{id}”. Known ones: {known}.' },
  'unknown-plan': { vi: 'Không có kế hoạch “{id}”. Các kế hoạch có sẵn: {known}.', en: 'There is no plan “{id}”. Known ones: {known}.' },
  'unwritable-folder': { vi: 'Không ghi được vào “{folder}” ({code}). Kiểm tra đường dẫn, quyền ghi và dung lượng trống rồi chạy lại.', en: '“{folder}” cannot be written ({code}). Check the path, the permissions and the free space, and run again.' },
  'foreign-folder': { vi: 'Trong “{folder}” có index.json không phải do quantriet ghi, hoặc đã hỏng. Chọn thư mục khác, hoặc xóa tệp đó nếu chắc chắn không cần.', en: '“{folder}” holds an index.json that quantriet has not written, or that is damaged. Choose another folder, or remove that file if you are sure.' },
  'same-file': { vi: 'Tệp “{file}” được nêu hai lần.', en: 'The file “{file}” is named twice.' },
  internal: { vi: 'Lỗi trong chương trình: {what}. Chưa có gì được ghi hỏng; gửi dòng này cho nhóm phát triển.', en: 'An error in the program: {what}. Nothing was left half-written; send this line to the developers.' },
} as const satisfies ProblemCatalogue;
