import { make } from './dom.js';

/** The desk of a receiving body, one duty at a time. */

export const receivedDuties = ({ plan, me }) => plan.duties.filter(({ route }) => route?.to === me.body);

export function deskPage(context, chosen) {
  const duties = receivedDuties(context);
  const duty = duties.find(({ id }) => id === chosen) ?? duties[0];
  if (!duty) return make('section', { class: 'card' }, make('h2', {}, 'Tiếp nhận'), make('p', {}, 'Không có báo cáo nào gửi về cơ quan này.'));
  const links = duties.map(({ id, title }) =>
    make('li', {}, make('a', { href: `#tiep-nhan/${id}`, ...(id === duty.id && { 'aria-current': 'true' }) }, title)));
  return make('section', { class: 'card' },
    make('h2', {}, 'Báo cáo gửi về cơ quan'),
    make('ul', { class: 'choices', 'aria-label': 'Nhiệm vụ' }, links),
    make('qt-report-desk', { duty: duty.id, 'heading-level': '3', 'onqt-draft': (event) => { location.hash = `bao-cao/${event.duty}`; } }));
}
