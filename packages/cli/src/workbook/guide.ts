/** Text of the sheet `Hướng dẫn`. A line that begins with `#` is a heading. */
export const guideLines = (ownStructure: boolean): string[] => [
  '# Soạn kế hoạch để công bố',
  'Tệp này chứa một kế hoạch: văn bản, nhiệm vụ, cơ quan được giao và tình hình thực hiện. Điền xong, chạy hai lệnh:',
  '      quantriet check TÊN-TỆP.xlsx             (nói rõ ô nào sai và cách sửa)',
  '      quantriet publish TÊN-TỆP.xlsx THƯ-MỤC   (ghi thư mục để đưa lên trang thông tin)',
  '',
  '# Các bước',
  '1. Trang Kế hoạch: thay từng giá trị ở cột B. Chọn mục Công bố cẩn thận: phần không công bố không được ghi ra ngoài.',
  '2. Trang Văn bản: mỗi văn bản một dòng. Có nội dung văn bản thì đặt tệp van-ban/<mã>.json cạnh tệp này.',
  ownStructure
    ? '3. Trang Cấp và trang Cơ quan: khai cơ cấu tổ chức tại ngày của kế hoạch. Mỗi cơ quan một mã, không trùng.'
    : '3. Trang Cấp và trang Cơ quan: liệt kê cơ cấu có sẵn để tra cứu và chọn. Không sửa ở đây; muốn tự khai thì đặt mã cơ cấu khác ở trang Kế hoạch.',
  '4. Trang Nhiệm vụ: mỗi nhiệm vụ một dòng. Dòng nào của kế hoạch có cả quán triệt và triển khai thì tách thành hai nhiệm vụ.',
  '   Nhiệm vụ có báo cáo thì ghi nơi nhận ở cột Báo cáo về, chọn mẫu ở cột Mẫu báo cáo; báo cáo tổng hợp thì ghi mã các nhiệm vụ được cộng lại ở cột Tổng hợp từ.',
  '5. Trang Gia hạn, Không áp dụng: chỉ điền khi có.',
  '6. Trang Tình hình: mỗi lần ghi nhận thêm một dòng mới, không sửa dòng cũ.',
  '',
  '# Quy ước',
  'Các dòng có sẵn là ví dụ: xóa đi, hoặc ghi đè lên.',
  'Rê chuột vào tiêu đề cột để xem giải thích. Ô có danh sách thì chọn trong danh sách; trang Danh mục giải thích từng lựa chọn.',
  'Ô chứa nhiều giá trị: cách nhau bằng dấu chấm phẩy (;). Cơ quan, cấp ghi bằng tên hoặc mã.',
  'Thời hạn ghi như trong kế hoạch: trong tháng 8/2023; quý III/2023; trước ngày 15/8/2023; thường xuyên; kịp thời; định kỳ. Không có hạn thì để trống.',
  'Ngày ghi ngày/tháng/năm, ví dụ 25/8/2023. Được thêm cột ghi chú riêng: cột lạ được bỏ qua.',
  'Không nhập văn bản có độ mật. Không ghi họ tên cá nhân ở cột Kết quả, Đánh giá.',
];
