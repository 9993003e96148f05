import type { Answer } from "../analysis";
import type { Period } from "../fiscalYear";
import type { KeptLine } from "./forecastMethod";

/** What was said of a period at its start. Money. */
export type SaidAtStart = Readonly<Record<KeptLine, Answer>>;

/** What the analyses of earlier days knew that one export does not. */
export interface SaidBefore {
  /** Days of this pipeline that are kept. */
  readonly days: number;
  /** undefined where no kept day lies near enough to the start of the period, or none said anything of it. */
  readonly atStart: (every: "month" | "quarter", period: Pick<Period, "from" | "to">) => SaidAtStart | undefined;
  /** Mean of (amount open at the start) ÷ (won in it from those) of so many quarters; undefined with fewer than four. */
  readonly needed: { readonly mean: number; readonly periods: number } | undefined;
}

/** A first analysis. */
export const NOTHING_SAID: SaidBefore = { days: 0, atStart: () => undefined, needed: undefined };
