import { parseDuePhrase, type Body, type Due, type Duty, type Plan, type Standing, type Structure } from '@quantriet/contract';

/** Small plans and structures to test rules with: each test states only what it is about. */

export function due(phrase: string): Due {
  const read = parseDuePhrase(phrase);
  if (!read) throw new Error(`cannot be read: ${phrase}`);
  return read;
}

export function duty(parts: Partial<Duty> = {}): Duty {
  return {
    id: 'hoc-tap', row: '2', title: 'Học tập, quán triệt', stream: 'study', kind: 'unit',
    partners: [], addressees: { tiers: ['district'] }, documents: [], due: due('trong tháng 8/2023'), ...parts,
  };
}

export function plan(duties: Duty[], parts: Partial<Plan> = {}): Plan {
  return {
    id: 'ke-hoach', title: 'Kế hoạch', issuer: 'Ban Thường vụ Tỉnh ủy', date: '2023-07', structure: 'y',
    publicity: 'bodies', sample: false, documents: [], duties, ...parts,
  };
}

export function body(id: string, tier: string, parts: Partial<Body> = {}): Body {
  return { id, name: `Cơ quan ${id}`, kind: 'committee', tier, ...parts };
}

/** `bodies(13, 'district')`: district-1 to district-13. */
export function bodies(count: number, tier: string): Body[] {
  return Array.from({ length: count }, (_, i) => body(`${tier}-${i + 1}`, tier));
}

export function structure(members: Body[], parts: Partial<Structure> = {}): Structure {
  const tiers = [...new Set(members.map(({ tier }) => tier))];
  return { id: 'y', name: 'Cơ cấu', tiers: tiers.map((id, order) => ({ id, name: id, order })), bodies: members, ...parts };
}

/** What a body says of the one duty of these tests. */
export function says(of: string, at: string, state: string, parts: Partial<Standing> = {}): Standing {
  return { duty: 'hoc-tap', body: of, at, state, ...parts };
}

/** The instant some milliseconds after another (before, when negative). */
export function after(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString();
}

export const DAY = 86_400_000;
/** 31/8/2023 23:59:59.999 in Viet Nam. */
export const END_OF_AUGUST = '2023-08-31T16:59:59.999Z';

/** Seconds of processor time that something takes: other work on the machine does not count. */
export function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
