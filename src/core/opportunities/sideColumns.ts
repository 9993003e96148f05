import type { CellValue } from "../cells/grid";
import { headerKeys } from "./headerText";

/** Columns that are no field of a deal and tell what several rows of one deal are, or more of its stage. */
const SIDE_COLUMNS = ["snapshot", "changed", "modified", "fromStage", "changedField", "subStage"] as const;
export type SideColumn = (typeof SIDE_COLUMNS)[number];

/** Header keys by side column, the best first, in English, German, French, Spanish, Italian, Dutch and Portuguese. */
const ALIASES: Readonly<Record<SideColumn, string>> = {
  snapshot:
    "snapshot date|snapshot|snapshot day|snapshot month|snapshot week|as of date|as of|as at|report date|reporting date|date of report|" +
    "report month|report week|export date|exported on|exported at|extract date|extraction date|data date|stichtag|berichtsdatum|" +
    "exportdatum|datum des exports|date du rapport|date d export|date d extraction|date de l instantane|fecha del informe|" +
    "fecha de exportacion|data del report|data di esportazione|rapportdatum|peildatum|data do relatorio|data de exportacao",
  changed:
    "changed on|changed at|change date|date changed|date of change|edit date|stage changed at|valid from|geandert am|datum der anderung|" +
    "date de modification|date du changement|fecha de cambio|data modifica|gewijzigd op|data da alteracao",
  modified:
    "last modified date|last modified|last modified on|last modified at|last modified time|modified on|modified time|modified date|" +
    "modified at|modified|date modified|do not modify modified on|updated at|updated on|updated|update time|date updated|updated time|" +
    "last updated|last update|last updated on|last updated at|last update date|system modstamp|write date|zuletzt geandert am|" +
    "zuletzt geandert|letzte anderung|letztes anderungsdatum|aktualisiert am|derniere modification|date de derniere modification|" +
    "modifie le|ultima modificacion|fecha de ultima modificacion|modificado el|ultima modifica|data ultima modifica|modificato il|" +
    "laatst gewijzigd|laatst gewijzigd op|ultima modificacao|data da ultima modificacao|modificado em|atualizado em",
  changedField:
    "field event|field changed|changed field|edited field|history field|field name|feld ereignis|geandertes feld|champ evenement|" +
    "champ modifie|campo evento|campo modificado|campo modificato|veld gebeurtenis",
  subStage:
    "sub stage|substage|stage detail|stage details|sub status|substatus|sub phase|unterphase|detailphase|unterstatus|sous etape|" +
    "sous statut|subetapa|sub etapa|subestado|sottofase|sotto fase|subfase|sub fase",
  fromStage:
    "from stage|old stage|previous stage|stage from|old value|old stage id|from stage name|previous stage name|von phase|alte phase|" +
    "vorherige phase|alter wert|ancienne etape|de l etape|etape precedente|ancienne valeur|etapa anterior|valor anterior|" +
    "fase precedente|valore precedente|vorige fase|oude waarde|etapa de origem",
};

const BY_KEY: ReadonlyMap<string, readonly [SideColumn, number]> = new Map(
  SIDE_COLUMNS.flatMap((side) => ALIASES[side].split("|").map((key, rank) => [key, [side, rank]] as const))
);
const BY_RUN_TOGETHER: ReadonlyMap<string, readonly [SideColumn, number]> = new Map(
  [...BY_KEY].map(([key, found]) => [key.replaceAll(" ", ""), found])
);

/** What a header cell says its column is, and how good a name it is (0 is best); undefined for any other column. */
function sideOf(header: CellValue): readonly [SideColumn, number] | undefined {
  for (const key of headerKeys(header)) {
    const found = BY_KEY.get(key) ?? BY_RUN_TOGETHER.get(key.replaceAll(" ", ""));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** True for the header of a side column: whatever its cells are, they are no field's. */
export function isSideColumn(header: CellValue): boolean {
  return sideOf(header) !== undefined;
}

/** The side columns of a header row by position, the best name of each; columns that carry a field are none. */
export function sideColumnsOf(
  headers: readonly CellValue[],
  used: ReadonlySet<number>
): Partial<Record<SideColumn, number>> {
  const best: Partial<Record<SideColumn, { position: number; rank: number }>> = {};
  headers.forEach((header, position) => {
    const found = used.has(position) ? undefined : sideOf(header);
    if (found === undefined) return;
    const [side, rank] = found;
    if (rank < (best[side]?.rank ?? Infinity)) best[side] = { position, rank };
  });
  return Object.fromEntries(Object.entries(best).map(([side, { position }]) => [side, position]));
}
