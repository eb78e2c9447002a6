import type { Language, ProblemCatalogue } from '@quantriet/contract';

/** What the commands say while they work and when they are called wrongly. */
export const consoleTexts = {
  reading: { vi: 'Đang đọc {file}…', en: 'Reading {file}…' },
  publishing: { vi: 'Đang ghi {folder}…', en: 'Writing {folder}…' },
  'step-check': { vi: '  kiểm tra', en: '  checking' },
  'step-data': { vi: '  dữ liệu', en: '  data' },
  'step-pages': { vi: '  trang HTML', en: '  HTML pages' },
  'step-tables': { vi: '  bảng CSV, XLSX', en: '  CSV and XLSX tables' },
  'step-place': { vi: '  đưa vào chỗ', en: '  putting in place' },
  notice: { vi: 'lưu ý', en: 'notice' },
  'more-problems': { vi: '… và {count} lỗi khác.', en: '… and {count} more problems.' },
  'count-clean': { vi: 'Không có lỗi: {duties} nhiệm vụ, {bodies} cơ quan, {statements} dòng tình hình.', en: 'No problems: {duties} duties, {bodies} bodies, {statements} statements of standing.' },
  'count-problems': { vi: 'Có {count} lỗi cần sửa.', en: '{count} problem(s) to mend.' },
  'count-notices': { vi: 'Có {count} lưu ý.', en: '{count} notice(s).' },
  'not-published': { vi: 'Chưa công bố; thư mục giữ nguyên như cũ.', en: 'Nothing was published; the folder is as it was.' },
  published: { vi: 'Đã công bố vào {folder}: ghi {written} tệp, giữ {kept} tệp, xóa {removed} tệp. Tính đến {date}.', en: 'Published to {folder}: {written} files written, {kept} kept, {removed} removed. As of {date}.' },
  unchanged: { vi: '{folder} đã đúng với workbook, không có gì phải ghi.', en: '{folder} agrees with the workbook; nothing had to be written.' },
  'made-template': { vi: 'Đã tạo {file}. Mở bằng Excel, LibreOffice hoặc Google Sheets, điền rồi chạy: quantriet check {file}', en: 'Made {file}. Open it in Excel, LibreOffice or Google Sheets, fill it in and run: quantriet check {file}' },
  'made-files': { vi: 'Kèm {count} tệp văn bản trong {folder}.', en: 'With {count} texts in {folder}.' },
  'unknown-command': { vi: 'Không có lệnh “{command}”. Các lệnh: template, check, publish. Xem: quantriet --help', en: 'There is no command “{command}”. Commands: template, check, publish. See: quantriet --help' },
  'unknown-option': { vi: 'Lệnh {command} không có tùy chọn “{option}”. Xem: quantriet {command} --help', en: 'The command {command} has no option “{option}”. See: quantriet {command} --help' },
  'option-value': { vi: 'Tùy chọn “{option}” dùng chưa đúng. Xem: quantriet {command} --help', en: 'The option “{option}” is not used rightly. See: quantriet {command} --help' },
  'wrong-arguments': { vi: 'Gọi chưa đúng. Cách gọi: {usage}', en: 'That is not how it is called. Usage: {usage}' },
  'bad-as-of': { vi: 'Không đọc được mốc “{value}”. Viết như 2023-08-25 hoặc 25/8/2023.', en: 'The instant “{value}” cannot be read. Write it like 2023-08-25.' },
  'bad-language': { vi: 'Không có ngôn ngữ “{value}”. Dùng vi hoặc en.', en: 'There is no language “{value}”. Use vi or en.' },
} as const satisfies ProblemCatalogue;

export const usages = {
  template: 'quantriet template FILE.xlsx [--structure ID | --plan ID]',
  check: 'quantriet check PLAN.xlsx [MORE.xlsx …]',
  publish: 'quantriet publish PLAN.xlsx [MORE.xlsx …] DIR [--as-of DATE]',
} as const;

export type CommandName = keyof typeof usages;

/** Help of the whole (`''`) and of each command. */
export const help: Record<CommandName | '', Record<Language, string>> = {
  '': {
    vi: `quantriet: kiểm tra và công bố kế hoạch soạn trong workbook.

  quantriet template FILE.xlsx    tạo workbook mẫu để điền
  quantriet check PLAN.xlsx       kiểm tra, nói rõ ô nào sai và cách sửa
  quantriet publish PLAN.xlsx DIR kiểm tra rồi ghi thư mục công bố

Tùy chọn chung:
  --lang vi|en   ngôn ngữ của thông báo (mặc định: vi)
  --help         hướng dẫn; quantriet LỆNH --help để xem từng lệnh

Mã kết thúc: 0 xong, 1 có lỗi cần sửa, 2 gọi chưa đúng.`,
    en: `quantriet: checks and publishes a plan written in a workbook.

  quantriet template FILE.xlsx    makes a workbook to fill in
  quantriet check PLAN.xlsx       says which cell is wrong and how to mend it
  quantriet publish PLAN.xlsx DIR checks, then writes the folder to publish

Options of all commands:
  --lang vi|en   language of the messages (default: vi)
  --help         help; quantriet COMMAND --help for each command

Exit codes: 0 done, 1 problems to mend, 2 called wrongly.`,
  },
  template: {
    vi: `Cách gọi: ${usages.template}

Tạo workbook mẫu: trang hướng dẫn, danh sách chọn, ghi chú ở tiêu đề và một kế hoạch ví dụ.
Không ghi đè tệp đã có.

  --structure ID   dùng cơ cấu có sẵn: {structures}
                   (không có thì tự khai cấp và cơ quan)
  --plan ID        ghi sẵn một kế hoạch: {plans}
                   (kèm văn bản trong thư mục van-ban cạnh tệp)`,
    en: `Usage: ${usages.template}

Makes a workbook to fill in: a guide, drop-downs, notes on the headings and an example plan.
Never overwrites a file.

  --structure ID   use a known structure: {structures}
                   (without it you list tiers and bodies yourself)
  --plan ID        write a whole plan: {plans}
                   (its texts go to the folder van-ban beside the file)`,
  },
  check: {
    vi: `Cách gọi: ${usages.check}

Đọc workbook và các tệp cạnh nó (van-ban/*.json, ban-do/*.json), nói từng ô sai gì và sửa thế nào.
Nhiều workbook thì được kiểm tra cùng nhau, ví dụ kế hoạch tỉnh và kế hoạch huyện nằm dưới nó.
Giới hạn: 20 MB, 20.000 dòng mỗi trang, không macro, không mật khẩu.`,
    en: `Usage: ${usages.check}

Reads the workbook and the files beside it (van-ban/*.json, ban-do/*.json) and says what is wrong in each cell.
Several workbooks are checked together, for instance a province's plan and a district's plan under it.
Limits: 20 MB, 20,000 rows a sheet, no macros, no password.`,
  },
  publish: {
    vi: `Cách gọi: ${usages.publish}

Kiểm tra rồi ghi vào DIR: index.json và data/ (JSON), html/, calendar/ (.ics), tables/ (CSV, XLSX).
Chỉ ghi những gì kế hoạch cho công bố. Có lỗi thì không đổi gì trong DIR.
Công bố lại chỉ ghi phần thay đổi; các tệp data/ của lần công bố ngay trước được giữ lại một lần.

  --as-of DATE   mốc tính tiến độ cho trang HTML và bảng, ví dụ 2023-08-25 (mặc định: hôm nay)`,
    en: `Usage: ${usages.publish}

Checks, then writes into DIR: index.json and data/ (JSON), html/, calendar/ (.ics), tables/ (CSV, XLSX).
Writes only what the plan makes public. With problems nothing in DIR changes.
Publishing again writes only what has changed; the data/ files of the publication just before are kept once.

  --as-of DATE   the day that HTML pages and tables show progress as of, like 2023-08-25 (default: today)`,
  },
};
