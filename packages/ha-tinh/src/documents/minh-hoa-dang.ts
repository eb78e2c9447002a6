import type { Document, DocumentText } from '@quantriet/contract';
import { as, clause, indent, numberPartyForm, paragraph, point, section, titledClause } from './numbering.js';

/** A Party-form directive written for this project to show I-, 1., a) and dashes. Province, number and signatory are made up. */

export const partyFormCard: Document = {
  id: 'minh-hoa-dang',
  type: 'directive',
  number: '00-CT/TU',
  issuer: 'Ban Thường vụ Tỉnh ủy Minh Họa',
  date: '2023-06-12',
  title: 'Văn bản minh họa: Chỉ thị về tăng cường lãnh đạo công tác bảo đảm trật tự, an toàn giao thông trên địa bàn tỉnh Minh Họa',
  form: 'party',
  illustrative: true,
};

const opening = [
  paragraph('Văn bản này được soạn để minh họa thể thức văn bản của Đảng; tỉnh Minh Họa không có thật.'),
  paragraph('Thời gian qua, các cấp ủy, tổ chức đảng trong tỉnh Minh Họa đã quan tâm lãnh đạo công tác bảo đảm trật tự, an toàn giao thông; nhận thức của cán bộ, đảng viên và Nhân dân có chuyển biến; kết cấu hạ tầng giao thông từng bước được đầu tư.'),
  paragraph('Tuy nhiên, ở một số nơi, tình trạng lấn chiếm lòng đường, vỉa hè, xe quá tải, học sinh đi xe khi chưa đủ tuổi vẫn còn; có cấp ủy chưa thường xuyên kiểm tra, chưa gắn trách nhiệm người đứng đầu với kết quả thực hiện. Nguyên nhân chủ yếu là do lãnh đạo, chỉ đạo chưa quyết liệt, tuyên truyền chưa sát đối tượng, phối hợp giữa các ngành chưa chặt chẽ.'),
  paragraph('Để tạo chuyển biến rõ rệt trong thời gian tới, Ban Thường vụ Tỉnh ủy Minh Họa yêu cầu các cấp ủy, tổ chức đảng tập trung lãnh đạo thực hiện tốt những nội dung sau:'),
];

const viewpoints = section(
  'QUAN ĐIỂM',
  as('viewpoint', clause('Bảo đảm trật tự, an toàn giao thông là nhiệm vụ quan trọng, thường xuyên, lâu dài của cả hệ thống chính trị và toàn dân; lấy bảo vệ tính mạng, sức khỏe của Nhân dân làm mục tiêu cao nhất.')),
  as('viewpoint', clause('Cấp ủy lãnh đạo trực tiếp, toàn diện; chính quyền tổ chức thực hiện; Công an là nòng cốt; Mặt trận Tổ quốc và các đoàn thể vận động, giám sát; Nhân dân là chủ thể.')),
  as('viewpoint', clause('Cán bộ, đảng viên nêu gương; mọi vi phạm được xử lý bình đẳng trước pháp luật; nghiêm cấm can thiệp vào việc xử lý vi phạm.')),
);

const objectives = section(
  'MỤC TIÊU',
  as('objective', clause('Mục tiêu chung: xây dựng môi trường giao thông an toàn, văn minh; hình thành ý thức tự giác chấp hành pháp luật của người tham gia giao thông.')),
  as('objective', clause(
    'Mục tiêu cụ thể:',
    point('Hằng năm giảm tai nạn giao thông trên cả ba tiêu chí: số vụ, số người chết, số người bị thương;'),
    point('Tất cả chi bộ tổ chức học tập, quán triệt Chỉ thị này và đưa nội dung an toàn giao thông vào sinh hoạt định kỳ;'),
    point('Tất cả cán bộ, đảng viên ký cam kết chấp hành pháp luật về giao thông;'),
    point('Giải quyết dứt điểm các điểm lấn chiếm lòng đường, vỉa hè kéo dài tại trung tâm các phường, thị trấn;'),
    point('Mỗi địa bàn có ít nhất một mô hình tự quản hoạt động hiệu quả.'),
  )),
);

const leadership = titledClause(
  'Tăng cường sự lãnh đạo của cấp ủy, trách nhiệm của người đứng đầu',
  as('task', point(
    'Các cấp ủy tổ chức học tập, quán triệt, tuyên truyền và xây dựng kế hoạch thực hiện Chỉ thị, trong đó xác định rõ:',
    indent('Việc phải làm, người chịu trách nhiệm, thời hạn hoàn thành và kết quả cụ thể;'),
    indent('Địa bàn, tuyến đường, đối tượng cần tập trung;'),
    indent('Chế độ kiểm tra, báo cáo, sơ kết, tổng kết.'),
  )),
  as('task', point('Người đứng đầu cấp ủy trực tiếp chỉ đạo những vụ việc nổi cộm; kết quả thực hiện là một căn cứ đánh giá, xếp loại hằng năm.')),
  as('solution', point('Đưa nội dung chấp hành pháp luật về giao thông vào bản cam kết tu dưỡng, rèn luyện hằng năm của cán bộ, đảng viên.')),
);

const publicity = titledClause(
  'Đổi mới công tác tuyên truyền, giáo dục',
  as('task', point('Ban tuyên giáo các cấp định hướng nội dung, phát huy vai trò của đội ngũ báo cáo viên, tuyên truyền viên; nắm tình hình dư luận xã hội để kịp thời phản ánh với cấp ủy.')),
  as('task', point('Cơ quan báo chí mở chuyên trang, chuyên mục; phê phán hành vi vi phạm, biểu dương gương người tốt, việc tốt; tăng tin, bài phản bác thông tin sai sự thật.')),
  as('solution', point(
    'Lựa chọn hình thức phù hợp với từng nhóm người:',
    indent('Với học sinh: tình huống thật trên đường đến trường, ký cam kết giữa nhà trường, gia đình và học sinh;'),
    indent('Với công nhân, lái xe: nhắc nhở đầu ca, đầu chuyến;'),
    indent('Với người cao tuổi, đồng bào vùng sâu, vùng xa: gặp gỡ trực tiếp, truyền thanh cơ sở;'),
    indent('Với người dùng mạng xã hội: nội dung ngắn, có hình ảnh, có nguồn.'),
  )),
);

const government = titledClause(
  'Nâng cao hiệu lực, hiệu quả quản lý nhà nước',
  as('task', point('Rà soát, bổ sung quy hoạch, kế hoạch đầu tư; ưu tiên xử lý điểm đen, điểm tiềm ẩn tai nạn, lối đi tự mở qua đường sắt.')),
  as('task', point('Quản lý chặt chẽ vận tải hành khách, hàng hóa; kiểm soát tải trọng từ nơi xuất hàng.')),
  as('task', point('Lập lại trật tự lòng đường, vỉa hè; quy định rõ trách nhiệm của chính quyền cấp xã khi để tái lấn chiếm.')),
  as('solution', point('Ứng dụng công nghệ thông tin trong giám sát, xử lý vi phạm; kết nối, chia sẻ dữ liệu giữa các cơ quan.')),
);

const police = titledClause(
  'Xây dựng lực lượng Công an nòng cốt',
  as('task', point('Đảng ủy Công an tỉnh lãnh đạo xây dựng lực lượng chuyên nghiệp, tinh thông nghiệp vụ, thân thiện, trách nhiệm, tận tụy phục vụ Nhân dân.')),
  as('task', point('Công an phường, xã, thị trấn bám địa bàn, giải quyết kịp thời vi phạm ngay từ cơ sở; công khai quy trình, thái độ ứng xử đúng mực.')),
  as('solution', point('Luân phiên, kiểm tra đột xuất việc thực hiện quy trình tuần tra, kiểm soát; xử lý nghiêm biểu hiện tiêu cực.')),
);

const front = titledClause(
  'Phát huy vai trò của Mặt trận Tổ quốc, các tổ chức chính trị - xã hội và Nhân dân',
  as('task', point('Vận động đoàn viên, hội viên và Nhân dân chấp hành pháp luật; nhân rộng mô hình tự quản, tuyến đường an toàn, cổng trường an toàn.')),
  as('task', point('Giám sát việc thực hiện Chỉ thị của các cấp, các ngành; phản ánh, kiến nghị những vấn đề Nhân dân quan tâm.')),
);

const inspection = titledClause(
  'Tăng cường kiểm tra, giám sát',
  as('task', point('Ủy ban kiểm tra các cấp tham mưu đưa nội dung thực hiện Chỉ thị vào chương trình kiểm tra, giám sát hằng năm.')),
  as('solution', point('Xử lý nghiêm cán bộ, đảng viên vi phạm hoặc can thiệp vào việc xử lý vi phạm; thông báo đến nơi công tác, nơi cư trú theo quy định.')),
);

const implementation = section(
  'TỔ CHỨC THỰC HIỆN',
  clause('Các huyện, thành, thị ủy, đảng ủy trực thuộc xây dựng kế hoạch thực hiện phù hợp với tình hình địa phương, đơn vị; định kỳ báo cáo kết quả.'),
  clause('Ban Tuyên giáo Tỉnh ủy hướng dẫn, đôn đốc việc học tập, quán triệt, tuyên truyền; tổng hợp kết quả báo cáo Ban Thường vụ Tỉnh ủy.'),
  clause('Đảng ủy Công an tỉnh chủ trì theo dõi, đôn đốc, kiểm tra, giám sát việc triển khai thực hiện.'),
);

export const partyFormText: DocumentText = {
  document: partyFormCard,
  provenance: 'verbatim',
  frame: {
    place: 'Minh Họa',
    recipients: ['Các huyện, thành, thị ủy, đảng ủy trực thuộc;', 'Các ban, cơ quan của Tỉnh ủy Minh Họa;', 'Báo Minh Họa;', 'Lưu Văn phòng Tỉnh ủy Minh Họa.'],
    authority: 'T/M BAN THƯỜNG VỤ',
    position: 'BÍ THƯ',
    signatory: 'Trần Thị Minh Họa',
  },
  passages: numberPartyForm([
    ...opening,
    viewpoints,
    objectives,
    section('NHIỆM VỤ, GIẢI PHÁP', leadership, publicity, government, police, front, inspection),
    implementation,
    paragraph('Chỉ thị này phổ biến đến chi bộ. (Văn bản minh họa, không có giá trị thi hành.)'),
  ]),
};
