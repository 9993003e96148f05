import type { Day } from "../../core/cells/day";
import type { Grid } from "../../core/cells/grid";
import type { SheetHead } from "../../core/opportunities/sheetHead";
import type { TypedInputs } from "../../core/report/typedInputs";
import type { PlanRange } from "../../core/report/sheetPlan";
import type { WorkbookOutline } from "../../workbook/workbookOutline";
import type { FoundPipeline, Opened, PaneChoices } from "../paneEngine";

/** What a look at the workbook begins with: the tops of its sheets, what was typed, what was chosen. */
export interface LookWork {
  readonly outline: WorkbookOutline;
  readonly heads: readonly SheetHead[];
  readonly typed: TypedInputs;
  readonly choices: PaneChoices;
  readonly today: Day;
}

/** Which rows to read for a preview. */
export interface PreviewPlan {
  readonly sheet: string;
  /** The first rows of the block, all its columns. */
  readonly place: PlanRange;
  /** Zero-based sheet columns to read over these rows. */
  readonly columns: readonly number[];
  /** Every row of the block is among them. */
  readonly isWhole: boolean;
}

/** The rows of a preview as read. */
export interface PreviewRows {
  readonly grid: Grid;
  /** What the first of them show, all columns of the block. */
  readonly shown: readonly (readonly string[])[];
}

/** The block that was chosen, or what is told where there is none. */
export type Chosen =
  { readonly kind: "block"; readonly plan: PreviewPlan } | Extract<Opened, { readonly kind: "first" | "trouble" }>;

/**
 * Whoever finds the pipeline among the sheets and says what it was recognized as: `lookerHere` in this thread, `workerLooker` in
 * a worker. Everything that crosses is plain data; nothing is remembered from one question to the next.
 */
export interface Looker {
  readonly choose: (work: LookWork) => Promise<Chosen>;
  /** @throws RangeError when the work chooses no block */
  readonly describe: (work: LookWork, rows: PreviewRows) => Promise<FoundPipeline>;
}
