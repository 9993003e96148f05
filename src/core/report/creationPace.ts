import type { Analysis, Answer, Coverage } from "../analysis";
import { createdInDays } from "../coverage/beyondRecord";
import { counted, numberWords, shortDayWords } from "./wording";
import type { Day } from "../cells/day";

/** Days from which a record holds its last 12 months whole. */
const YEAR_DAYS = 365;

/** Whether nothing created now usefully closes in the period: its latest useful creation day has passed. */
export function isCreationLate({ settings }: Analysis, { latestUsefulCreation }: Coverage): boolean {
  return latestUsefulCreation !== undefined && latestUsefulCreation <= settings.asOf;
}

/** The day until which what a lever adds is to be created: the latest useful one, once that is over the last possible one. */
export function createUntil(analysis: Analysis, coverage: Coverage): Day | undefined {
  return isCreationLate(analysis, coverage) ? coverage.lastPossibleCreation : coverage.latestUsefulCreation;
}

/** Opportunities that own history creates in the days left to create, or, where none helps any more, in those of the period. */
export function createdInTime(analysis: Analysis, coverage: Coverage): Answer {
  return createdInDays(analysis.createdOnRecord, daysLeft(analysis, coverage));
}

/** "21 in that time (243 in the last 12 months on record)", after the day; without such a day "21 in the 9 days left (…)". */
export function paceWords(analysis: Analysis, coverage: Coverage): string {
  const record = analysis.createdOnRecord;
  const created = createdInTime(analysis, coverage);
  if (record === undefined || created === undefined) return "";
  const left = daysLeft(analysis, coverage);
  const days = byWords(analysis, coverage) === "" ? `the ${counted(left, "day")} left` : "that time";
  const all =
    record.days >= YEAR_DAYS ? "the last 12 months on record" : `the ${counted(record.days, "day")} on record`;
  return `${numberWords(created)} in ${days} (${numberWords(record.count)} in ${all})`;
}

/** " by 15 Oct"; "" where nothing created from now on closes in the period, or nothing says when. */
export function byWords(analysis: Analysis, coverage: Coverage): string {
  const until = dayAhead(analysis, coverage);
  return until === undefined ? "" : ` by ${shortDayWords(until, analysis.settings.asOf)}`;
}

function dayAhead(analysis: Analysis, coverage: Coverage): Day | undefined {
  const until = createUntil(analysis, coverage);
  return until !== undefined && until > analysis.settings.asOf ? until : undefined;
}

function daysLeft(analysis: Analysis, coverage: Coverage): number {
  const { asOf } = analysis.settings;
  return Math.max(0, (dayAhead(analysis, coverage) ?? coverage.to) - asOf);
}
