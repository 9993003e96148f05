import type { Analysis, OpenDeal } from "../analysis";
import { commonFlags, dealReasons, flagAction, flagIds, flagName } from "./flagWords";
import { FORMAT } from "./numberFormats";
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

const WIDTHS = [27, 62, 28, 13, 14] as const;

/**
 * The five columns beside the user's rows: constants. Closed rows get nothing; an open deal without a flag gets its
 * probability and value alone.
 */
export function flagColumns(analysis: Analysis): FlagColumnsPlan {
  const { headerRow, firstRow, lastRow } = analysis.reading.source;
  const rows: ((string | number | undefined)[] | undefined)[] = new Array<undefined>(
    Math.max(0, lastRow - firstRow + 1)
  ).fill(undefined);
  for (const deal of analysis.openDeals) rows[deal.row - firstRow] = flagCells(deal, analysis);
  return {
    headers: FLAG_HEADERS,
    widths: WIDTHS,
    numberFormats: [FORMAT.general, FORMAT.general, FORMAT.general, FORMAT.share, FORMAT.whole],
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
          dealReasons(deal, analysis),
          flagAction(worst.id, analysis),
        ];
  return [...words, deal.workingProbability, deal.forecastValue];
}
