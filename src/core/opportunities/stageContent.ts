import { groupKey, wordKey } from "../cells/foldText";
import type { CellValue } from "../cells/grid";
import { filledCells } from "./cellFits";
import { crmStagesOf } from "./crmStages";
import { outcomeFromWords } from "./stageWords";

/** What only a sale goes through: an open task, ticket or applicant has none of these. */
const SELLING =
  /prospect|qualif|propos|negotiat|discover|\bdemo\b|quot|pilot|procurement|business case|needs|decision maker|commit|contract|angebot|verhandlung|bedarf|vertrag|devis|negociation|proposition|decouverte|propuesta|negociacion|calificacion|cotizacion|proposta|negozia|trattativa|preventivo|offerte|onderhandel|voorstel|negociacao|qualificacao/;

/** Stages of one list. */
const MOST_STAGES = 30;
/** Different stages of a sale from which a column of open ones is told from other lists. */
const OPEN_STAGES = 2;
/** Share of a column's names that are known words, from which they are stages whatever the header says. */
const KNOWN = 0.6;

/** The different texts of a column, spellings folded; undefined where it holds too many or anything else. */
function namesIn(cells: readonly CellValue[]): readonly string[] | undefined {
  const filled = filledCells(cells);
  if (filled.some((cell) => typeof cell !== "string")) return undefined;
  const names = new Map(filled.map((cell) => [groupKey(String(cell)), String(cell)]));
  return names.size === 0 || names.size > MOST_STAGES ? undefined : [...names.values()];
}

/** Whether what stands in a stage or status column can only be said of sales: one was won, or stages that only sales have. */
export function speaksOfSales(cells: readonly CellValue[]): boolean {
  const names = namesIn(cells);
  if (names === undefined) return false;
  const selling = names.filter((name) => SELLING.test(wordKey(name)));
  return (
    names.some((name) => outcomeFromWords(name) === "won") ||
    selling.length >= OPEN_STAGES ||
    crmStagesOf(names) !== undefined
  );
}

/** How surely a column is the stage by its cells alone: the share of known words, 0 where they do not tell. */
export function stageLikeness(cells: readonly CellValue[]): number {
  const names = namesIn(cells);
  if (names === undefined || names.length < 2 || !speaksOfSales(cells)) return 0;
  const share = names.filter((name) => outcomeFromWords(name) !== undefined).length / names.length;
  return share >= KNOWN ? share : 0;
}
