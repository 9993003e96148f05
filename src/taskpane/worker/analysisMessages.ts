import type { Composed, ReportWork } from "../../analyst/analyst";
import type { Grid, GridColumn } from "../../core/cells/grid";
import type { WhatIfAnswer, WhatIfAsk } from "../../core/whatIf";
import type { Source } from "../../core/opportunities/reading";
import type { PastWork } from "../../core/changes/pastWork";
import type { Settings } from "../../core/settings";
import type { CellPiece } from "../../workbook/cellPieces";
import type { WritableSheet } from "../../workbook/writableReport";
import type { Failure } from "../failure";

/** To the worker. A grid crosses column by column, so that no message holds up the thread that sends it. */
export type ToWorker =
  | { readonly kind: "column"; readonly column: GridColumn }
  | {
      readonly kind: "analyse";
      readonly grid: Omit<Grid, "columns">;
      readonly source: Source;
      readonly settings: Settings;
      readonly past: PastWork;
    }
  | { readonly kind: "compose"; readonly work: ReportWork }
  /** About the analysis of that number. */
  | { readonly kind: "whatIf"; readonly ask: WhatIfAsk; readonly of: number };

/** A sheet on its way: its pieces come one by one, before it. */
export type SheetFrame = Omit<WritableSheet, "pieces">;

/** What is left of everything composed when the pieces have gone ahead. */
export interface ComposedFrame extends Omit<Composed, "report"> {
  readonly report: Omit<Composed["report"], "sheets" | "flagColumns"> & {
    readonly flagColumns: Omit<Composed["report"]["flagColumns"], "pieces">;
  };
}

/** From the worker. A report crosses piece by piece: each is a task of its own where it arrives. */
export type FromWorker =
  | { readonly kind: "analysed"; readonly source: Source; readonly number: number }
  /** A piece of the sheet, or of the flag columns, that the next message of that kind completes. */
  | { readonly kind: "piece"; readonly piece: CellPiece }
  | { readonly kind: "sheet"; readonly sheet: SheetFrame }
  | { readonly kind: "composed"; readonly frame: ComposedFrame }
  | { readonly kind: "whatIf"; readonly answer: WhatIfAnswer | undefined }
  | { readonly kind: "failed"; readonly failure: Failure };
