import type { Analysis, OpenDeal } from "../analysis";
import { commonFlags, fittedReasons, flagAction, flagIds, flagName } from "./flagWords";
import { sheetScale } from "./moneyScales";
import { amountsFormat, FORMAT } from "./numberFormats";
import type { FlagColumnsPlan } from "./sheetPlan";
import { COLOR } from "./styleKit";

/** Headers of the five columns beside the user's rows; they are also how the columns are known again. */
export const FLAG_HEADERS = [
  "Pipeline flags",
  "Why",
  "Suggested action",
  "Working probability",
  "Forecast value",
] as const;

/** Widths of flags, action, probability and value; that of the reasons follows their length. */
const WIDTHS = { flags: 27, action: 28, probability: 21, value: 16 } as const;
/** Characters of the reasons beside a row; what does not fit stands on Flagged Deals. */
export const WHY_CHARACTERS = 95;
/** Width of one character in the user's own font, in digits of it. */
const CHARACTER = 0.88;

/**
 * The five columns beside the user's rows: constants. Closed rows get nothing; an open deal without a flag gets its
 * probability and value alone.
 */
export function flagColumns(analysis: Analysis): FlagColumnsPlan {
  const { headerRow, firstRow, lastRow } = analysis.reading.source;
  const rows: ((string | number | undefined)[] | undefined)[] = new Array<undefined>(
    Math.max(0, lastRow - firstRow + 1)
  ).fill(undefined);
  let longest = 0;
  for (const deal of analysis.openDeals) {
    const cells = flagCells(deal, analysis);
    longest = Math.max(longest, String(cells[1] ?? "").length);
    rows[deal.row - firstRow] = cells;
  }
  const why = Math.ceil(Math.max(40, longest * CHARACTER + 2));
  return {
    headers: FLAG_HEADERS,
    widths: [WIDTHS.flags, why, WIDTHS.action, WIDTHS.probability, WIDTHS.value],
    numberFormats: [
      FORMAT.general,
      FORMAT.general,
      FORMAT.general,
      FORMAT.share,
      amountsFormat(sheetScale(analysis.coverage)),
    ],
    headerRow,
    firstRow,
    rows,
    rule: {
      formulaColumn: 0,
      fill: COLOR.flagRuleFill,
      color: COLOR.flagRuleText,
      exceptTexts: commonFlags(analysis).map((id) => `${id} ${flagName(id, analysis)}`),
    },
  };
}

function flagCells(deal: OpenDeal, analysis: Analysis): (string | number | undefined)[] {
  const [worst] = deal.flags;
  const words =
    worst === undefined
      ? [undefined, undefined, undefined]
      : [
          `${flagIds(deal)} ${flagName(worst.id, analysis)}`,
          fittedReasons(deal, analysis, WHY_CHARACTERS),
          flagAction(worst.id, analysis),
        ];
  return [...words, deal.workingProbability, deal.forecastValue];
}
