import type { Day } from "../../src/core/cells/day";

/** One made-up opportunity as it stands on the day of the export. Days are serial numbers; undefined is a blank cell. */
export interface Deal {
  id: string;
  name: string;
  account: string;
  owner: string;
  team: string;
  source: string;
  product: string;
  type: string;
  stage: string;
  status: "Open" | "Won" | "Lost";
  category: string;
  /** Percent. */
  probability: number | undefined;
  amount: number | undefined;
  created: Day;
  close: Day | undefined;
  lastActivity: Day | undefined;
  nextStep: string;
  contact: string;
  qualified: string;
  lostReason: string;
  /** Cells that the report shows otherwise than the CRM holds them, by header. */
  shownAs: Record<string, string>;
}
