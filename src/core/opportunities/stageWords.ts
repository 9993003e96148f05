import { wordKey } from "../cells/foldText";
import type { OutcomeName } from "./opportunities";

const NO_DECISION_WORDS = [
  // English
  String.raw`\babandon|\bcancel|\bno[ -]?decision(?! ?maker)|\bno budget|\bunresponsive|\bno response|\bpostponed`,
  String.raw`\b(?:went|gone|going) (?:dark|cold|silent)|\bstalled|\bghosted|\bdisqualified|\bdead\b|\bunqualified|\bdropped\b`,
  String.raw`\bwithdrawn\b|\bparked\b|\bfunding (?:cut|lost)|\bproject (?:stopped|killed|cancel)`,
  // German
  String.raw`\bkeine? (?:entscheidung|budget|ruckmeldung|antwort|reaktion)|\bnicht erreichbar|\bverschoben|\bstorniert`,
  String.raw`\babgebrochen|\bverworfen|\bvertagt|\bzuruckgestellt|\baufgeschoben|\bdisqualifiziert|\beingeschlafen`,
  // French
  String.raw`\bannule|\bsans (?:suite|reponse|decision|budget)|\b(?:pas|aucune?|plus) (?:de )?(?:decision|budget|reponse)|\breporte(?:e|s|es)?\b`,
  String.raw`\bdisqualifie|\bajourne`,
  // Spanish, Portuguese
  String.raw`\bs(?:in|em) (?:decision|decisao|presupuesto|orcamento|respuesta|resposta)|\bpospuest|\baplazad|\badiad[ao]|\bpostergad`,
  String.raw`\bdescartad|\bdescalificad|\bdesqualificad`,
  // Italian
  String.raw`\babbandonat|\bannullat|\bnessun[ao]? (?:decisione|budget|risposta)|\bsenza (?:decisione|budget|risposta)|\brimandat|\brinviat|\bsqualificat`,
  // Dutch
  String.raw`\bgeannuleerd|\bgeen (?:beslissing|besluit|budget|reactie)|\buitgesteld|\bafgeblazen|\bgediskwalificeerd`,
].join("|");
const NO_DECISION = new RegExp(NO_DECISION_WORDS);

const LOST_WORDS = String.raw`\blost\b|\bloss\b|\bout-?sold\b|\bverloren|\babsage\b|\babgelehnt|\bperdue?s?\b|\bperdid[ao]|\bperdut[ao]\b|\bpers[ao]\b|\bperda\b|\bverlies|\bprzegran|\bprohran|\brejected\b|\bdeclined\b|проигра`;
const LOST = new RegExp(LOST_WORDS);

const WON_WORDS = String.raw`\bwon\b|\bwin\b|\bgewonnen|\bgagne|\bganad[ao]|\bvint[ao]\b|\bganh[ao]s?\b|\bwygran|\bvyhran|выигра`;
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
  /prospect|qualif|lead\b|propos|negotiat|demo|meeting|contact|discover|evaluat|analysis|quote|quotation|offer|angebot|pipeline|commit|contract|review|\bnew\b|\bopen\b|active|in progress|in process|engag|trial|pilot|nurtur|verbal|verhandlung|develop|presentation|appointment|decision maker|scheduled|interest|solution|business case|procurement|legal|on hold|pending|offen|laufend|ouvert|abiert|aperto|neu\b|nouve|decouverte|en cours|in bearbeitung|erstkontakt|bedarf|negociac|negociat|propuest|propost|presupuesto|trattativ|onderhandel|offerte|voorstel|devis|in corso|em andamento|en curso|project execution|closeout|заявка|квалифик|перегов|договор/;

/** A name with something in parentheses behind it: "Negotiation (Win-back pipeline)". */
const SUFFIXED = /^(.*[^\s([])\s*[([]([^()[\]]*)[)\]]\s*$/;
const IS_OUTCOME = new RegExp(String.raw`^(?:closed[ -]*)?(?:${WON_WORDS}|${LOST_WORDS}|${NO_DECISION_WORDS})`);
const IS_GROUP = /pipeline|\bdeals?\b|\bleads?\b|customer|recovery|reactivation|back\b/;

/** The name without what stands in parentheses behind it; undefined where nothing does, or where that is an outcome itself. */
export function withoutSuffix(text: string): string | undefined {
  const parts = SUFFIXED.exec(text);
  if (parts === null) return undefined;
  const suffix = keyOf(parts[2] ?? "");
  return IS_OUTCOME.test(suffix) && !IS_GROUP.test(suffix) ? undefined : parts[1];
}

/**
 * The outcome a stage, status or reason says in its own words, in English, German, French, Spanish, Italian, Dutch or
 * Portuguese (and the main words of Polish, Czech and Russian). Abandoned, cancelled, no decision, no budget, unresponsive,
 * postponed, gone dark, stalled, disqualified or dead is no decision, also where it says "lost" as well. A pipeline's name in
 * parentheses behind a stage says nothing. Undefined when no word is known, and where an outcome's word is taken back
 * or looked forward to ("not won", "to be won").
 * @example outcomeFromWords("Closed Lost - No Budget") // "noDecision"
 * @see Definition §2 Outcome
 */
export function outcomeFromWords(text: string): OutcomeName | undefined {
  const stage = withoutSuffix(text);
  return (stage === undefined ? undefined : outcomeOfWords(stage)) ?? outcomeOfWords(text);
}

function outcomeOfWords(text: string): OutcomeName | undefined {
  const key = keyOf(text);
  if (NOT_AN_OUTCOME.test(wordKey(text))) return "open";
  if (WON_BACK.test(key)) return undefined;
  const rest = key.replace(SAYS_NEITHER, " ");
  if (NO_DECISION.test(rest)) return "noDecision";
  if (LOST.test(rest)) return "lost";
  if (WON.test(rest)) return "won";
  return rest === key && OPEN.test(rest) ? "open" : undefined;
}

/** "Closed" in seven languages and nothing else: won or lost, the name does not tell. */
export function isBareClosed(text: string): boolean {
  return /^(?:closed|completed?|geschlossen|abgeschlossen|fermee?|clos|cloturee?|terminee?|cerrad[ao]|chius[ao]|gesloten|afgesloten|fechad[ao]|encerrad[ao])$/.test(
    wordKey(text.replace(/^\s*\d+\s*[.):-]*\s*/, ""))
  );
}

/** An end that some count as lost and some as undecided: "Disqualified", "Dead deals". */
export function isDeadEnd(text: string): boolean {
  return /\bdisqualif|\bunqualified|\bnot qualified|\bdead\b|\bparked\b|\bdescartad|\bdescalificad|\bdesqualificad|\bsqualificat|\bgediskwalif|\bverworfen/.test(
    keyOf(text)
  );
}

/** What follows a sale in words that are no outcome: "Paid", "Project execution". */
const AFTER_SALE =
  /\bsigned\b|\bpaid\b|\binvoiced?\b|\bshipped\b|\bdelivered\b|\bdelivery\b|\bonboard|\bimplementation\b|\bexecution\b|\bcloseout\b|\bclose-out\b|\bgo-?live\b|\blive\b|\bcompleted?\b|\bfinished\b|\bdone\b|\bbooked\b|\border(?:ed| received)\b|\bunterschrieben|\bbezahlt|\bgeliefert|\bauftrag (?:erteilt|erhalten)|\bbeauftragt|\bfacture|\bsigne[e]?\b|\bpaye[e]?\b|\blivre[e]?\b|\bfirmad[ao]|\bpagad[ao]|\bfacturad[ao]|\bfirmat[ao]|\bpagat[ao]|\bgetekend|\bbetaald|\bassinad[ao]|\bpag[ao]\b/;
const ALL_SOLD =
  /^(?:(?:contract|agreement|deal|order|vertrag|contrat|contrato|contratto) )?(?:signed|paid|invoiced|shipped|delivered|booked|received|unterschrieben|bezahlt|geliefert|beauftragt|facture|signee?|payee?|firmad[ao]|pagad[ao]|firmat[ao]|pagat[ao]|getekend|betaald|assinad[ao])$/;

/**
 * Whether a stage seems to come after the sale, where no stage is called won: "sold" for what nobody says of an open deal
 * ("Paid", "Contract signed"), "perhaps" for work that may belong to either ("Project execution").
 */
export function afterSale(text: string): "sold" | "perhaps" | undefined {
  const key = keyOf(text).replace(/^\s*\d+\s*[.):-]*\s*/, "");
  if (ALL_SOLD.test(key)) return "sold";
  return AFTER_SALE.test(key) ? "perhaps" : undefined;
}

function keyOf(text: string): string {
  return wordKey(text.replace(/[_/]+/g, " ")).replace(/(closed)(won|lost)/, "$1 $2");
}

/** True where a text has the word of an outcome and yet says none: only its owner can tell how it counts. */
export function isDoubtful(text: string): boolean {
  const key = keyOf(text);
  return outcomeFromWords(text) === undefined && (WON_BACK.test(key) || key.replace(SAYS_NEITHER, " ") !== key);
}
