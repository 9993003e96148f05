import { makeRandom } from "../../../scripts/sample/random";
import type { CellValue } from "../../../src/core/cells/grid";
import type { Field } from "../../../src/core/opportunities/field";
import type { MessySheet } from "./messySheet";

/** What no column of this field can mean. */
const UNREADABLE: Readonly<Partial<Record<Field, readonly CellValue[]>>> = {
  amount: ["to be confirmed", "12O,OOO", "#REF!", "12.3.4", "??"],
  created: ["soon", "2025-13-45", "31/02/2025", "#VALUE!"],
  closeDate: ["next spring", "2025-13-45", "31/02/2025", "#VALUE!"],
  expectedClose: ["next spring", "2025-13-45", "#N/A"],
  actualClose: ["last week", "2025-13-45", "#N/A"],
  lastActivity: ["yesterday", "2025-13-45", "#N/A"],
  probability: ["high", "250", -5, "#DIV/0!"],
  isWon: ["perhaps", "#N/A"],
  isClosed: ["perhaps", "#N/A"],
};

/** A field of which some cells were made unreadable, and the deals (in the sheet's order) whose cells they are. */
export interface Spoilt {
  readonly field: Field;
  readonly deals: readonly number[];
}

/** Makes up to a fifth of a column's cells unreadable. */
export function spoil(sheet: MessySheet, seed: number): Spoilt {
  const random = makeRandom(seed);
  const columns = sheet.columns.filter(
    ({ field, cells }) => field !== undefined && UNREADABLE[field] !== undefined && cells.some((cell) => cell !== "")
  );
  const column = random.pick(columns);
  const field = column.field ?? "amount";
  const filled = [...column.cells.keys()].filter((i) => column.cells[i] !== "");
  const deals = [
    ...new Set(Array.from({ length: Math.max(1, Math.floor(filled.length / 5)) }, () => random.pick(filled))),
  ];
  for (const i of deals) column.cells[i] = random.pick(UNREADABLE[field] ?? []);
  return { field, deals: deals.sort((a, b) => a - b) };
}

/** Takes the headers of one or two columns away: blank, or a word that says nothing. */
export function behead(sheet: MessySheet, seed: number): ReadonlySet<Field> {
  const random = makeRandom(seed);
  const gone = new Set<Field>();
  for (let i = random.whole(1, 2); i > 0; i--) {
    const column = random.pick(sheet.columns);
    column.header = random.pick(["", `Column${random.whole(1, 30)}`, "Xyzzy", "..."]);
    if (column.field !== undefined) gone.add(column.field);
  }
  return gone;
}

const CELLS: readonly CellValue[] = [
  "",
  "",
  "Amount",
  "Stage",
  "Status",
  "Close Date",
  "Created Date",
  "Deal - ID",
  "Owner",
  "Won",
  "Lost",
  "Open",
  "Total",
  "Copyright (c) 2000-2026 salesforce.com",
  "1.234,50 €",
  "$1,234.50",
  "03/04/2024",
  "31.12.2024",
  "2024-03-04T10:00:00Z",
  "40%",
  "#N/A",
  "yes",
  "💥",
  "a".repeat(500),
  "=1+1",
  "\n",
  "\u0000",
  true,
  false,
  0,
  -1,
  45_000,
  1e308,
  -1e-308,
  0.5,
  1_000,
];

/** A sheet of anything: header words, values of every kind, nothing where it belongs. */
export function nonsense(seed: number): CellValue[][] {
  const random = makeRandom(seed);
  const width = random.whole(1, 8);
  return Array.from({ length: random.whole(1, 30) }, () => Array.from({ length: width }, () => random.pick(CELLS)));
}
