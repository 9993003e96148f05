import type { CurrencyUse } from "./reading";

/** Why a workbook has no pipeline that could be analysed. Words for people live in report/sourceMessage.ts. */
export type SourceFault =
  | { readonly kind: "emptyWorkbook" }
  | { readonly kind: "emptySheet"; readonly sheet: string }
  | { readonly kind: "noSuchSheet"; readonly sheet: string; readonly sheets: readonly string[] }
  /** No block is called so, or holds that cell; `sheet` where one was asked for, `tables` what could be asked for. */
  | {
      readonly kind: "noSuchTable";
      readonly sheet: string | undefined;
      readonly table: string;
      readonly tables: readonly string[];
    }
  | { readonly kind: "noHeaderRow"; readonly sheet: string; readonly columnsRead?: number | undefined }
  /** No visible sheet has a pipeline, a hidden one has. */
  | { readonly kind: "hiddenPipeline"; readonly sheet: string }
  | { readonly kind: "noRows"; readonly sheet: string; readonly headerRow: number }
  | {
      readonly kind: "missingField";
      readonly sheet: string;
      readonly field: "amount" | "stage";
      readonly headers: readonly string[];
      /** The column that would have been it, had the user not given it to another field. */
      readonly taken?: { readonly header: string; readonly by: string } | undefined;
      /** How many columns were looked at, where the sheet has more. */
      readonly columnsRead?: number | undefined;
    }
  | {
      readonly kind: "noSuchColumn";
      readonly sheet: string;
      readonly field: string;
      readonly header: string;
      readonly headers: readonly string[];
    }
  | {
      readonly kind: "mixedCurrencies";
      readonly sheet: string;
      readonly column: string;
      readonly currencies: readonly string[];
      /** The same with their amounts, and the rates that are known: the one amounts would be added in first, with a rate of 1. */
      readonly uses: readonly CurrencyUse[];
    };

/** Thrown when there is nothing to analyse: the one error that is about the user's workbook as a whole. */
export class SourceError extends Error {
  constructor(readonly fault: SourceFault) {
    super(fault.kind);
    this.name = "SourceError";
  }
}
