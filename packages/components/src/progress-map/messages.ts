import type { Language } from '@quantriet/contract';
import type { MapClass } from './classes.js';

/** Shares are whole per cents, rounded down. */
const QUARTERS = { q4: '75–99\u00a0%', q3: '50–74\u00a0%', q2: '25–49\u00a0%', q1: '< 25\u00a0%' };

/** Words of the map. Vietnamese is the source; numbers and shares come formatted. */
const vi = {
  title: (stream: string) => `Tiến độ ${stream}`,
  /** What a class means; also after a count: `2 quá hạn`. */
  classes: {
    ...QUARTERS,
    full: 'xong tất cả',
    zero: 'chưa xong việc nào',
    'done-on-time': 'hoàn thành đúng hạn',
    done: 'hoàn thành',
    'done-late': 'hoàn thành quá hạn',
    awaiting: 'chờ xác nhận',
    'in-time': 'trong hạn',
    'in-progress': 'đang thực hiện',
    open: 'chưa xong',
      standing: 'thường xuyên, đang thực hiện',
    'not-due': 'chưa đến hạn',
    'not-started': 'chưa bắt đầu',
    'due-soon': 'sắp đến hạn',
    overdue: 'quá hạn',
    paused: 'tạm dừng',
    'no-data': 'chưa có dữ liệu',
    cancelled: 'đã hủy',
    'not-applicable': 'không áp dụng',
    'no-body': 'không có cơ quan trong kế hoạch',
  } as Record<MapClass, string>,
  /** For inside a tile, where the word is too long for that. */
  tile: {
    'done-on-time': 'đúng hạn', done: 'xong', 'done-late': 'xong muộn', awaiting: 'đang chờ', 'in-progress': 'đang làm', standing: 'đang làm',
    'not-due': 'chưa làm', 'not-started': 'chưa làm', 'due-soon': 'sắp hạn',
  } as Partial<Record<MapClass, string>>,
  /** Bodies of a tier: a tier named for its level needs the noun. */
  bodies: (tier: string) => (/^cấp /i.test(tier) ? `cơ quan ${tier}` : tier),
  anyBodies: 'đơn vị',
  done: (shares: string) => `${shares} đã xong`,
  allDone: (shares: string) => `${shares} đã xong tất cả`,
  tasksDone: (share: string) => `${share} việc đã xong`,
  tasksOverdue: (count: string) => `${count} việc quá hạn`,
  noDataAbout: (bodies: string) => `chưa có dữ liệu về ${bodies}`,
  followed: 'nhiệm vụ thường xuyên, không tính tỷ lệ',
  due: (phrase: string, _date: string) => `hạn ${phrase}`,
  and: ' và ',
  submitted: (date: string) => `nộp ngày ${date}`,
  bodiesNotPublic: 'Kế hoạch chỉ công bố số tổng hợp, không công bố kết quả của từng cơ quan.',
  progressNotPublic: 'Kế hoạch chỉ công bố văn bản và nhiệm vụ, không công bố kết quả.',
  noSheet: 'Cơ cấu tổ chức này chưa có bản đồ.',
  nothing: 'Kế hoạch không có nhiệm vụ nào trong mảng này.',
  views: { map: 'Bản đồ', table: 'Bảng', text: 'Bằng lời' },
  beside: 'Ngoài bản đồ',
  besideShort: 'ngoài bản đồ',
  offSheet: 'Không có trên bản đồ',
  legend: 'Chú giải',
  close: 'Đóng',
  columns: { name: 'Đơn vị', tier: 'Cấp', class: 'Tình trạng', done: 'Đã xong', overdue: 'Quá hạn', noData: 'Chưa có dữ liệu', submitted: 'Ngày nộp' },
};

export type MapWords = typeof vi;

const en: MapWords = {
  title: (stream) => `Progress: ${stream}`,
  classes: {
    ...QUARTERS,
    full: 'all done',
    zero: 'none done',
    'done-on-time': 'done on time',
    done: 'done',
    'done-late': 'done late',
    awaiting: 'awaiting confirmation',
    'in-time': 'in time',
    'in-progress': 'in progress',
    open: 'not done',
      standing: 'standing, in progress',
    'not-due': 'not yet due',
    'not-started': 'not started',
    'due-soon': 'due soon',
    overdue: 'overdue',
    paused: 'paused',
    'no-data': 'without data',
    cancelled: 'cancelled',
    'not-applicable': 'not applicable',
    'no-body': 'no body in the plan',
  },
  tile: { 'done-on-time': 'on time', 'done-late': 'late', awaiting: 'waiting', standing: 'in progress' },
  bodies: (tier) => tier,
  anyBodies: 'units',
  done: (shares) => `${shares} done`,
  allDone: (shares) => `${shares} have done everything`,
  tasksDone: (share) => `${share} tasks done`,
  tasksOverdue: (count) => `${count} ${count === '1' ? 'task' : 'tasks'} overdue`,
  noDataAbout: (bodies) => `no data yet about ${bodies}`,
  followed: 'standing duty, no share',
  due: (_phrase, date) => `due by ${date}`,
  and: ' and ',
  submitted: (date) => `submitted ${date}`,
  bodiesNotPublic: 'The plan publishes totals, not the results of each body.',
  progressNotPublic: 'The plan publishes its documents and duties, not the results.',
  noSheet: 'This structure has no map yet.',
  nothing: 'The plan has no duties in this stream.',
  views: { map: 'Map', table: 'Table', text: 'In words' },
  beside: 'Beside the map',
  besideShort: 'beside the map',
  offSheet: 'Not on the map',
  legend: 'Legend',
  close: 'Close',
  columns: { name: 'Unit', tier: 'Tier', class: 'Status', done: 'Done', overdue: 'Overdue', noData: 'No data', submitted: 'Submitted' },
};

export const mapMessages: Record<Language, MapWords> = { vi, en };
