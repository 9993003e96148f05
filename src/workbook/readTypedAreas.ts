import type { Typed, TypedInputs } from "../core/report/typedInputs";
import {
  INPUT_NAME_PREFIX,
  readTyped,
  readTypedValues,
  TYPED_AREA_NAMES,
  type ReadArea,
} from "../core/report/typedInputs";
import { rangeOn } from "./address";
import { matrixOf } from "./rangeValues";
import type { WorkbookOutline } from "./workbookOutline";
import { placeOf } from "./workbookOutline";

/** The named areas of typed values, queued to be read: name → range. */
export type QueuedAreas = ReadonlyMap<string, Excel.Range>;

/** What was typed on our sheets. */
export interface TypedOnSheets {
  /** As typed: a formula where one was. */
  readonly typed: TypedInputs;
  /** What the cells show: what the calculation is given. */
  readonly values: TypedInputs;
  /** The texts that were typed as formulas, to be written back as such. */
  readonly formulas: ReadonlySet<string>;
}

/** Queues every named area in which somebody may have typed. Names that point nowhere any more are left out. */
export function queueTypedAreas(context: Excel.RequestContext, outline: WorkbookOutline): QueuedAreas {
  const areas = new Map<string, Excel.Range>();
  for (const { name } of outline.ownNames) {
    const place = placeOf(outline, name);
    if (place === undefined || !(name.startsWith(INPUT_NAME_PREFIX) || TYPED_AREA_NAMES.includes(name))) continue;
    const range = rangeOn(context.workbook.worksheets.getItem(place.sheet.id), place.range);
    range.load("values,formulas");
    areas.set(name, range);
  }
  return areas;
}

/** What was typed, after the sync that read the areas. */
export function readTypedAreas(queued: QueuedAreas): TypedOnSheets {
  const areas = new Map<string, ReadArea>();
  const formulas = new Set<string>();
  for (const [name, range] of queued) {
    const values = matrixOf<Typed>(range.values);
    const asTyped = matrixOf<Typed>(range.formulas);
    areas.set(name, { values, formulas: asTyped });
    asTyped.forEach((row, i) =>
      row.forEach((cell, j) => {
        // A text "=1" reads the same both ways; a formula never is its own result.
        if (typeof cell === "string" && cell.startsWith("=") && values[i]?.[j] !== cell) formulas.add(cell);
      })
    );
  }
  return { typed: readTyped(areas), values: readTypedValues(areas), formulas };
}
