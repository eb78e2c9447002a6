import type { Document } from '../words/document.js';
import { DOCUMENT_NAMES, officialDate } from './citation.js';

/** The lines above a document's title as its official form has them, Vietnamese whatever the language around them. */
export interface Letterhead {
  /** In capitals. */
  issuer: string;
  /** `Số 23-CT/TW`, `Số: 30/2020/NĐ-CP`, `Luật số: 58/2020/QH14`; empty where it is not known. */
  number: string;
  motto: string[];
  /** `Hà Tĩnh, ngày 05 tháng 3 năm 2020` */
  placeDate: string;
  /** In capitals; a letter's form does not name its type. */
  type: string;
}

const MOTTOS: Record<string, string[]> = {
  party: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
  state: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
};

const capitals = (text: string): string => text.normalize('NFC').toLocaleUpperCase('vi');

export function letterhead({ form, type, issuer, number, date: issued }: Document, place: string | undefined): Letterhead {
  const date = officialDate(issued);
  return {
    issuer: capitals(issuer),
    number: number ? `${type === 'law' || type === 'code' ? 'Luật số' : 'Số'}${form === 'state' ? ':' : ''} ${number}` : '',
    motto: MOTTOS[form] ?? [],
    placeDate: place ? `${place}, ${date}` : date.charAt(0).toUpperCase() + date.slice(1),
    type: type === 'dispatch' ? '' : capitals(DOCUMENT_NAMES[type] ?? ''),
  };
}
