import type { Grid, GridColumn } from "../../core/cells/grid";
import type { FoundPipeline } from "../paneEngine";
import type { Failure } from "../failure";
import type { Chosen, LookWork } from "./looker";

/** To the worker; the number tells which answer is to which question. Columns go ahead, one by one. */
export type ToLooker =
  | { readonly kind: "choose"; readonly question: number; readonly work: LookWork }
  | { readonly kind: "column"; readonly question: number; readonly column: GridColumn }
  | {
      readonly kind: "describe";
      readonly question: number;
      readonly work: LookWork;
      readonly grid: Omit<Grid, "columns">;
      readonly shown: readonly (readonly string[])[];
    };

export type FromLooker =
  | { readonly kind: "chosen"; readonly question: number; readonly chosen: Chosen }
  | { readonly kind: "described"; readonly question: number; readonly found: FoundPipeline }
  | { readonly kind: "failed"; readonly question: number; readonly failure: Failure };
