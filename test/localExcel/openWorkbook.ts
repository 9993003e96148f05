import type { Calculator } from "../../src/localExcel/model/calculator";
import { LocalWorkbook } from "../../src/localExcel/model/localWorkbook";
import { newWorkbook } from "../../src/localExcel/model/newWorkbook";
import type { ClientProfile, WorkbookModel } from "../../src/localExcel/model/workbookModel";
import { type Connection, connect } from "../../src/localExcel/protocol/connect";

/** Calculates nothing and notes what it was told: tests of formulas' results use the real engine. */
export class NotingCalculator implements Calculator {
  readonly notes: string[] = [];
  recalculated = 0;

  cellsChanged: Calculator["cellsChanged"] = (sheet, { row, column, rows, columns }) => {
    this.notes.push(`cells ${sheet.name} ${row},${column} ${rows}x${columns}`);
  };
  changed: Calculator["changed"] = (change) => {
    this.notes.push(change.kind);
  };
  recalculate: Calculator["recalculate"] = () => {
    this.recalculated++;
  };
  recalculateAll: Calculator["recalculateAll"] = () => {
    this.recalculated++;
  };
  /** Only unbalanced brackets are noticed. */
  problem: Calculator["problem"] = (formula) => {
    const count = (sign: string): number => formula.split(sign).length;
    return count("(") === count(")") ? undefined : "brackets";
  };
}

/** A blank workbook (or the given model) connected to the real office.js. */
export function openWorkbook(
  options: { profile?: ClientProfile; model?: WorkbookModel } = {}
): Connection & { calculator: NotingCalculator } {
  const calculator = new NotingCalculator();
  const model = options.model ?? newWorkbook("Book1.xlsx", options.profile);
  const connection = connect(new LocalWorkbook(model, () => calculator));
  return Object.defineProperties(
    { calculator } as Connection & { calculator: NotingCalculator },
    Object.getOwnPropertyDescriptors(connection)
  );
}

/** The Office error code a batch fails with; undefined when it does not fail. */
export async function codeOf(batch: Promise<unknown>): Promise<string | undefined> {
  return batch.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof OfficeExtension.Error) return error.code;
      throw error;
    }
  );
}
