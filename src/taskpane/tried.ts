import type { Lever } from "../core/analysis";
import type { Tried } from "../core/whatIf";
import type { KeptScenario } from "../core/report/scenarios";
import type { FocusTarget, SliderName } from "./paneModel";

/** What is tried with one thing changed; undefined puts that back to today. */
export function withTried(tried: Tried, name: keyof Tried, value: number | undefined): Tried {
  const others = Object.fromEntries(Object.entries(tried).filter(([key]) => key !== name)) as Tried;
  return value === undefined ? others : { ...others, [name]: value };
}

/** The slider a lever is. */
export function sliderOfLever({ kind }: Lever): SliderName {
  switch (kind) {
    case "opportunities":
      return "added";
    case "winRate":
    case "dealSize":
      return kind;
    case "cycle":
      return "cycleDays";
  }
}

/** A lever as something to try. */
export function triedLever(lever: Lever): Tried {
  return { [sliderOfLever(lever)]: lever.to };
}

/** Where a press on a lever leads. */
export function focusOfLever(lever: Lever): FocusTarget {
  return `slider:${sliderOfLever(lever)}`;
}

/** What a kept scenario tried; a deal that is no longer among these is left in. */
export function triedOf(
  { winRate, dealSize, cycleDays, added, without }: KeptScenario,
  deals: readonly { readonly name: string; readonly row: number }[]
): Tried {
  const row = without === undefined ? undefined : deals.find(({ name }) => name === without)?.row;
  return {
    ...(winRate === undefined ? {} : { winRate }),
    ...(dealSize === undefined ? {} : { dealSize }),
    ...(cycleDays === undefined ? {} : { cycleDays }),
    ...(added === undefined ? {} : { added }),
    ...(row === undefined ? {} : { withoutRow: row }),
  };
}
