import type { LeftOutReason } from "./leftOutReason";
import type { Field } from "./field";
import type { Issue } from "./issue";
import type { Certainty } from "./matchColumns";
import type { Opportunities } from "./opportunities";
import type { Question } from "./question";
import type { SideColumn } from "./sideColumns";

/** Where the opportunities were read. */
export interface Source {
  readonly sheet: string;
  /** One-based sheet row of the header. */
  readonly headerRow: number;
  /** One-based first and last sheet row of the data, footers left out. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Zero-based first and last sheet column of the source block (the header's extent, blank edge columns left out). */
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Name of the Excel table the rows stand in, when they do. */
  readonly table: string | undefined;
  /** Field → what its column is called (`HeaderRow.headers`), for the fields that were recognised or mapped. */
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  /** Field → what stands in the header's own cell, where that is not the column's name above. */
  readonly headerTexts?: Readonly<Partial<Record<Field, string>>>;
  /** Field → how its column was found. */
  readonly certainty?: Readonly<Partial<Record<Field, Certainty>>>;
  /** Tables and sheets with the same columns and, in their first rows, other deals: they are not read. */
  readonly otherParts?: readonly string[];
  /** Columns that are doubtful, answered ones included. */
  readonly questions?: readonly Question[];
  /** Field → zero-based sheet column. */
  readonly columnIndexes: Readonly<Partial<Record<Field, number>>>;
  /** Field → further zero-based sheet columns, read where the first is blank (date won, then date lost). */
  readonly fallbackIndexes?: Readonly<Partial<Record<Field, readonly number[]>>>;
  /** Columns that are no field and tell what several rows of a deal are → zero-based sheet column. */
  readonly sideIndexes?: Readonly<Partial<Record<SideColumn, number>>>;
}

/** A row that was read and is no opportunity: footers, totals, repeated headers, blank rows inside. */
export interface ExcludedRow {
  readonly row: number;
  readonly reason: LeftOutReason;
}

/** One stage name of the sheet and how it counts. */
export interface StageUse {
  readonly stage: string;
  readonly outcome: "open" | "won" | "lost" | "noDecision";
  /**
   * "typed" by the user, "recognised" from a CRM's own table, "byName" from its words, "status" when a status column
   * decides, "probability" when a stage without a known word stands at 0 or 100 % throughout.
   */
  readonly because: "typed" | "recognised" | "byName" | "status" | "probability";
  /** Default probability of the stage table, 0–1; undefined where there is none. */
  readonly probability: number | undefined;
  readonly count: number;
  /** A question about it waits for an answer. */
  readonly isAsked: boolean;
}

/** A currency that amounts of the sheet are in. */
export interface CurrencyUse {
  /** ISO code, or a symbol of several currencies ("$", "kr"). */
  readonly currency: string;
  /** Rows with an amount in it. */
  readonly rows: number;
  /** Units of the sheet's main currency for one of it; undefined where nobody said. */
  readonly rate: number | undefined;
}

/** What `interpret` gives: the opportunities, and everything that was noticed on the way. */
export interface Reading {
  readonly source: Source;
  readonly opportunities: Opportunities;
  /** Rows read below the header, footers and blanks included. */
  readonly rowsRead: number;
  /** Rows whose amount was added to another row of their deal: rowsRead = opportunities + lines + excluded. */
  readonly lines: number;
  readonly excluded: readonly ExcludedRow[];
  readonly issues: readonly Issue[];
  /** What is doubtful and can be answered, answered ones included, in the order of `rankedQuestions`. */
  readonly questions: readonly Question[];
  readonly stages: readonly StageUse[];
  /** Stages the user typed an outcome for that are not on the sheet. */
  readonly unusedStages: readonly string[];
  /** ISO code or symbol of the one currency, when it is known. */
  readonly currency: string | undefined;
  /** The currencies that amounts are written in, the one they were converted to first; empty where none is written. */
  readonly currencies: readonly CurrencyUse[];
  /** Newest created, closed or last-activity day not after asOf; NaN when there is none. */
  readonly newestDay: number;
}
