import { wordKey } from "../cells/foldText";
import type { OutcomeName } from "./opportunities";

const NO_DECISION =
  /\babandon|\bcancel|\bno[ -]?decision(?! ?maker)|\bno budget|\bunresponsive|\bno response|\bpostponed|\b(went|gone|going) (dark|cold)|\bstalled|\bghosted|\bdisqualified|\bdead\b|\bunqualified|\bkeine entscheidung|\bkein budget|\bverschoben|\bstorniert|\babgebrochen|\bverworfen|\bannule|\bsans suite|\bsin decision|\bannullat|\bgeannuleerd|\bdropped\b|\bwithdrawn\b|\bparked\b/;

const LOST_WORDS = String.raw`\blost\b|\bloss\b|\bout-?sold\b|\bverloren|\bperdu(?:e|s)?\b|\bperdid[ao]|\bpers[ao]\b|\bverlies|\bprzegran|\bprohran|\brejected\b|\bdeclined\b|проигра`;
const LOST = new RegExp(LOST_WORDS);

const WON_WORDS = String.raw`\bwon\b|\bwin\b|\bgewonnen|\bgagne|\bganad[ao]|\bvint[ao]\b|\bganh[ao]\b|\bwygran|\bvyhran|выигра`;
const WON = new RegExp(String.raw`${WON_WORDS}|^(?:success|successful|erfolgreich)$|^успешно`);

/** What takes an outcome back or looks forward to it, right before its word. */
const NOT_YET =
  "not|never|no|non|nicht|kein|pas|nao|niet|nie|не|to be|should be|will be|almost|nearly|likely|probable|probably|" +
  "expected|potential|possible|soon|fast|beinahe|presque|casi|quasi";

/** Phrases with the word of an outcome that is none: "not yet won", "won't buy", "loss review", "win-back". */
const SAYS_NEITHER = new RegExp(
  String.raw`\bwon['’´${"`"}]t\b|\bwont\b|\bwin-? ?back\b|\b(?:loss|lost)[ -]+(?:review|analysis|report|prevention)\b|` +
    String.raw`(?<!\p{L})(?:${NOT_YET})[ -]+(?:(?:yet|been|be|fully|quite|encore|closed)[ -]+)*(?:${WON_WORDS}|${LOST_WORDS})\p{L}*`,
  "gu"
);

/** Lost once, or won after all: the words do not tell which. */
const WON_BACK = /\bwon[ -]back\b/;

/** A win that is a question or a plan, not an outcome: "Win/Loss review", "Ready to win". */
const NOT_AN_OUTCOME = /win ?(\/|or|and) ?loss|to win\b|win plan|win rate/;

const OPEN =
  /prospect|qualif|lead\b|propos|negotiat|demo|meeting|contact|discover|evaluat|analysis|quote|quotation|offer|angebot|pipeline|commit|contract|review|\bnew\b|\bopen\b|active|in progress|in process|engag|trial|pilot|nurtur|verbal|verhandlung|develop|presentation|appointment|decision maker|scheduled|interest|solution|business case|procurement|legal|on hold|pending|offen|laufend|ouvert|abiert|aperto|neu\b|nouve|decouverte|project execution|closeout|заявка|квалифик|перегов|договор/;

/**
 * The outcome a stage, status or reason says in its own words (English and the main words of seven other languages).
 * Abandoned, cancelled, no decision, no budget, unresponsive, postponed, gone dark, stalled, disqualified or dead is no
 * decision, also where it says "lost" as well. Undefined when no word is known, and where an outcome's word is taken back
 * or looked forward to ("not won", "to be won").
 * @example outcomeFromWords("Closed Lost - No Budget") // "noDecision"
 * @see Definition §2 Outcome
 */
export function outcomeFromWords(text: string): OutcomeName | undefined {
  const key = keyOf(text);
  if (NOT_AN_OUTCOME.test(wordKey(text))) return "open";
  if (WON_BACK.test(key)) return undefined;
  const rest = key.replace(SAYS_NEITHER, " ");
  if (NO_DECISION.test(rest)) return "noDecision";
  if (LOST.test(rest)) return "lost";
  if (WON.test(rest)) return "won";
  return rest === key && OPEN.test(rest) ? "open" : undefined;
}

function keyOf(text: string): string {
  return wordKey(text.replace(/[_/]+/g, " ")).replace(/(closed)(won|lost)/, "$1 $2");
}

/** True where a text has the word of an outcome and yet says none: only its owner can tell how it counts. */
export function isDoubtful(text: string): boolean {
  const key = keyOf(text);
  return outcomeFromWords(text) === undefined && (WON_BACK.test(key) || key.replace(SAYS_NEITHER, " ") !== key);
}
