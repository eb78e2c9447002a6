import { plainDateOf, toInstant, type Capability, type Values } from '@quantriet/contract';
import { plan2023, standing2023, structure2023 } from '@quantriet/ha-tinh';
import { handlers, type Account, type Store } from '@quantriet/server';

type Tx = Parameters<Parameters<Store['write']>[0]>[0];

/**
 * SAMPLE DATA (dữ liệu minh họa): the reports behind the sample standing. Whoever opens the desk finds what the public pages say is
 * done, and a sum to which the next report adds.
 */

const DUTY = 'hoc-tap-cap-huyen';
/** Accounts that are on record and that nobody can sign in as. */
const ISSUER = 'urn:quantriet:sample';
/** A body's standing has one statement for an instant: the plan's own record of the day, which says more, comes after the desk's. */
const BEFORE_THE_RECORD_MS = 30 * 60_000;

/** Figures that differ from body to body and add up to nothing real. */
function sampleValues(place: string, day: string, nth: number): Values {
  const required = 180 + 23 * nth;
  const cells = 168 + 31 * nth;
  return {
    'ky-bao-cao': 'dot-xuat', 'tu-ngay': '2023-07-01', 'den-ngay': day,
    'hoi-nghi-truc-tiep': 1 + (nth % 2), 'hoi-nghi-truc-tuyen': nth % 3, 'hoi-nghi-ket-hop': 1, 'hoi-nghi-long-ghep': nth % 2,
    'ngay-hoi-nghi': day, 'dia-diem': `Hội trường trung tâm, ${place}`, 'co-diem-cau': 'co', 'diem-cau': 8 + nth,
    'bao-cao-vien-tinh': 2, 'bao-cao-vien-huyen': 6 + nth,
    'can-bo-chu-chot': 84 + 7 * nth, 'dang-vien': { done: required - 4 - nth, of: required },
    'chi-bo-hoan-thanh': { done: Math.floor(cells / 2), of: cells },
    'van-ban-ke-hoach': 1, 'van-ban-cong-van': 1 + (nth % 2),
    'ket-qua': 'Đã quán triệt đầy đủ nội dung hai văn bản; cán bộ, đảng viên tham gia nghiêm túc (số liệu minh họa).',
    'han-che': nth % 3 === 0 ? 'Một số chi bộ ở xa tổ chức học tập còn chậm (nội dung minh họa).' : 'Chưa có hạn chế lớn (nội dung minh họa).',
    'phuong-huong': 'Tiếp tục học tập ở các chi bộ còn lại (nội dung minh họa).',
  };
}

/** The account of a body, made if it is not there. */
async function sampleAccount(store: Store, body: string, capability: Capability): Promise<Account> {
  const subject = { issuer: ISSUER, subject: `${body} ${capability}` };
  const known = (await store.accounts()).find((account) => account.issuer === ISSUER && account.subject === subject.subject);
  return known ?? store.addAccount({ body, capabilities: [capability], subject });
}

interface Step {
  at: string;
  run: (tx: Tx) => Promise<void>;
}

/** Takes each body's report through its steps, at the instants that the sample standing names: all of it or, a second time, nothing. */
export async function fileSampleReports(store: Store, until: string): Promise<void> {
  const receiver = await sampleAccount(store, 'ban-tuyen-giao', 'receive');
  const finished = standing2023
    .filter(({ duty, state, at, submittedAt }) => duty === DUTY && state === 'done' && at < until && submittedAt)
    .sort((a, b) => a.at.localeCompare(b.at));
  const steps: Step[] = [];
  for (const [nth, { body, at, submittedAt, eventDate }] of finished.entries()) {
    const { shortName, name } = structure2023.bodies.find(({ id }) => id === body)!;
    const values = sampleValues(shortName ?? name, eventDate ?? plainDateOf(submittedAt!), nth);
    const officer = await sampleAccount(store, body, 'report');
    const acceptedAt = toInstant(Date.parse(at) - BEFORE_THE_RECORD_MS);
    steps.push({ at: submittedAt!, run: (tx) => submit(tx, officer, values, submittedAt!) }, { at: acceptedAt, run: (tx) => accept(tx, receiver, body, acceptedAt) });
  }
  steps.sort((a, b) => a.at.localeCompare(b.at));
  await store.write(async (tx) => {
    const filed = await tx.sql.selectFrom('report').select('id').where('tenant', '=', tx.tenant).where('plan', '=', plan2023.id).limit(1).execute();
    if (filed.length > 0) return;
    for (const { run } of steps) await run(tx);
  });
}

const reportOf = (body: string): string => `${plan2023.id}.${DUTY}.${body}`;

async function submit(tx: Tx, account: Account, values: Values, now: string): Promise<void> {
  const call = { account, now, tenant: account.tenant };
  const { revision } = await handlers['reports.open'](tx, { ...call, input: { plan: plan2023.id }, body: { duty: DUTY }, revision: undefined });
  await handlers['reports.submit'](tx, { ...call, input: { report: reportOf(account.body) }, body: { values, answer: { kind: 'report' } }, revision });
}

async function accept(tx: Tx, account: Account, body: string, now: string): Promise<void> {
  const call = { account, now, tenant: account.tenant, input: { report: reportOf(body) } };
  const { revision } = await handlers['reports.get'](tx, { ...call, body: undefined, revision: undefined });
  await handlers['reports.accept'](tx, { ...call, body: {}, revision });
}
