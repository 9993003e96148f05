import type { CellValue } from "../cells/grid";
import type { Field } from "./field";
import type { HeaderRow } from "./findHeader";
import { CONVERTED_AMOUNT } from "./headerAliases";
import { headerKey } from "./headerText";
import { candidatesOf, MISFIT_RANK } from "./columnCandidates";
import type { ColumnMap } from "./matchColumns";

/** The fields whose column the answer stands on: for these it is worth asking. */
const ASKED: readonly Field[] = ["amount", "stage", "created", "closeDate", "expectedClose"];

/** Names that never are as good as the other: weighted or final money, a key instead of a name. */
const LESSER = /\b(expected rev(enue)?|actual revenue|weighted)\b| id$/;

/** Share of the chosen column's filled cells that a rival has to fill. */
const AS_FULL = 0.5;

/** A field that more than one column could be: header positions, the one that is read first. */
export interface ColumnQuestion {
  readonly field: Field;
  readonly positions: readonly number[];
}

/**
 * The fields for which more than one column competes closely: named for the field, filled with what fits it, about as full,
 * and not the same as the one that is read. What the user has mapped is answered; a converted amount is the right one.
 * @param body some rows below the header
 */
export function columnQuestions(
  { headers, match }: HeaderRow,
  body: readonly (readonly CellValue[])[],
  columnMap: ColumnMap
): ColumnQuestion[] {
  const candidates = candidatesOf(headers, body);
  const used = new Set(match.columns.values());
  return ASKED.flatMap((field): ColumnQuestion[] => {
    const chosen = match.columns.get(field);
    if (chosen === undefined || columnMap[field] !== undefined) return [];
    const key = headerKey(headers[chosen] ?? "");
    if (field === "amount" && CONVERTED_AMOUNT.test(key)) return [];
    const rivals = (candidates.get(field) ?? []).filter(
      ({ position, rank }) =>
        rank < MISFIT_RANK &&
        !used.has(position) &&
        !LESSER.test(headerKey(headers[position] ?? "")) &&
        isClose(body, chosen, position)
    );
    return rivals.length === 0 ? [] : [{ field, positions: [chosen, ...rivals.map(({ position }) => position)] }];
  });
}

function isClose(body: readonly (readonly CellValue[])[], chosen: number, rival: number): boolean {
  const cells = body.map((row) => [row[chosen] ?? "", row[rival] ?? ""] as const);
  const filled = (which: 0 | 1): number => cells.filter((pair) => pair[which] !== "").length;
  return filled(1) > 0 && filled(1) >= AS_FULL * filled(0) && cells.some(([one, other]) => one !== other);
}
