import { trackerWords } from '@quantriet/components/deadline-tracker/view';
import { readerMessages } from '@quantriet/components/directive-reader/view';
import { speechOf } from '@quantriet/components/progress-map/view';

/** Words of the plain pages: those of the elements, so that a page with scripts and one without say the same. Pages are Vietnamese. */
export const LANGUAGE = 'vi';
export const words = trackerWords(LANGUAGE);
export const readerWords = { ...words, ...readerMessages[LANGUAGE] };
export const mapSpeech: ReturnType<typeof speechOf> = speechOf(LANGUAGE);

export const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase(LANGUAGE) + text.slice(1);
export const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase(LANGUAGE) + text.slice(1);
