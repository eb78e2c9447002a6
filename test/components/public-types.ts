import type { Receipt, Values } from '@quantriet/contract';
import type { QtDeadlineTracker } from '@quantriet/components/deadline-tracker';
import type { QtDirectiveReader } from '@quantriet/components/directive-reader';
import type { QtProgressMap } from '@quantriet/components/progress-map';
import type { QtReportDesk } from '@quantriet/components/report-desk';
import type { QtReportForm } from '@quantriet/components/report-form';
import type { QtProvider } from '@quantriet/components/provider';

/** Checked by the compiler alone: `npm run types` fails where one of these is no longer so. */

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;
type Holds<T extends true> = T;

export type EveryTagHasItsClass = [
  Holds<Same<HTMLElementTagNameMap['qt-deadline-tracker'], QtDeadlineTracker>>,
  Holds<Same<HTMLElementTagNameMap['qt-directive-reader'], QtDirectiveReader>>,
  Holds<Same<HTMLElementTagNameMap['qt-progress-map'], QtProgressMap>>,
  Holds<Same<HTMLElementTagNameMap['qt-provider'], QtProvider>>,
  Holds<Same<HTMLElementTagNameMap['qt-report-desk'], QtReportDesk>>,
  Holds<Same<HTMLElementTagNameMap['qt-report-form'], QtReportForm>>,
  Holds<Same<Extract<keyof HTMLElementTagNameMap, `qt-${string}`>, 'qt-deadline-tracker' | 'qt-directive-reader' | 'qt-progress-map' | 'qt-provider' | 'qt-report-desk' | 'qt-report-form'>>,
];

export type EveryEventSaysWhatItTells = [
  Holds<Same<HTMLElementEventMap['qt-state']['state'], 'loading' | 'empty' | 'error' | 'ready' | 'stale'>>,
  Holds<Same<HTMLElementEventMap['qt-duty-select']['duty'], string>>,
  Holds<Same<HTMLElementEventMap['qt-document-select']['document'], string>>,
  Holds<Same<HTMLElementEventMap['qt-passage-select']['passage'], string | undefined>>,
  Holds<Same<HTMLElementEventMap['qt-values']['values'], Values>>,
  Holds<Same<HTMLElementEventMap['qt-submitted']['receipt'], Receipt | undefined>>,
  Holds<Same<HTMLElementEventMap['qt-draft']['duty'], string>>,
  Holds<Same<HTMLElementEventMap['qt-body-select']['body'], string | undefined>>,
];
