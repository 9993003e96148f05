import { calendarOf, type Day } from "../cells/day";
import type { ChangeBarId, DealChange, RedatedDeal, Waterfall } from "../changes/waterfall";
import { CHANGE_BARS } from "../changes/waterfall";
import { dealsWorth, PART_WORDS, sumWords } from "./changeWords";
import { againWords, numberWord } from "./againWords";
import { counted, dealWords, shortDayWords, shortened } from "./wording";

/** What a sentence tells of: a bar, or deals that got a later or an earlier close. */
export type ToldChange = ChangeBarId | "pushed" | "pulledIn";

/** One change that matters, in words. */
export interface ChangeSentence {
  readonly about: ToldChange;
  /** "3 deals worth 1.2M moved out of June; two of them for the third time." */
  readonly words: string;
  readonly count: number;
  /** Money of its deals, ≥ 0. */
  readonly value: number;
  /** Sheet rows of its deals, the largest first; those that are not on the sheet have none. */
  readonly rows: readonly number[];
}

/** A deal as the sentences see it. */
interface Told {
  readonly name: string;
  readonly row: number | undefined;
  readonly value: number;
  /** What it adds or takes, with its sign; undefined where no bar shows it. */
  readonly signed?: number;
  readonly pushes: number;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  /** Amount then and now. */
  readonly amounts: readonly [number | undefined, number | undefined];
  readonly leftYear: boolean;
}

interface Group {
  readonly about: ToldChange;
  readonly deals: readonly Told[];
  /** Months since year 0 that the deals were to close in; of those pushed alone. */
  readonly month?: number | undefined;
}

/** Characters of a deal's name in a sentence. */
const NAME_CHARACTERS = 48;

/**
 * The changes that matter most since the earlier day: by money, of equal ones those with deals pushed again first. Deals that
 * moved to a later month are told by the month they left, whether they left the year or not.
 * @returns at most `most`; none where nothing changed
 */
export function changeSentences(waterfall: Waterfall, most = 3): ChangeSentence[] {
  return groupsOf(waterfall)
    .map((group) => ({ group, value: group.deals.reduce((sum, deal) => sum + deal.value, 0) }))
    .sort((a, b) => b.value - a.value || again(b.group) - again(a.group) || b.group.deals.length - a.group.deals.length)
    .slice(0, most)
    .map(({ group, value }) => ({
      about: group.about,
      words: `${wordsOf(group, value, waterfall)}.`,
      count: group.deals.length,
      value,
      rows: [...group.deals].sort((a, b) => b.value - a.value).flatMap(({ row }) => (row === undefined ? [] : [row])),
    }));
}

/** "The amount was read from ‘Amount, EUR’ on 8 Sep, from ‘Value, USD’ on 15 Sep."; "" where all was read alike. */
export function readDifferentlyWords({ readDifferently, from, to }: Waterfall): string {
  const parts = readDifferently.map(
    ({ part, before, after }) =>
      `${PART_WORDS[part]}: ‘${shortened(before, 80)}’ on ${shortDayWords(from, to)}, ‘${shortened(after, 80)}’ on ${shortDayWords(to, to)}`
  );
  if (parts.length === 0) return "";
  return `Read differently on the two days, so what that changed stands in a bar of its own. ${parts.join("; ")}.`;
}

const again = ({ deals }: Group): number => deals.filter(({ pushes }) => pushes > 1).length;

function groupsOf(waterfall: Waterfall): Group[] {
  const { deals, redated } = waterfall;
  const bars = CHANGE_BARS.filter((bar) => bar !== "movedOut").map((bar) => ({
    about: bar,
    deals: deals.filter((deal) => deal.bar === bar).map(toldOf),
  }));
  const moved = redated.map(toldRedated);
  const later = [...deals.filter(({ bar }) => bar === "movedOut").map(toldOf), ...moved.filter(isLater)];
  const months = new Map<number | undefined, Told[]>();
  for (const deal of later) {
    const month = deal.from === undefined ? undefined : monthOf(deal.from);
    months.set(month, [...(months.get(month) ?? []), deal]);
  }
  const pushed = [...months].map(([month, told]) => ({ about: "pushed" as const, month, deals: told }));
  const groups: Group[] = [...bars, ...pushed, { about: "pulledIn", deals: moved.filter(isEarlier) }];
  return groups.filter((group) => group.deals.length > 0);
}

const monthOf = (day: Day): number => {
  const { year, month } = calendarOf(day);
  return 12 * year + month - 1;
};
const isLater = ({ from, to }: Told): boolean => from !== undefined && to !== undefined && monthOf(to) > monthOf(from);
const isEarlier = ({ from, to }: Told): boolean =>
  from !== undefined && to !== undefined && monthOf(to) < monthOf(from);

function toldOf({ name, row, value, pushes, before, after, bar }: DealChange): Told {
  return {
    name,
    row,
    value: Math.abs(value),
    signed: value,
    pushes,
    from: before?.close,
    to: after?.close,
    amounts: [before?.amount, after?.amount],
    leftYear: bar === "movedOut",
  };
}

function toldRedated({ name, row, value, pushes, from, to }: RedatedDeal): Told {
  return { name, row, value, pushes, from, to, amounts: [undefined, undefined], leftYear: false };
}

function wordsOf(group: Group, value: number, waterfall: Waterfall): string {
  const { about, deals } = group;
  const [first] = deals;
  const single = deals.length === 1 ? first : undefined;
  const subject =
    single === undefined
      ? dealsWorth(deals.length, value)
      : nameWords(single, about === "amountUp" || about === "amountDown");
  const were = single === undefined ? "were" : "was";
  switch (about) {
    case "new":
      return single === undefined ? `${dealsWorth(deals.length, value, "new ")} came in` : `${subject} is new`;
    case "reopened":
      return `${subject} ${were} reopened`;
    case "movedIn":
      return `${subject} moved into ${waterfall.period.name}`;
    case "amountUp":
      return single === undefined
        ? `${counted(deals.length, "deal")} grew by ${sumWords(value)}`
        : resized(subject, single, "grew");
    case "amountDown":
      return single === undefined
        ? `${counted(deals.length, "deal")} shrank by ${sumWords(value)}`
        : resized(subject, single, "shrank");
    case "won":
    case "lost":
      return `${subject} ${were} ${about}`;
    case "noDecision":
      return `${subject} ended without a decision`;
    case "disappeared":
      return `${subject} ${single === undefined ? "are" : "is"} no longer on the sheet`;
    case "readDifferently":
      return single === undefined
        ? `${counted(deals.length, "deal")} count differently, because the sheet is read differently: ${netWords(deals)} in all`
        : `${subject} counts differently, because the sheet is read differently`;
    case "pulledIn":
      return `${subject} ${were} brought forward`;
    case "movedOut":
    case "pushed":
      return pushedWords(group, subject, waterfall);
  }
}

/** "+1.2M", "−500" */
function netWords(deals: readonly Told[]): string {
  const net = deals.reduce((sum, { signed }) => sum + (signed ?? NaN), 0);
  return `${net < 0 ? "−" : "+"}${sumWords(net).replace("−", "")}`;
}

/** "Ember Health (155k)"; without its amount where the sentence says both. */
function nameWords({ name, value }: Told, isBare: boolean): string {
  const short = shortened(name, NAME_CHARACTERS);
  return isBare || value === 0 ? short : `${short} (${dealWords(value)})`;
}

function resized(subject: string, { amounts: [before, after] }: Told, verb: "grew" | "shrank"): string {
  const words = (amount: number | undefined): string => (amount === undefined ? "no amount" : dealWords(amount));
  return `${subject} ${verb} from ${words(before)} to ${words(after)}`;
}

const MONTH_NAMES = "January February March April May June July August September October November December".split(" ");

/** "… moved out of June, one of them out of 2026; two of them for the third time" */
function pushedWords({ deals, month }: Group, subject: string, { period, to }: Waterfall): string {
  const out = deals.filter(({ leftYear }) => leftYear).length;
  const whole = deals.length === out;
  const year = month === undefined ? undefined : Math.floor(month / 12);
  const monthName =
    month === undefined
      ? undefined
      : `${MONTH_NAMES[month % 12] ?? ""}${year === calendarOf(to).year ? "" : ` ${String(year)}`}`;
  const place = monthName ?? period.name;
  const leaving =
    out === 0 || monthName === undefined
      ? ""
      : whole
        ? ` and out of ${period.name}`
        : `, ${numberWord(out)} of them out of ${period.name}`;
  return `${subject} moved out of ${place}${leaving}${againWords(deals.map(({ pushes }) => pushes))}`;
}
