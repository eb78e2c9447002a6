import type { Language } from '@quantriet/contract';

/** How each command is called, and what it says of itself. */

export const usages = {
  template: 'quantriet template FILE.xlsx [--structure ID | --plan ID]',
  check: 'quantriet check PLAN.xlsx [MORE.xlsx …]',
  publish: 'quantriet publish PLAN.xlsx [MORE.xlsx …] DIR [--as-of DATE] | --from URL|DATA DIR [--as-of DATE]',
  serve: 'quantriet serve DATA [--port N] [--host H] [--demo] [--issuer URL --audience A --jwks URL] [--origin URL …]',
  account: 'quantriet account add DATA --body ID --can LIST (--persona NAME | --issuer URL --subject ID) [--tenant T] | account list DATA [--tenant T]',
  import: 'quantriet import PLAN.xlsx [MORE.xlsx …] DATA [--issue] | PLAN.xlsx … --to URL [--issue] | DOCUMENT.docx|.html|.md|.txt|.xml|.json van-ban/ID.json|.html|.xml [--again]',
  audit: 'quantriet audit verify DATA [PLAN]',
  backup: 'quantriet backup DATA FILE.tgz',
  restore: 'quantriet restore FILE.tgz DATA',
} as const;

export type CommandName = keyof typeof usages;

/** Help of the whole (`''`) and of each command. */
export const help: Record<CommandName | '', Record<Language, string>> = {
  '': {
    vi: `quantriet: kiểm tra và công bố kế hoạch soạn trong workbook. Chạy máy chủ báo cáo.

  quantriet template FILE.xlsx    tạo workbook mẫu để điền
  quantriet check PLAN.xlsx       kiểm tra, nói rõ ô nào sai và cách sửa
  quantriet publish PLAN.xlsx DIR kiểm tra rồi ghi thư mục công bố

  quantriet serve DATA            chạy máy chủ báo cáo trên thư mục dữ liệu
  quantriet import PLAN.xlsx DATA nhập kế hoạch vào máy chủ, dạng dự thảo
  quantriet import FILE.docx van-ban/ID.json
                                  đọc một văn bản (Word, HTML, Markdown, chữ thường, Akoma Ntoso) thành toàn văn của kế hoạch
  quantriet account add DATA …    thêm tài khoản: cơ quan và quyền, không mật khẩu
  quantriet audit verify DATA     kiểm tra nhật ký có bị sửa không
  quantriet backup DATA FILE.tgz  sao lưu thư mục dữ liệu
  quantriet restore FILE.tgz DATA khôi phục từ bản sao lưu

Tùy chọn chung:
  --lang vi|en   ngôn ngữ của thông báo (mặc định: vi)
  --help         hướng dẫn; quantriet LỆNH --help để xem từng lệnh

Mã kết thúc: 0 xong, 1 có lỗi cần sửa, 2 gọi chưa đúng.`,
    en: `quantriet: checks and publishes a plan written in a workbook. Runs the report server.

  quantriet template FILE.xlsx    makes a workbook to fill in
  quantriet check PLAN.xlsx       says which cell is wrong and how to mend it
  quantriet publish PLAN.xlsx DIR checks, then writes the folder to publish

  quantriet serve DATA            runs the report server on a data folder
  quantriet import PLAN.xlsx DATA brings a plan into a server, as a draft
  quantriet import FILE.docx van-ban/ID.json
                                  reads a document (Word, HTML, Markdown, plain text, Akoma Ntoso) as a full text of the plan
  quantriet account add DATA …    adds an account: a body and capabilities, no password
  quantriet audit verify DATA     checks that nobody has altered the log
  quantriet backup DATA FILE.tgz  backs up a data folder
  quantriet restore FILE.tgz DATA puts it back

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

  --from URL|DATA   công bố từ máy chủ đang chạy (URL, cần QUANTRIET_TOKEN của người soạn kế hoạch)
                    hoặc từ thư mục dữ liệu của máy chủ đã dừng; mọi kế hoạch đã ban hành
  --as-of DATE   mốc tính tiến độ cho trang HTML và bảng, ví dụ 2023-08-25 (mặc định: hôm nay)`,
    en: `Usage: ${usages.publish}

Checks, then writes into DIR: index.json and data/ (JSON), html/, calendar/ (.ics), tables/ (CSV, XLSX).
Writes only what the plan makes public. With problems nothing in DIR changes.
Publishing again writes only what has changed; the data/ files of the publication just before are kept once.

  --from URL|DATA   publishes from a running server (URL; takes QUANTRIET_TOKEN of an editor)
                    or from the data folder of a server that is stopped: every plan issued
  --as-of DATE   the day that HTML pages and tables show progress as of, like 2023-08-25 (default: today)`,
  },
  serve: {
    vi: `Cách gọi: ${usages.serve}

Chạy máy chủ trên thư mục dữ liệu DATA (tự tạo nếu chưa có). Mỗi thư mục chỉ một máy chủ.
Không có --port thì tự chọn cổng trống. Ctrl-C để dừng; dữ liệu không mất khi dừng đột ngột.

  --port N, --host H   cổng và địa chỉ lắng nghe (mặc định: 127.0.0.1)
  --issuer, --audience, --jwks   nơi cấp token (OIDC) được tin, cho ai, và khóa công khai ở đâu
  --origin URL   trang ở địa chỉ khác được gọi máy chủ này; nêu được nhiều lần
  --demo         mở tài khoản thử cho mọi người; không dùng với dữ liệu thật`,
    en: `Usage: ${usages.serve}

Runs the server on the data folder DATA (made if it is not there). One server to a folder.
Without --port a free one is chosen. Ctrl-C stops it; nothing is lost when it is cut off.

  --port N, --host H   where to listen (default: 127.0.0.1)
  --issuer, --audience, --jwks   who issues tokens (OIDC), for whom, and where its public keys are
  --origin URL   pages of another address may call this server; can be given several times
  --demo         opens demo personas to everyone; never with real data`,
  },
  account: {
    vi: `Cách gọi: ${usages.account}

Tài khoản là một cơ quan và những quyền; ai đăng nhập do nơi cấp token nói. Không bao giờ có mật khẩu ở đây.
Máy chủ phải dừng khi thêm tài khoản.

  --body ID      cơ quan, theo cơ cấu của kế hoạch
  --can LIST     quyền, cách nhau bằng dấu phẩy: report, receive, supervise, inspect, edit
  --issuer, --subject   nơi cấp token và mã người dùng (claim sub) ở đó
  --persona NAME tài khoản thử, chỉ dùng được khi máy chủ chạy với --demo
  --tenant T     đơn vị dùng chung máy chủ (mặc định: default)`,
    en: `Usage: ${usages.account}

An account is a body and capabilities; who signs in is said by the issuer of tokens. There is never a password here.
The server has to be stopped while accounts are added.

  --body ID      the body, as the plan's structure has it
  --can LIST     capabilities, separated by commas: report, receive, supervise, inspect, edit
  --issuer, --subject   who issues tokens, and the user's id there (claim sub)
  --persona NAME a demo persona, of use only where the server runs with --demo
  --tenant T     whoever shares the server (default: default)`,
  },
  import: {
    vi: `Cách gọi: ${usages.import}

Kiểm tra workbook như lệnh check, rồi nhập kế hoạch dạng dự thảo. Có lỗi thì không đổi gì.
Kế hoạch đã ban hành không nhập đè được.

  --issue        ban hành luôn: từ đó mọi người thấy phần kế hoạch cho công bố
  --to URL       nhập vào máy chủ đang chạy; cần QUANTRIET_TOKEN của người soạn kế hoạch

Với một văn bản: đọc đề mục, điều, khoản, điểm, phụ lục, bảng theo số đã gõ, giữ nguyên lời và chính tả,
rồi ghi vào thư mục van-ban cạnh workbook. Nói rõ đọc được gì, chỗ nào còn ngờ.
Tên tệp ghi ra kết thúc bằng .html thì ghi một trang HTML sạch, .xml thì ghi Akoma Ntoso 3.0; đọc được cả tệp .json đã ghi.

  --again        (.json) nhập lại bản đã sửa: đoạn cũ giữ mã, nên liên kết và nhiệm vụ vẫn trỏ đúng
  --type, --number, --issuer, --date, --title   ghi thay cho điều văn bản không nói rõ`,
    en: `Usage: ${usages.import}

Checks the workbook as check does, then brings the plan in as a draft. With problems nothing changes.
A plan that has been issued cannot be imported over.

  --issue        issues it at once: from then on everyone sees what the plan publishes
  --to URL       to a running server; takes QUANTRIET_TOKEN of an editor

With a document: reads headings, articles, clauses, points, appendices and tables by their typed numbers, keeps wording and
spelling, and writes the text into the folder van-ban beside the workbook. Says what was recognised and what is in doubt.
To a name that ends in .html it writes one clean page, to .xml Akoma Ntoso 3.0; a .json written before is read as well.

  --again        (.json) reads a corrected text again: passages keep their ids, so links and duties go on pointing at them
  --type, --number, --issuer, --date, --title   in place of what the document does not say`,
  },
  audit: {
    vi: `Cách gọi: ${usages.audit}

Đọc nhật ký từng kế hoạch (hoặc một kế hoạch) và in dòng cuối: số thứ tự và mã băm. Ghi lại ở nơi khác để sau này đối chiếu.
Có dòng bị sửa, thiếu hoặc thêm thì nêu dòng đầu tiên không khớp và kết thúc với mã 1.`,
    en: `Usage: ${usages.audit}

Reads the log of each plan (or of one) and prints its end: number and hash. Keep it elsewhere to compare with later.
Where a row was altered, removed or put in, the first that does not fit is named and the exit code is 1.`,
  },
  backup: {
    vi: `Cách gọi: ${usages.backup}

Nén thư mục dữ liệu của máy chủ đã dừng thành một tệp. Không ghi đè tệp đã có.`,
    en: `Usage: ${usages.backup}

Packs the data folder of a server that is stopped into one file. Does not write over a file.`,
  },
  restore: {
    vi: `Cách gọi: ${usages.restore}

Mở bản sao lưu vào một thư mục mới hoặc trống. Không ghi đè dữ liệu đang có.`,
    en: `Usage: ${usages.restore}

Unpacks a backup into a new or empty folder. Does not write over data.`,
  },
};
