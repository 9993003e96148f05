import { MONTH_COLUMNS } from "../../../src/core/report/forecastGrid";
import { VALUE, inputName } from "../../../src/core/report/names";
import { LINE_AREAS } from "../../../src/core/report/typedInputs";
import { columnIndex, fullAddress } from "../../../src/localExcel/model/address";
import type { WorkbookModel } from "../../../src/localExcel/model/workbookModel";
import { areaOfName } from "../../oracle/areaOfName";
import type { Place } from "./gridHands";

const OCTOBER = 9;

/** Cells of the annotated sample that a person types into, and cells whose formulas follow. */
export interface Places {
  readonly goal: Place;
  readonly goalOnCheck: Place;
  readonly call: Place;
  readonly monthLanding: Place;
  readonly yearLanding: Place;
}

/** Where what is typed stands, by the names under which the add-in itself finds it. */
export function placesIn(model: WorkbookModel): Places {
  const named = (name: string): Place => {
    const found = areaOfName(model, name);
    if (found === undefined) throw new Error(`no name ${name}`);
    return { sheet: found.sheet.name, area: { ...found.area, rows: 1, columns: 1 } };
  };
  const line = named(LINE_AREAS.call);
  const landing = labelled(model, line.sheet, "Won + forecast");
  const at = (row: number, letters: string): Place => ({
    sheet: line.sheet,
    area: { row, column: columnIndex(letters), rows: 1, columns: 1 },
  });
  const month = MONTH_COLUMNS[OCTOBER];
  return {
    goal: named(inputName("goal")),
    goalOnCheck: named(VALUE.goal),
    call: at(line.area.row, month),
    monthLanding: at(landing, month),
    yearLanding: at(landing, "S"),
  };
}

/** The row whose label is so. */
function labelled(model: WorkbookModel, sheet: string, label: string): number {
  const cells = model.sheets.find(({ name }) => name === sheet)?.cells;
  for (let row = 0; row < 200; row++) if (cells?.value(row, 1) === label) return row;
  throw new Error(`no line ${label} on ${fullAddress(sheet, { row: 0, column: 1, rows: 200, columns: 1 })}`);
}
