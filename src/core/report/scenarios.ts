import type { Answer } from "../analysis";
import type { Day } from "../cells/day";
import type { Typed, TypedInputs } from "./typedInputs";

/** How many scenarios are kept beside the plan and today's forecast. */
export const SCENARIO_SLOTS = 3;

/** What is kept of a scenario, each under its own key. */
export const SCENARIO_MEMBERS = [
  "name",
  "landing",
  "p10",
  "p90",
  "chance",
  "keptOn",
  "winRate",
  "dealSize",
  "cycleDays",
  "added",
  "without",
] as const;
export type ScenarioMember = (typeof SCENARIO_MEMBERS)[number];

/** A scenario as kept: what was tried, and what came of it on that day. Money in the sheet's currency, shares 0–1. */
export interface KeptScenario {
  /** 1–3. */
  readonly slot: number;
  readonly name: string;
  readonly keptOn: Day | undefined;
  /** Won + everything expected; P10 and P90 of it; the chance of the goal. */
  readonly landing: Answer;
  readonly p10: Answer;
  readonly p90: Answer;
  readonly chance: Answer;
  /** As tried: W1, mean won size, mean cycle in days, opportunities added; undefined: as it was. */
  readonly winRate: Answer;
  readonly dealSize: Answer;
  readonly cycleDays: Answer;
  readonly added: Answer;
  /** Name of the deal that was left out. */
  readonly without: string | undefined;
}

/** Key of what is kept of a scenario: "scenario:1:name". */
export function scenarioKey(slot: number, member: ScenarioMember): string {
  return `scenario:${slot}:${member}`;
}

/** The kept scenarios, by slot. One whose name was emptied is gone. @param values key → what the cells show */
export function keptScenarios(values: TypedInputs): readonly KeptScenario[] {
  return Array.from({ length: SCENARIO_SLOTS }, (_, i) => i + 1).flatMap((slot) => {
    const at = (member: ScenarioMember): Typed | undefined => values.get(scenarioKey(slot, member));
    const number = (member: ScenarioMember): Answer => {
      const value = at(member);
      return typeof value === "number" ? value : undefined;
    };
    const words = (member: ScenarioMember): string => String(at(member) ?? "").trim();
    if (words("name") === "") return [];
    return [
      {
        slot,
        name: words("name"),
        keptOn: number("keptOn"),
        landing: number("landing"),
        p10: number("p10"),
        p90: number("p90"),
        chance: number("chance"),
        winRate: number("winRate"),
        dealSize: number("dealSize"),
        cycleDays: number("cycleDays"),
        added: number("added"),
        without: words("without") === "" ? undefined : words("without"),
      },
    ];
  });
}

/**
 * What is typed to keep a scenario: every member of its slot, "" where it has none. The slot is that of a kept one of the
 * same name, else the first free one, else that of the one kept longest ago.
 * @param values key → what the cells show
 */
export function scenarioTyped(values: TypedInputs, scenario: Omit<KeptScenario, "slot">): ReadonlyMap<string, Typed> {
  const slot = slotFor(keptScenarios(values), scenario.name.trim());
  return new Map(SCENARIO_MEMBERS.map((member) => [scenarioKey(slot, member), scenario[member] ?? ""]));
}

/** Before every day: one that was kept on no day known goes first. */
const NO_DAY: Day = 0;

function slotFor(kept: readonly KeptScenario[], name: string): number {
  const same = kept.find((scenario) => scenario.name === name)?.slot;
  if (same !== undefined) return same;
  const free = Array.from({ length: SCENARIO_SLOTS }, (_, i) => i + 1).find(
    (slot) => !kept.some((scenario) => scenario.slot === slot)
  );
  if (free !== undefined) return free;
  const oldest = [...kept].sort((a, b) => (a.keptOn ?? NO_DAY) - (b.keptOn ?? NO_DAY) || a.slot - b.slot)[0];
  return oldest?.slot ?? 1;
}
