import type { DamagedSnapshot, DamageReason } from "../changes/changeHistory";
import type { Day } from "../cells/day";
import { dayFromIso } from "../cells/day";
import { listed } from "./changeWords";
import { counted, dayWords, shortened } from "./wording";

/** Days named in one sentence. */
const NAMED = 5;

const DAMAGE: Readonly<Record<DamageReason, readonly [one: string, many: string]>> = {
  changed: ["was changed by hand or cut off", "were changed by hand or cut off"],
  restsOnDamaged: ["stands on one that is damaged", "stand on one that is damaged"],
  laterVersion: ["was kept by a later version", "were kept by a later version"],
  noDay: ["has no day that can be read", "have no day that can be read"],
};

/**
 * "Of the kept analyses that of 8 Sep 2026 was changed by hand or cut off. It is not used: no number here stands on it; …"
 * @returns "" where nothing is damaged
 */
export function damagedWords(damaged: readonly DamagedSnapshot[]): string {
  if (damaged.length === 0) return "";
  const reasons = [...new Set(damaged.map(({ reason }) => reason))];
  const parts = reasons.map((reason) => {
    const days = damaged.filter((each) => each.reason === reason).map(({ day }) => day);
    const [one, many] = DAMAGE[reason];
    return `${daysWords(days)} ${days.length === 1 ? one : many}`;
  });
  const isOne = damaged.length === 1;
  const mend = damaged.every(({ reason }) => reason === "laterVersion" || reason === "noDay")
    ? ""
    : `; ${isOne ? "that day's export" : "those days' exports"}, taken in again, would mend that`;
  return `Of the kept analyses ${parts.join("; ")}. ${isOne ? "It is" : "They are"} not used: no number here stands on ${isOne ? "it" : "them"}${mend}.`;
}

/** "Of the kept analyses that of 3 Aug 2026 is of another pipeline …"; "" where there is none. */
export function unlikeWords(unlike: readonly Day[]): string {
  if (unlike.length === 0) return "";
  const isOne = unlike.length === 1;
  return `Of the kept analyses ${daysWords(unlike.map(dayWords))} ${isOne ? "is" : "are"} of another pipeline: fewer than one in five of ${isOne ? "its" : "their"} open deals are on this sheet. Not compared.`;
}

/** "that of 8 Sep 2026"; "those of 1 Sep 2026, 8 Sep 2026 and 3 others". */
function daysWords(days: readonly string[]): string {
  const shown = days.slice(0, NAMED).map(dayName);
  const more = days.length - shown.length;
  const words = listed([...shown, ...(more > 0 ? [counted(more, "other")] : [])]);
  return `${days.length === 1 ? "that" : "those"} of ${words}`;
}

function dayName(day: string): string {
  const known = dayFromIso(day);
  if (known !== undefined) return dayWords(known);
  return day.trim() === "" ? "an unreadable day" : shortened(day, 20);
}
