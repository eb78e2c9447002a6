/** Words of the inner pages for what the server names by codes. */

export const capabilities = {
  report: 'báo cáo', receive: 'tiếp nhận báo cáo', supervise: 'giám sát', inspect: 'kiểm tra', edit: 'biên tập kế hoạch',
};

export const states = {
  draft: 'Bản nháp', submitted: 'Đã gửi, chờ tiếp nhận', returned: 'Bị trả lại', accepted: 'Đã tiếp nhận', superseded: 'Đã có bản thay thế',
};

export const operations = {
  'plans.import': 'Đưa kế hoạch vào', 'plans.issue': 'Ban hành kế hoạch', 'reports.open': 'Mở báo cáo', 'reports.save': 'Lưu bản nháp',
  'reports.submit': 'Gửi báo cáo', 'reports.correct': 'Bắt đầu bản đính chính', 'reports.return': 'Trả lại', 'reports.accept': 'Tiếp nhận', 'reports.reopen': 'Mở lại',
};

const timeFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh', day: 'numeric', month: 'numeric', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

/** `25/8/2023, 08:05`, in Viet Nam. */
export function time(instant) {
  if (!instant) return '';
  const part = Object.fromEntries(timeFormat.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${part.day}/${part.month}/${part.year}, ${part.hour}:${part.minute}`;
}

const number = new Intl.NumberFormat('vi-VN');

function day(text) {
  const [year, month, date] = text.split('-').map(Number);
  return date ? `${date}/${month}/${year}` : `${month}/${year}`;
}

/** A reported value as people read it. */
export function valueText(field, value) {
  const unit = field.unit ? ` ${field.unit.vi}` : '';
  if (typeof value === 'object') return `${number.format(value.done)}/${number.format(value.of)}${unit}`;
  if (typeof value === 'number') return `${number.format(value)}${unit}`;
  if (field.kind === 'choice') return field.choices.find((choice) => choice.value === value)?.label.vi ?? value;
  return field.kind === 'date' || field.kind === 'month' ? day(value) : value;
}

export const dueText = ({ phrase }) => phrase ?? 'không nêu hạn';
