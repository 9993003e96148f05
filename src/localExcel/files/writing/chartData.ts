import type { SheetModel, WorkbookModel } from "../../model/workbookModel";
import type { StoredValue } from "../../model/cellStore";
import { referencedCells } from "../../model/referencedCells";
import { element, type XmlElement } from "../xml/xmlElement";

/** The cells a chart shows, with what was last in them, so that a program can draw without calculating. */
export interface ChartCells {
  readonly formula: string;
  readonly values: readonly StoredValue[];
  readonly format: string;
}

/** The cells of a reference "='Sheet'!$A$1:$A$9" or a name; no values when it leads nowhere. */
export function chartCells(reference: string, model: WorkbookModel): ChartCells {
  const formula = reference.replace(/^=/, "");
  const found = referencedCells(model, formula);
  if (found === undefined) return { formula, values: [], format: "General" };
  const { sheet, area } = found;
  const { row, column, rows, columns } = area;
  const values: StoredValue[] = [];
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) values.push(sheet.cells.value(r, c));
  }
  return { formula, values, format: formatAt(sheet, { row, column }, model) };
}

function formatAt(sheet: SheetModel, at: { row: number; column: number }, model: WorkbookModel): string {
  return model.styles.styleOf(sheet.cells.style(at.row, at.column) ?? 0).numberFormat;
}

const formulaNode = (cells: ChartCells): XmlElement => element("c:f", {}, [cells.formula]);

export function numberReference(cells: ChartCells): XmlElement {
  const points = cells.values.flatMap((value, idx) =>
    typeof value === "number" ? [element("c:pt", { idx }, [element("c:v", {}, [String(value)])])] : []
  );
  const cache = element("c:numCache", {}, [
    element("c:formatCode", {}, [cells.format]),
    element("c:ptCount", { val: cells.values.length }),
    ...points,
  ]);
  return element("c:numRef", {}, [formulaNode(cells), cache]);
}

export function textReference(cells: ChartCells): XmlElement {
  const points = cells.values.flatMap((value, idx) => {
    const text = typeof value === "object" ? value.error : value === undefined ? "" : String(value);
    return text === "" ? [] : [element("c:pt", { idx }, [element("c:v", {}, [text])])];
  });
  const cache = element("c:strCache", {}, [element("c:ptCount", { val: cells.values.length }), ...points]);
  return element("c:strRef", {}, [formulaNode(cells), cache]);
}

/** Categories are numbers (days) when all that is there is. */
export function categoryReference(cells: ChartCells): XmlElement {
  const filled = cells.values.filter((value) => value !== undefined && value !== "");
  const numeric = filled.length > 0 && filled.every((value) => typeof value === "number");
  return numeric ? numberReference(cells) : textReference(cells);
}
