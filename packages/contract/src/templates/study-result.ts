import type { Template } from '../words/template.js';
import { count, longText, say, share } from './build.js';

const held = { shownIf: { field: 'hoi-nghi', over: 0 } };
const people = say('người', 'people');
const conferences = say('hội nghị', 'conferences');
const documents = say('văn bản', 'documents');

/** What a body reports of the study of documents: conferences, who took part, cells, what was issued, results and limits. */
export const studyResult: Template = {
  id: 'ket-qua-hoc-tap',
  version: 2,
  title: say('Báo cáo kết quả học tập, quán triệt', 'Report on the results of study'),
  sections: [
    {
      id: 'ky', title: say('Kỳ báo cáo', 'Period'),
      help: say('Mọi số liệu dưới đây là của kỳ này.', 'Every figure below is of this period.'),
      fields: [
        {
          id: 'ky-bao-cao', kind: 'choice', label: say('Loại kỳ', 'Kind of period'), adds: 'list', required: true,
          choices: [
            { value: 'thang', label: say('Tháng', 'Month') },
            { value: 'quy', label: say('Quý', 'Quarter') },
            { value: '6-thang', label: say('6 tháng', '6 months') },
            { value: '9-thang', label: say('9 tháng', '9 months') },
            { value: 'nam', label: say('Năm', 'Year') },
            { value: 'dot-xuat', label: say('Đột xuất', 'Ad hoc') },
            { value: 'so-ket', label: say('Sơ kết', 'Interim review') },
            { value: 'tong-ket', label: say('Tổng kết', 'Final review') },
          ],
        },
        { id: 'tu-ngay', kind: 'date', label: say('Từ ngày', 'From'), adds: 'list', required: true },
        { id: 'den-ngay', kind: 'date', label: say('Đến ngày', 'To'), adds: 'list', required: true },
      ],
    },
    {
      id: 'hoi-nghi', title: say('Hội nghị', 'Conferences'),
      help: say('Tính các hội nghị học tập, quán triệt do cơ quan tổ chức.', 'Count the study conferences your body held.'),
      fields: [
        count('hoi-nghi-truc-tiep', say('Hội nghị trực tiếp', 'Conferences in person'), conferences, { required: true }),
        count('hoi-nghi-truc-tuyen', say('Hội nghị trực tuyến', 'Conferences online'), conferences, { required: true }),
        count('hoi-nghi-ket-hop', say('Hội nghị trực tiếp kết hợp trực tuyến', 'Conferences in person and online'), conferences, { required: true }),
        count('hoi-nghi', say('Tổng số hội nghị', 'Conferences in all'), conferences, {
          computed: { sum: ['hoi-nghi-truc-tiep', 'hoi-nghi-truc-tuyen', 'hoi-nghi-ket-hop'] },
        }),
        count('hoi-nghi-long-ghep', say('Trong đó: hội nghị lồng ghép với nội dung khác', 'Of these, combined with other subjects'), conferences, { required: true, ...held }),
        { id: 'ngay-hoi-nghi', kind: 'date', label: say('Ngày tổ chức (hội nghị chính)', 'Date of the main conference'), adds: 'list', required: true, ...held },
        { id: 'dia-diem', kind: 'text', label: say('Địa điểm', 'Place'), adds: 'list', required: true, ...held },
        {
          id: 'co-diem-cau', kind: 'choice', label: say('Có kết nối điểm cầu', 'Were points connected'), adds: 'none', required: true, ...held,
          choices: [{ value: 'co', label: say('Có', 'Yes') }, { value: 'khong', label: say('Không', 'No') }],
        },
        count('diem-cau', say('Số điểm cầu kết nối', 'Points connected'), say('điểm cầu', 'points'), {
          shownIf: { field: 'co-diem-cau', equals: ['co'] }, required: true, min: 1,
          help: say('Kể cả điểm cầu chính.', 'The main point included.'),
        }),
      ],
    },
    {
      id: 'bao-cao-vien', title: say('Báo cáo viên', 'Speakers'),
      fields: [
        count('bao-cao-vien-trung-uong', say('Báo cáo viên Trung ương', 'Speakers of the centre'), people),
        count('bao-cao-vien-tinh', say('Báo cáo viên cấp tỉnh', 'Speakers of the province'), people),
        count('bao-cao-vien-huyen', say('Báo cáo viên cấp huyện', 'Speakers of the district'), people),
        count('bao-cao-vien-co-so', say('Tuyên truyền viên cơ sở', 'Speakers at the grassroots'), people),
      ],
    },
    {
      id: 'thanh-phan', title: say('Người tham gia', 'Participants'),
      help: say('Một người có thể thuộc nhiều nhóm, nên các nhóm không cộng lại thành tổng số người.', 'One person may be in several groups, so the groups do not add up to a number of people.'),
      fields: [
        count('can-bo-chu-chot', say('Cán bộ chủ chốt', 'Key officials'), people, { required: true }),
        share('dang-vien', say('Đảng viên tham gia', 'Party members taking part'), say('đảng viên', 'members'), {
          done: say('Có mặt', 'Present'), of: say('Phải tham gia', 'Required'),
        }, { required: true, min: 0 }),
        count('doan-vien-cong-doan', say('Đoàn viên công đoàn', 'Trade union members'), people),
        count('doan-vien-thanh-nien', say('Đoàn viên thanh niên', 'Youth union members'), people),
        count('hoi-vien-phu-nu', say('Hội viên phụ nữ', 'Women’s union members'), people),
        count('hoi-vien-nong-dan', say('Hội viên nông dân', 'Farmers’ association members'), people),
        count('hoi-vien-cuu-chien-binh', say('Hội viên cựu chiến binh', 'Veterans’ association members'), people),
        count('nhan-dan', say('Nhân dân', 'The people'), people),
      ],
    },
    {
      id: 'chi-bo', title: say('Chi bộ', 'Cells'),
      fields: [
        share('chi-bo-hoan-thanh', say('Chi bộ đã hoàn thành học tập', 'Cells that have finished'), say('chi bộ', 'cells'), {
          done: say('Đã hoàn thành', 'Finished'), of: say('Tổng số chi bộ', 'Cells in all'),
        }, { required: true, counts: true, min: 0 }),
        {
          id: 'ly-do-chua-xong', kind: 'text', label: say('Lý do còn chi bộ chưa hoàn thành', 'Why some cells have not finished'), adds: 'list', maxLength: 1_000,
          help: say('Để trống nếu tất cả đã hoàn thành.', 'Leave empty if all have.'), noNames: true,
        },
      ],
    },
    {
      id: 'van-ban', title: say('Văn bản triển khai đã ban hành', 'Follow-up documents issued'),
      fields: [
        count('van-ban-ke-hoach', say('Kế hoạch', 'Plans'), documents),
        count('van-ban-chuong-trinh', say('Chương trình hành động', 'Programmes of action'), documents),
        count('van-ban-cong-van', say('Công văn', 'Dispatches'), documents),
        count('van-ban', say('Tổng số văn bản', 'Documents in all'), documents, {
          computed: { sum: ['van-ban-ke-hoach', 'van-ban-chuong-trinh', 'van-ban-cong-van'] },
        }),
      ],
    },
    {
      id: 'danh-gia', title: say('Đánh giá và kiến nghị', 'Assessment and proposals'),
      help: say('Không nêu tên cá nhân.', 'Name no persons.'),
      fields: [
        longText('ket-qua', say('Kết quả', 'Results'), { required: true, noNames: true }),
        longText('han-che', say('Hạn chế', 'Limits'), { noNames: true }),
        longText('nguyen-nhan', say('Nguyên nhân', 'Causes'), { noNames: true }),
        longText('phuong-huong', say('Phương hướng', 'Directions'), { noNames: true }),
        longText('kien-nghi', say('Kiến nghị, đề xuất', 'Proposals'), { noNames: true }),
      ],
    },
  ],
  rules: [
    { left: 'tu-ngay', is: 'at-most', right: 'den-ngay', message: say('“Từ ngày” phải trước hoặc trùng “Đến ngày”. Sửa một trong hai ngày.', '“From” must not be after “To”. Correct one of them.') },
    {
      left: 'ngay-hoi-nghi', is: 'at-most', right: 'den-ngay',
      message: say('Hội nghị chính tổ chức sau ngày cuối của kỳ báo cáo. Sửa ngày tổ chức, hoặc “Đến ngày”.', 'The main conference is after the last day of the period. Correct its date, or “To”.'),
    },
    {
      left: 'ngay-hoi-nghi', is: 'at-least', right: 'tu-ngay',
      message: say('Hội nghị chính tổ chức trước ngày đầu của kỳ báo cáo. Sửa ngày tổ chức, hoặc “Từ ngày”.', 'The main conference is before the first day of the period. Correct its date, or “From”.'),
    },
    {
      left: 'hoi-nghi-long-ghep', is: 'at-most', right: 'hoi-nghi',
      message: say('Số hội nghị lồng ghép không thể lớn hơn tổng số hội nghị.', 'There cannot be more combined conferences than conferences in all.'),
    },
  ],
};
