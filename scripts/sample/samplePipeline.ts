import { dayOf } from "../../src/core/cells/day";
import { plantTroubles } from "./plantTroubles";
import { reportCsv } from "./reportCsv";
import { simulateDeals } from "./simulateDeals";

const SEED = 11;
const COUNT = 600;
/** The day of the export. */
export const SAMPLE_AS_OF = dayOf(2026, 9, 15);

/** The text of assets/sample-pipeline.csv. */
export function samplePipeline(): string {
  const deals = simulateDeals({ count: COUNT, seed: SEED, asOf: SAMPLE_AS_OF });
  return reportCsv(plantTroubles(deals, SEED + 1, SAMPLE_AS_OF), SAMPLE_AS_OF);
}
