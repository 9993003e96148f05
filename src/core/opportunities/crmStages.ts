import { groupKey } from "../cells/foldText";
import { withoutSuffix } from "./stageWords";

/** A CRM's default stages in funnel order, each with its default probability in percent; won is 100, lost is 0. */
export interface CrmStages {
  readonly crm: string;
  readonly stages: ReadonlyMap<string, number>;
}

function table(crm: string, stages: string): CrmStages {
  const entries = stages.split("|").map((entry): [string, number] => {
    const at = entry.lastIndexOf(" ");
    return [groupKey(entry.slice(0, at)), Number(entry.slice(at + 1))];
  });
  return { crm, stages: new Map(entries) };
}

/** The stage tables as the vendors deliver them. HubSpot, Pipedrive and Salesforce also by their API names. */
const TABLES: readonly CrmStages[] = [
  table(
    "salesforce",
    "Prospecting 10|Qualification 10|Needs Analysis 20|Value Proposition 50|Id. Decision Makers 60|Perception Analysis 70|" +
      "Proposal/Price Quote 75|Negotiation/Review 90|Closed Won 100|Closed Lost 0"
  ),
  table(
    "zoho",
    "Qualification 10|Needs Analysis 20|Value Proposition 40|Identify Decision Makers 60|Proposal/Price Quote 75|" +
      "Negotiation/Review 90|Closed Won 100|Closed Lost 0|Closed-Lost to Competition 0|Closed Lost to Competition 0"
  ),
  table(
    "hubspot",
    "Appointment Scheduled 20|Qualified To Buy 40|Presentation Scheduled 60|Decision Maker Bought-In 80|Contract Sent 90|" +
      "appointmentscheduled 20|qualifiedtobuy 40|presentationscheduled 60|decisionmakerboughtin 80|contractsent 90|" +
      "closedwon 100|closedlost 0|Closed Won 100|Closed Lost 0"
  ),
  table("dynamics", "1-Qualify 20|2-Develop 40|3-Propose 60|4-Close 90|Qualify 20|Develop 40|Propose 60|Close 90"),
];

/** The key a CRM's own stages are looked up by; the pipeline's name in parentheses behind a stage is no part of it. */
export function stageKey(stage: string): string {
  return groupKey(withoutSuffix(stage) ?? stage);
}

/**
 * The CRM whose default stages these are: the one that knows most of the names, at least two of them other than closed
 * ones. Undefined when none does. Names are compared without regard to case.
 */
export function crmStagesOf(names: readonly string[]): CrmStages | undefined {
  const keys = [...new Set(names.map(stageKey))];
  let best: CrmStages | undefined;
  let most = 0;
  for (const candidate of TABLES) {
    const known = keys.filter((key) => candidate.stages.has(key));
    const open = known.filter((key) => !/^closed/.test(key));
    if (known.length > most && open.length >= 2) {
      best = candidate;
      most = known.length;
    }
  }
  return best;
}
