import type { Document, DocumentText } from '@quantriet/contract';
import { dutiesOfBodies } from './minh-hoa-nha-nuoc-to-chuc.js';
import { article, as, chapter, clause, numberStateForm, paragraph, point, section } from './numbering.js';

/**
 * A State-form text written for this project to show what a full text looks like: chapters, sections, articles, clauses and
 * points. Province, number and signatory are made up; it is no regulation of anybody.
 */

export const stateFormCard: Document = {
  id: 'minh-hoa-nha-nuoc',
  type: 'regulation',
  number: '00/2023/QĐ-UBND',
  issuer: 'Ủy ban nhân dân tỉnh Minh Họa',
  date: '2023-06-20',
  title: 'Văn bản minh họa: Quy định về bảo đảm trật tự, an toàn giao thông trên địa bàn tỉnh Minh Họa',
  form: 'state',
  illustrative: true,
};

const general = chapter(
  'QUY ĐỊNH CHUNG',
  article(
    'Phạm vi điều chỉnh, đối tượng áp dụng',
    clause('Quy định này quy định về kết cấu hạ tầng, tổ chức giao thông, người và phương tiện tham gia giao thông, tuần tra, kiểm soát, tuyên truyền, giáo dục và trách nhiệm của các cơ quan, đơn vị trong bảo đảm trật tự, an toàn giao thông đường bộ, đường thủy nội địa trên địa bàn tỉnh Minh Họa.'),
    clause(
      'Quy định này áp dụng đối với:',
      point('Các sở, ban, ngành cấp tỉnh; Ủy ban nhân dân các huyện, thành phố, thị xã; Ủy ban nhân dân các xã, phường, thị trấn;'),
      point('Doanh nghiệp, hợp tác xã và hộ kinh doanh vận tải, bến xe, bến thủy, bãi đỗ xe;'),
      point('Cơ quan, tổ chức, cá nhân khác có hoạt động liên quan đến giao thông trên địa bàn tỉnh.'),
    ),
  ),
  article(
    'Giải thích từ ngữ',
    paragraph('Trong Quy định này, các từ ngữ dưới đây được hiểu như sau:'),
    clause('Điểm đen là vị trí trên đường đang khai thác mà tại đó trong một năm xảy ra nhiều vụ tai nạn giao thông có người chết hoặc bị thương.'),
    clause('Điểm tiềm ẩn tai nạn là vị trí chưa đến mức điểm đen nhưng có yếu tố mất an toàn về tầm nhìn, mặt đường, nút giao hoặc công trình ven đường.'),
    clause('Cổng trường an toàn là khu vực trước cổng cơ sở giáo dục được tổ chức giao thông riêng trong giờ đến trường và giờ tan trường.'),
    clause('Tuyến phố văn minh là tuyến phố mà lòng đường, vỉa hè được quản lý, sử dụng đúng mục đích và được người dân hai bên đường cam kết gìn giữ.'),
    clause('Tổ tự quản là nhóm người dân do Ủy ban nhân dân cấp xã công nhận, tự nguyện tham gia giữ gìn trật tự, an toàn giao thông tại nơi cư trú.'),
  ),
  article(
    'Quan điểm, nguyên tắc',
    as('viewpoint', clause('Tính mạng, sức khỏe của người dân là trên hết; phòng ngừa là chính; xử lý vi phạm nghiêm minh, không có vùng cấm, không có ngoại lệ.')),
    as('viewpoint', clause('Bảo đảm trật tự, an toàn giao thông là trách nhiệm của cả hệ thống chính trị và của mỗi người dân; người đứng đầu chịu trách nhiệm về kết quả trên địa bàn, lĩnh vực được giao.')),
    as('viewpoint', clause('Công khai số liệu về trật tự, an toàn giao thông theo quy định của pháp luật; không công khai thông tin cá nhân của người liên quan đến tai nạn.')),
    as('viewpoint', clause('Ưu tiên nguồn lực cho những việc làm giảm ngay nguy cơ tai nạn, nhất là tại khu vực trường học, chợ, khu dân cư và điểm giao cắt với đường sắt.')),
  ),
  article(
    'Mục tiêu',
    as('objective', clause(
      'Đến năm 2025:',
      point('Số vụ, số người chết và số người bị thương do tai nạn giao thông giảm so với năm trước;'),
      point('Toàn bộ điểm đen đã được phát hiện có phương án xử lý và thời hạn hoàn thành;'),
      point('Tất cả cơ sở giáo dục nằm sát quốc lộ, tỉnh lộ có phương án cổng trường an toàn;'),
      point('Mỗi phường, thị trấn có ít nhất một tuyến phố văn minh;'),
      point('Mỗi thôn, tổ dân phố ven quốc lộ, tỉnh lộ có tổ tự quản.'),
    )),
    as('objective', clause('Đến năm 2030: hình thành thói quen tự giác chấp hành pháp luật khi tham gia giao thông; không để phát sinh điểm đen mới; dữ liệu về kết cấu hạ tầng, phương tiện và vi phạm được kết nối, dùng chung giữa các cơ quan.')),
  ),
);

const infrastructure = section(
  'KẾT CẤU HẠ TẦNG VÀ TỔ CHỨC GIAO THÔNG',
  article(
    'Rà soát, xử lý điểm đen, điểm tiềm ẩn tai nạn',
    as('task', clause('Mỗi quý một lần, cơ quan quản lý đường bộ chủ trì, phối hợp với Công an và Ủy ban nhân dân cấp xã rà soát các tuyến đường được giao quản lý, lập danh mục điểm đen, điểm tiềm ẩn tai nạn.')),
    as('task', clause(
      'Khi rà soát phải xem xét đủ các yếu tố:',
      point('Tầm nhìn tại đường cong, nút giao và lối ra vào khu dân cư;'),
      point('Tình trạng mặt đường, lề đường, rãnh thoát nước;'),
      point('Biển báo, vạch kẻ đường, đèn tín hiệu, gờ giảm tốc;'),
      point('Chiếu sáng ban đêm;'),
      point('Điểm giao cắt với đường sắt và lối đi tự mở;'),
      point('Cây xanh, biển quảng cáo, công trình che khuất tầm nhìn;'),
      point('Điểm họp chợ, dừng đỗ xe tự phát;'),
      point('Lối đi của học sinh, người cao tuổi, người khuyết tật;'),
      point('Lưu lượng và tốc độ thực tế của phương tiện;'),
      point('Ý kiến của người dân sinh sống hai bên đường.'),
    )),
    as('solution', clause(
      'Thời hạn xử lý:',
      point('Cắm biển cảnh báo tạm thời trong vòng 24 giờ kể từ khi phát hiện;'),
      point('Khắc phục bằng biện pháp tổ chức giao thông trong vòng 30 ngày;'),
      point('Đưa vào kế hoạch đầu tư của năm kế tiếp nếu phải cải tạo công trình.'),
      paragraph('Trường hợp không thể bảo đảm thời hạn, cơ quan quản lý đường bộ báo cáo Ủy ban nhân dân tỉnh, nêu rõ nguyên nhân và biện pháp bảo đảm an toàn trong thời gian chờ xử lý.'),
    )),
  ),
  article(
    'Quản lý lòng đường, vỉa hè, hành lang an toàn giao thông',
    as('task', clause('Ủy ban nhân dân cấp xã lập sơ đồ lòng đường, vỉa hè trên địa bàn, ghi rõ phần dành cho người đi bộ, phần được phép để xe, phần được phép sử dụng tạm thời và thời gian sử dụng.')),
    as('task', clause(
      'Nghiêm cấm các hành vi:',
      point('Lấn chiếm lòng đường, vỉa hè để họp chợ, mua bán, tập kết vật liệu;'),
      point('Tự ý đấu nối lối đi vào quốc lộ, tỉnh lộ;'),
      point('Phơi nông sản, đốt rơm rạ trên mặt đường và trong hành lang an toàn;'),
      point('Thả rông gia súc trên đường bộ.'),
    )),
    as('solution', clause('Việc giải tỏa vi phạm được thực hiện theo ba bước: vận động, ký cam kết, cưỡng chế. Sau giải tỏa, Ủy ban nhân dân cấp xã bàn giao từng đoạn cho tổ tự quản giữ gìn, không để tái lấn chiếm.')),
  ),
  article(
    'Tổ chức giao thông khu vực trường học',
    as('task', clause('Cơ sở giáo dục chủ trì, phối hợp với Công an cấp xã lập phương án cổng trường an toàn trước khi bắt đầu năm học.')),
    as('solution', clause(
      'Phương án cổng trường an toàn gồm các nội dung tối thiểu:',
      point('Giờ vào học, tan học lệch nhau giữa các khối lớp nếu đông học sinh;'),
      point('Khu vực chờ của cha mẹ học sinh, cách cổng trường một khoảng phù hợp;'),
      point('Chiều đi, chiều về và nơi dừng của xe đưa đón;'),
      point('Người hướng dẫn học sinh qua đường;'),
      point('Số điện thoại liên hệ khi có sự cố.'),
    )),
  ),
);

const roadUsers = section(
  'NGƯỜI VÀ PHƯƠNG TIỆN THAM GIA GIAO THÔNG',
  article(
    'Nồng độ cồn, tốc độ, mũ bảo hiểm',
    as('task', clause('Cán bộ, công chức, viên chức, lực lượng vũ trang gương mẫu thực hiện và vận động người thân thực hiện quy định “đã uống rượu, bia thì không lái xe”, đi đúng tốc độ, đội mũ bảo hiểm đạt chuẩn.')),
    as('task', clause('Thủ trưởng cơ quan, đơn vị không can thiệp vào việc xử lý vi phạm; khi nhận được thông báo vi phạm của người thuộc quyền quản lý thì xem xét, xử lý theo quy định và trả lời cơ quan thông báo.')),
    as('solution', clause('Cơ sở kinh doanh ăn uống được khuyến khích bố trí dịch vụ gọi xe, trông giữ xe qua đêm cho khách đã uống rượu, bia.')),
  ),
  article(
    'Vận tải hành khách, hàng hóa',
    as('task', clause(
      'Đơn vị kinh doanh vận tải có trách nhiệm:',
      point('Kiểm tra tình trạng kỹ thuật của xe, giấy tờ và sức khỏe của người lái trước mỗi chuyến đi;'),
      point('Khai thác dữ liệu thiết bị giám sát hành trình để nhắc nhở ngay người lái chạy quá tốc độ hoặc quá thời gian quy định;'),
      point('Không chở quá số người, quá tải trọng, không cơi nới thành thùng xe;'),
      point('Công khai số điện thoại nhận phản ánh của hành khách trên xe.'),
    )),
    as('task', clause('Chủ mỏ, chủ bến bãi, chủ công trình không xếp hàng lên xe quá tải trọng cho phép; lắp thiết bị cân tại nơi xuất hàng và lưu dữ liệu cân ít nhất sáu tháng.')),
  ),
  article(
    'Phương tiện của học sinh, phương tiện thô sơ, phương tiện thủy',
    as('task', clause('Cha mẹ, người giám hộ không giao xe cho người chưa đủ tuổi hoặc chưa đủ điều kiện điều khiển.')),
    as('task', clause('Nhà trường không nhận trông giữ xe mà học sinh chưa đủ điều kiện điều khiển; thông báo cho cha mẹ học sinh khi phát hiện.')),
    as('solution', clause('Bến khách ngang sông phải có phao cứu sinh đủ cho số người được phép chở, niêm yết trọng tải, dừng hoạt động khi có gió mạnh, nước lũ.')),
  ),
);

const enforcement = section(
  'TUẦN TRA, KIỂM SOÁT VÀ ỨNG CỨU TAI NẠN',
  article(
    'Tuần tra, kiểm soát, xử lý vi phạm',
    as('task', clause('Công an tỉnh xây dựng kế hoạch tuần tra theo chuyên đề, tập trung vào tuyến, địa bàn, khung giờ và hành vi là nguyên nhân chính gây tai nạn.')),
    as('task', clause(
      'Công an phường, xã, thị trấn:',
      point('Xử lý vi phạm về lòng đường, vỉa hè, dừng đỗ xe trong phạm vi thẩm quyền;'),
      point('Tuyên truyền, nhắc nhở, lập danh sách cơ sở kinh doanh ven đường ký cam kết;'),
      point('Phối hợp hướng dẫn, điều hòa giao thông khi có ùn tắc, tai nạn, thiên tai.'),
    )),
    as('solution', clause('Tăng cường xử lý vi phạm qua hình ảnh; kết quả xử lý được cập nhật vào cơ sở dữ liệu dùng chung trong vòng ba ngày làm việc.')),
  ),
  article(
    'Cứu nạn, cứu hộ, hỗ trợ nạn nhân',
    as('task', clause('Trạm y tế xã, phường, thị trấn ven quốc lộ bố trí người trực, túi sơ cứu và phương án chuyển nạn nhân đến cơ sở điều trị gần nhất.')),
    as('solution', clause('Thành lập đội tình nguyện sơ cứu ban đầu tại các đoạn tuyến xa cơ sở y tế; mỗi năm tập huấn ít nhất một lần.')),
    as('solution', clause('Khuyến khích tổ chức, cá nhân thăm hỏi, hỗ trợ gia đình nạn nhân có hoàn cảnh khó khăn; việc công bố thông tin về nạn nhân phải được gia đình đồng ý.')),
  ),
);

const education = chapter(
  'TUYÊN TRUYỀN, GIÁO DỤC',
  article(
    'Nội dung, hình thức tuyên truyền',
    as('task', clause('Nội dung tuyên truyền ngắn gọn, dễ nhớ, sát với từng nhóm người: học sinh, công nhân, lái xe kinh doanh vận tải, người cao tuổi, đồng bào ở vùng sâu, vùng xa.')),
    as('solution', clause(
      'Hình thức tuyên truyền:',
      point('Hệ thống truyền thanh cơ sở, báo, đài, cổng thông tin điện tử;'),
      point('Hội nghị báo cáo viên, sinh hoạt của thôn, tổ dân phố, đoàn thể;'),
      point('Phiên tòa giả định, sân khấu hóa, hội thi tìm hiểu pháp luật;'),
      point('Mạng xã hội của cơ quan, đơn vị, có người chịu trách nhiệm trả lời ý kiến của người dân.'),
    )),
  ),
  article(
    'Giáo dục trong nhà trường',
    as('task', clause('Mỗi học kỳ, nhà trường tổ chức ít nhất một buổi ngoại khóa về an toàn giao thông gắn với tình huống thực tế trên đường đến trường.')),
    as('solution', clause('Học sinh lớp đầu cấp được hướng dẫn đi bộ, qua đường, đi xe đạp an toàn trong tuần đầu của năm học.')),
  ),
);

export const stateFormText: DocumentText = {
  document: stateFormCard,
  provenance: 'verbatim',
  frame: {
    place: 'Minh Họa',
    preamble: [
      'Căn cứ Luật Tổ chức chính quyền địa phương;',
      'Căn cứ Luật Giao thông đường bộ;',
      'Theo đề nghị của Giám đốc Công an tỉnh Minh Họa;',
    ],
    recipients: ['Các sở, ban, ngành cấp tỉnh;', 'Ủy ban nhân dân các huyện, thành phố, thị xã;', 'Báo Minh Họa;', 'Cổng Thông tin điện tử tỉnh Minh Họa;', 'Lưu: VT.'],
    authority: 'TM. ỦY BAN NHÂN DÂN',
    position: 'CHỦ TỊCH',
    signatory: 'Nguyễn Văn Minh Họa',
  },
  passages: numberStateForm([
    paragraph('Ủy ban nhân dân tỉnh Minh Họa ban hành Quy định về bảo đảm trật tự, an toàn giao thông trên địa bàn tỉnh Minh Họa.'),
    paragraph('Văn bản này được soạn để minh họa thể thức văn bản hành chính; tỉnh Minh Họa không có thật; văn bản không có giá trị thi hành.'),
    general,
    chapter('BẢO ĐẢM TRẬT TỰ, AN TOÀN GIAO THÔNG', infrastructure, roadUsers, enforcement),
    education,
    dutiesOfBodies,
  ]),
};
