import { wordKey } from "../cells/foldText";
import type { OutcomeName } from "./opportunities";

const NO_DECISION =
  /\babandon|\bcancel|\bno[ -]?decision(?! ?maker)|\bno budget|\bunresponsive|\bno response|\bpostponed|\b(went|gone|going) (dark|cold)|\bstalled|\bghosted|\bdisqualified|\bdead\b|\bunqualified|\bkeine entscheidung|\bkein budget|\bverschoben|\bstorniert|\babgebrochen|\bverworfen|\bannule|\bsans suite|\bsin decision|\bannullat|\bgeannuleerd|\bdropped\b|\bwithdrawn\b|\bparked\b/;

const LOST =
  /\blost\b|\bloss\b|\bout-?sold\b|\bverloren|\bperdu(e|s)?\b|\bperdid[ao]|\bpers[ao]\b|\bverlies|\bprzegran|\bprohran|\brejected\b|\bdeclined\b|проигра/;

const WON =
  /\bwon\b|\bwin\b|\bgewonnen|\bgagne|\bganad[ao]|\bvint[ao]\b|\bganh[ao]\b|\bwygran|\bvyhran|^(success|successful|erfolgreich)$|^успешно|выигра/;

/** A win that is a question or a plan, not an outcome: "Win/Loss review", "Ready to win". */
const NOT_AN_OUTCOME = /win ?(\/|or|and) ?loss|to win\b|win plan|win rate/;

const OPEN =
  /prospect|qualif|lead\b|propos|negotiat|demo|meeting|contact|discover|evaluat|analysis|quote|quotation|offer|angebot|pipeline|commit|contract|review|\bnew\b|\bopen\b|active|in progress|in process|engag|trial|pilot|nurtur|verbal|verhandlung|develop|presentation|appointment|decision maker|scheduled|interest|solution|business case|procurement|legal|on hold|pending|offen|laufend|ouvert|abiert|aperto|neu\b|nouve|decouverte|project execution|closeout|заявка|квалифик|перегов|договор/;

/**
 * The outcome a stage, status or reason says in its own words (English and the main words of seven other languages).
 * Abandoned, cancelled, no decision, no budget, unresponsive, postponed, gone dark, stalled, disqualified or dead is no
 * decision, also where it says "lost" as well. Undefined when no word is known.
 * @example outcomeFromWords("Closed Lost - No Budget") // "noDecision"
 * @see Definition §2 Outcome
 */
export function outcomeFromWords(text: string): OutcomeName | undefined {
  const key = wordKey(text.replace(/[_/]+/g, " ")).replace(/(closed)(won|lost)/, "$1 $2");
  if (NOT_AN_OUTCOME.test(wordKey(text))) return "open";
  if (NO_DECISION.test(key)) return "noDecision";
  if (LOST.test(key)) return "lost";
  if (WON.test(key)) return "won";
  return OPEN.test(key) ? "open" : undefined;
}
