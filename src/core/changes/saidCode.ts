import type { Answer } from "../analysis";
import { listOf, NoSnapshotError, textIn, wholeNumber } from "./columnCode";
import { SAID_LINES, type Said, type SaidLine, type SaidPeriod } from "./said";

/** What was said, as lists without names; null where there was no answer. */
export function saidOut(said: Said | undefined): unknown {
  if (said === undefined) return null;
  const { goal, chance, year, months, quarters } = said;
  return [numberOut(goal), numberOut(chance), periodOut(year), months.map(periodOut), quarters.map(periodOut)];
}

/** @throws NoSnapshotError */
export function saidIn(kept: unknown): Said | undefined {
  if (kept === null) return undefined;
  const [goal, chance, year, months, quarters] = listOf(kept);
  return {
    goal: answerIn(goal),
    chance: answerIn(chance),
    year: periodIn(year),
    months: listOf(months).map(periodIn),
    quarters: listOf(quarters).map(periodIn),
  };
}

function periodOut({ name, from, to, target, lines, p10, p90 }: SaidPeriod): unknown {
  return [name, from, to, ...[target, p10, p90, ...SAID_LINES.map((line) => lines[line])].map(numberOut)];
}

function periodIn(kept: unknown): SaidPeriod {
  const [name, from, to, target, p10, p90, ...lines] = listOf(kept);
  return {
    name: textIn(name),
    from: wholeNumber(from),
    to: wholeNumber(to),
    target: answerIn(target),
    lines: Object.fromEntries(SAID_LINES.map((line, i) => [line, answerIn(lines[i])])) as Record<SaidLine, Answer>,
    p10: answerIn(p10),
    p90: answerIn(p90),
  };
}

function numberOut(answer: Answer): number | null {
  return answer ?? null;
}

/** Undefined also where a row was written before there was such a number. */
function answerIn(kept: unknown): Answer {
  if (kept === null || kept === undefined) return undefined;
  if (typeof kept !== "number") throw new NoSnapshotError("no answer");
  return kept;
}
