import { canGo, consolidate, deskOf, TRANSITIONS, type FieldNote, type Report, type ReportVersion, type Transition, type Values } from '@quantriet/contract';
import { studyResult } from '@quantriet/contract/templates';
import type { DeskData, QtReportDesk } from '@quantriet/components/report-desk';
import { plan2023, structure2023 } from '@quantriet/ha-tinh';
import { ApiError } from '@quantriet/sdk';
import { DUTY, filled } from './report-samples.js';

/** A pile of made-up reports on the study duty of 2023, as it lies before Ban Tuyên giáo. */

const NOW = '2023-08-25T04:00:00.000Z';
const duty = plan2023.duties.find(({ id }) => id === DUTY)!;
const above = plan2023.duties.find(({ consolidates }) => consolidates?.includes(DUTY));

export type Version = Partial<ReportVersion> & { state: ReportVersion['state'] };

export function reportOf(body: string, versions: readonly Version[], at = '2023-08-21T08:00:00.000Z'): Report {
  const whole = versions.map((part, i): ReportVersion => ({
    version: i + 1, template: { id: studyResult.id, version: studyResult.version }, answer: { kind: 'report' }, values: filled,
    receipt: { number: `00000${i + 1}-K4`, at }, ...part,
  }));
  const last = whole.at(-1)!;
  const accepted = whole.findLast(({ state }) => state === 'accepted')?.version;
  return {
    id: `${plan2023.id}.${DUTY}.${body}`, plan: plan2023.id, duty: DUTY, body, to: 'ban-tuyen-giao', state: last.state, version: last.version, revision: versions.length,
    submittedAt: at, updatedAt: at, sample: true, versions: whole, ...(accepted !== undefined && { accepted }),
  };
}

const more = (values: Values): Values => ({ ...filled, ...values });
const notes: FieldNote[] = [{ field: 'dang-vien', text: 'Số phải tham gia thấp hơn báo cáo tháng 7.' }];

export const pile: readonly Report[] = [
  reportOf('huyen-439', [{ state: 'accepted', values: more({ 'ket-qua': 'Học tập xong trong tháng 8.' }) }]),
  reportOf('huyen-440', [
    { state: 'returned', notes, values: more({ 'dang-vien': { done: 5_412, of: 5_412 } }) },
    { state: 'submitted', values: more({ 'ket-qua': 'Đã bổ sung.' }) },
  ]),
  reportOf('huyen-441', [{ state: 'submitted' }]),
  reportOf('huyen-442', [{ state: 'returned', notes }]),
];

export interface DeskOptions {
  reports?: readonly Report[];
  decides?: boolean;
  /** Body whose report nobody can change. */
  stuck?: string;
}

const stepped = (report: Report, transition: Transition, part: Partial<ReportVersion>): Report => {
  const { to } = TRANSITIONS[transition];
  const versions = [...report.versions.slice(0, -1), { ...report.versions.at(-1)!, ...part, state: to }];
  const { accepted: _accepted, ...rest } = report;
  return { ...rest, state: to, revision: report.revision + 1, versions, ...(to === 'accepted' && { accepted: report.version }) };
};

export const accepted = (report: Report): Report => stepped(report, 'accept', {});

/** Lays the pile before a desk: what is decided there changes it, as a server would. */
export function layBefore(element: QtReportDesk, { reports = pile, decides = true, stuck }: DeskOptions = {}): void {
  const here = new Map(reports.map((report) => [report.id, report]));
  const show = (): void => { element.data = dataOf([...here.values()]); };
  const step = (transition: Transition, { id }: { id: string }, part: Partial<ReportVersion> = {}): Promise<Report> => {
    const report = here.get(id)!;
    if (report.body === stuck) return Promise.reject(new ApiError('stale', { status: 412, params: { revision: report.revision + 1 } }));
    if (!canGo(transition, report.state)) return Promise.reject(new ApiError('bad-transition', { status: 409, params: { state: report.state } }));
    here.set(id, stepped(report, transition, part));
    show();
    return Promise.resolve(here.get(id)!);
  };
  const dataOf = (list: readonly Report[]): DeskData => {
    const accepted = list.flatMap(({ id, body, version, submittedAt, versions, state }) =>
      (state === 'accepted' ? [{ report: id, body, version, submittedAt: submittedAt!, values: versions.at(-1)!.values }] : []));
    return {
      plan: plan2023, structure: structure2023, duty, duties: [duty], template: studyResult, decides, above,
      desk: deskOf({ plan: plan2023, duty, structure: structure2023, reports: list, asOf: NOW }),
      consolidated: consolidate({ plan: plan2023, duty, structure: structure2023, template: studyResult, accepted }),
      opened: list,
      reports: {
        get: (id) => (here.has(id) ? Promise.resolve(here.get(id)!) : Promise.reject(new ApiError('unknown-report', { params: { id } }))),
        accept: (report, options) => step('accept', report, options?.evaluation === undefined ? {} : { evaluation: options.evaluation }),
        return: (report, given) => step('return', report, { notes: [...given] }),
        reopen: (ref) => step('reopen', ref),
        open: () => Promise.resolve(reportOf('ban-tuyen-giao', [{ state: 'draft', values: {} }])),
        save: (_ref, content) => Promise.resolve(reportOf('ban-tuyen-giao', [{ state: 'draft', values: content.values }])),
        export: () => Promise.resolve(new Blob(['Mục;Tổng hợp'], { type: 'text/csv' })),
      },
    };
  };
  show();
}
