import type { Analysis } from "../analysis";
import type { AnalysisWords } from "../analysisJson";
import { answerSentence } from "./answerSentence";
import { staleWords } from "./chanceSentence";
import { dealReasons, flagAction } from "./flagWords";

/** The sentences the JSON carries, in the words of the sheets. */
export function analysisWords(analysis: Analysis): AnalysisWords {
  return {
    why: (deal) => dealReasons(deal, analysis),
    action: ({ flags: [worst] }) => (worst === undefined ? "" : flagAction(worst.id, analysis)),
    sentence: (coverage) => {
      const stale = coverage === analysis.coverage && coverage.goal !== undefined ? staleWords(analysis) : "";
      return `${stale === "" ? "" : `${stale} `}${answerSentence(analysis, coverage)}`;
    },
  };
}
