import { DOCUMENT_NAMES, type Citation, type PlanDocument } from '@quantriet/contract';
import { bodyName } from './bodies.js';
import { duePhrase } from './due.js';
import type { TrackerWords } from './messages.js';
import type { DutyRow, TrackerData } from './view.js';

/** One line of a duty's details: a term and what it is. */
export interface Fact {
  term: string;
  text: string;
}

/** A passage that a duty rests on, named as far as its id tells: `Chỉ thị 23-CT/TW, điểm a khoản 2 Điều 5`. */
export interface CitedPassage extends Citation {
  text: string;
}

function documentName({ type, number, title }: PlanDocument): string {
  return number === undefined ? title : `${DOCUMENT_NAMES[type] ?? ''} ${number}`.trim();
}

/** Who leads, who helps, who carries it out, where the answer goes. What the plan does not say is left out. */
export function dutyFacts({ duty, who }: DutyRow, { plan, structure }: TrackerData, words: TrackerWords): Fact[] {
  const nameOf = (id: string): string => bodyName(id, structure);
  const { lead, partners, except = [], route } = duty;
  const leader = lead && nameOf(lead);
  const facts: Array<[string, string | undefined]> = [
    [words.lead, leader],
    [words.partners, partners.map(nameOf).join('; ')],
    [words.addressees, leader === who ? '' : who],
    [words.except, except.map(({ body, reason }) => `${nameOf(body)} (${reason})`).join('; ')],
    [words.route, route && [nameOf(route.to), route.due.kind !== 'none' && duePhrase(route.due, words), route.note].filter(Boolean).join(', ')],
    [words.documents, plan.documents.filter(({ id }) => duty.documents.includes(id)).map(documentName).join('; ')],
  ];
  return facts.flatMap(([term, text]) => (text ? { term, text } : []));
}

const PASSAGE_WORDS: Record<string, string> = {
  phan: 'phần', chuong: 'chương', muc: 'mục', 'tieu-muc': 'tiểu mục', dieu: 'Điều', khoan: 'khoản', diem: 'điểm',
};
/** Outside an article, in a document of Party form. */
const PARTY_WORDS: Record<string, string> = { khoan: 'điểm', diem: 'tiết' };
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** `dieu-5.khoan-2.diem-a` as `điểm a khoản 2 Điều 5`; steps that are not numbered (a dash, a paragraph) are not named. */
function passageName(id: string, isParty: boolean): string {
  const inArticle = /(?:^|\.)dieu-/.test(id);
  return id.split('.').reverse().flatMap((step) => {
    const [, kind = '', label = ''] = /^(.+)-([^-]+)$/.exec(step) ?? [];
    const word = (isParty && !inArticle && PARTY_WORDS[kind]) || PASSAGE_WORDS[kind];
    const roman = isParty && kind === 'muc' && ROMAN[Number(label)];
    return word ? `${word} ${roman || label.replace('dd', 'đ')}` : [];
  }).join(' ');
}

export function citedPassages({ duty }: DutyRow, { plan }: TrackerData): CitedPassage[] {
  return (duty.cites ?? []).map((cite) => {
    const document = plan.documents.find(({ id }) => id === cite.document);
    const place = cite.passage && passageName(cite.passage, document?.form === 'party');
    return { ...cite, text: [document ? documentName(document) : cite.document, place].filter(Boolean).join(', ') };
  });
}
