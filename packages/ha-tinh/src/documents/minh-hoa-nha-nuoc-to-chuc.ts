import { article, as, chapter, clause, paragraph, point } from './numbering.js';

/** Last chapter of the illustrative State-form text: who answers for what, reports, effect. */
export const dutiesOfBodies = chapter(
  'TỔ CHỨC THỰC HIỆN',
  article(
    'Trách nhiệm của các sở, ban, ngành',
    as('task', clause(
      'Công an tỉnh:',
      point('Là cơ quan thường trực, giúp Ủy ban nhân dân tỉnh theo dõi, đôn đốc, kiểm tra việc thực hiện Quy định này;'),
      point('Hướng dẫn Công an cấp xã thực hiện nhiệm vụ tại Điều 11;'),
      point('Định kỳ công bố số liệu về tai nạn giao thông trên địa bàn tỉnh.'),
    )),
    as('task', clause('Sở Giao thông vận tải chủ trì thực hiện các nhiệm vụ về kết cấu hạ tầng, tổ chức giao thông, vận tải; tổng hợp danh mục điểm đen, điểm tiềm ẩn tai nạn toàn tỉnh.')),
    as('task', clause('Sở Giáo dục và Đào tạo hướng dẫn, kiểm tra việc xây dựng cổng trường an toàn và giáo dục an toàn giao thông trong nhà trường.')),
    as('task', clause('Sở Y tế bảo đảm điều kiện sơ cứu, cấp cứu nạn nhân; hướng dẫn tập huấn cho đội tình nguyện sơ cứu ban đầu.')),
    as('task', clause('Sở Thông tin và Truyền thông hướng dẫn hệ thống truyền thanh cơ sở tuyên truyền theo từng tháng.')),
    as('task', clause('Sở Tài chính tham mưu bố trí kinh phí thực hiện theo phân cấp ngân sách.')),
  ),
  article(
    'Trách nhiệm của Ủy ban nhân dân cấp huyện, cấp xã',
    as('task', clause('Ủy ban nhân dân các huyện, thành phố, thị xã ban hành kế hoạch thực hiện Quy định này, giao chỉ tiêu cho từng xã, phường, thị trấn và chịu trách nhiệm về kết quả trên địa bàn.')),
    as('task', clause(
      'Ủy ban nhân dân các xã, phường, thị trấn:',
      point('Công nhận, hướng dẫn hoạt động của tổ tự quản;'),
      point('Tổ chức ký cam kết với hộ gia đình, cơ sở kinh doanh ven đường;'),
      point('Xây dựng tuyến phố văn minh đối với phường, thị trấn;'),
      point('Niêm yết đường dây tiếp nhận phản ánh của người dân và kết quả giải quyết;'),
      point('Báo cáo kết quả theo Điều 17.'),
    )),
  ),
  article(
    'Chế độ báo cáo, kiểm tra, khen thưởng',
    clause('Báo cáo quý gửi trước ngày 20 của tháng cuối quý; báo cáo năm gửi trước ngày 10 tháng 12; báo cáo đột xuất gửi ngay khi xảy ra vụ việc nghiêm trọng.'),
    clause(
      'Báo cáo nêu rõ:',
      point('Kết quả đạt được, có số liệu so với cùng kỳ;'),
      point('Hạn chế, khó khăn và nguyên nhân;'),
      point('Phương hướng và kiến nghị.'),
      paragraph('Số liệu tỷ lệ phải ghi kèm tử số và mẫu số.'),
    ),
    clause('Tập thể, cá nhân có thành tích được xem xét khen thưởng; nơi để tình hình phức tạp kéo dài thì người đứng đầu phải kiểm điểm trách nhiệm.'),
  ),
  article(
    'Hiệu lực thi hành',
    paragraph('Đây là văn bản minh họa, không phát sinh hiệu lực. Một văn bản thật ghi tại đây ngày có hiệu lực, văn bản bị thay thế và trách nhiệm thi hành.'),
  ),
);
