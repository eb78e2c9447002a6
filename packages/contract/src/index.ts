/** The words both sides share and the rules over them. No zod at run time: schemas are in `./outputs` and `./inputs`. */
export type { Share, Open } from './words/common.js';
export type { Document, DocumentFrame, DocumentText, Passage, PlanDocument } from './words/document.js';
export type { Addressees, Citation, Due, DueMove, Duty, Granularity, Period, Route, Stream } from './words/duty.js';
export type { Plan, PlanSummary } from './words/plan.js';
export type { Body, Structure, Successor, Tier } from './words/structure.js';
export type { Obligation, Standing, State, Timeliness } from './words/obligation.js';
export type { BodyProgress, DutyProgress, PlanProgress, StreamTally, Tally, TierTally } from './words/progress.js';
export type { Calendar, CalendarEvent } from './words/calendar.js';
export type { MapSheet, MapUnit } from './words/map-sheet.js';
export type { SnapshotFile, SnapshotIndex, StandingBook } from './words/snapshot.js';
export type { Input } from './inputs.js';
export type { Output } from './outputs.js';

export { ID_PATTERN } from './words/id.js';
export { CONTRACT_HEADER, CONTRACT_VERSION, isContract } from './version.js';
export { fixedClock, systemClock, type Clock } from './clock.js';
export { routePath, routes, type Operation, type RouteSpec } from './routes.js';
export { clientProblems, problemText, type ClientProblemCode, type Language, type Problem, type ProblemCatalogue } from './problems.js';
export { planProblems, type PlanProblemCode } from './plan-problems.js';

export { calendarOf, toICalendar } from './rules/calendar.js';
export { checkPlan, type PlanProblem, type PlanSurroundings } from './rules/check-plan.js';
export { checkStanding } from './rules/check-standing.js';
export { checkStructure } from './rules/check-structure.js';
export { documentKey, parseDocumentNumber, type DocumentNumber } from './rules/document-number.js';
export { parseDuePhrase } from './rules/due-phrase.js';
export { expand, isValidOn, type Assignment } from './rules/expand.js';
export { matchesFilter, type ObligationFilter } from './rules/filter.js';
export { compareVietnamese, findFolded, fold, foldWithOffsets, type FoldedText } from './rules/fold.js';
export { DUE_SOON_DAYS, dueAt, obligationsAt, standingAt, timelinessOf } from './rules/obligations.js';
export { passageCitation, passagePath } from './rules/passages.js';
export { percent, progressAt, progressOf, sumShares, tally } from './rules/progress.js';
export { MIN_PUBLISHED_DENOMINATOR, publicProgress, standingBook } from './rules/publicity.js';
export { daysBetween, daysInMonth, endOfDay, endOfPlainDate, isRealDay, parseAsOf, parsePlainDate, plainDateOf, startOfDay, toInstant } from './rules/time.js';
