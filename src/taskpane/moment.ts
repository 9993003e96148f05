import { type Day, dayOf } from "../core/cells/day";
import { dayWords } from "../core/report/wording";

/** The local calendar day of a moment, and the words that stand beside what was computed then. */
export function momentOf(now: Date): { readonly today: Day; readonly computedAt: string } {
  const today = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const time = [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
  return { today, computedAt: `${dayWords(today)}, ${time}` };
}
