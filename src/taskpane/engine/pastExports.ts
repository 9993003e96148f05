import { readExport } from "../../analyst/readExport";
import { choicesOver } from "../../analyst/choicesOver";
import { startColumn } from "../../core/cells/gridColumn";
import type { Day } from "../../core/cells/day";
import type { Grid } from "../../core/cells/grid";
import { dayInName, daySaidByRows } from "../../core/changes/exportDay";
import type { PastExport } from "../../core/changes/pastWork";
import { findSource } from "../../core/opportunities/findSource";
import { blockName } from "../../core/opportunities/namedBlock";
import type { Source } from "../../core/opportunities/reading";
import type { SheetHead } from "../../core/opportunities/sheetHead";
import { SourceError } from "../../core/opportunities/sourceError";
import type { ExcelRunner } from "../../workbook/excelRunner";
import { findPipeline, type FoundPipeline } from "../../workbook/readPipeline";
import { repeatRun } from "../../workbook/repeatRun";
import type { PaneChoices } from "../paneEngine";
import type { EarlierExport, PastChange } from "../paneHistory";
import { overridesOf } from "../overridesOf";

/** What exports are looked for with. */
interface Looking {
  readonly excel: ExcelRunner;
  readonly today: Day;
  /** Sheet of the answer: no export of its own past. */
  readonly analyzed: string;
}

/**
 * The blocks on other sheets that look like a pipeline, in the order of the workbook.
 * Round trips: 3
 */
export async function earlierExports({ excel, today, analyzed }: Looking): Promise<readonly EarlierExport[]> {
  return await repeatRun(excel, undefined, async (context) => {
    const found = await findPipeline(context);
    const sources = sourcesOf(found, today).filter(({ sheet }) => sheet !== analyzed);
    return sources.flatMap((source) => {
      const head = headOf(found.heads, source);
      if (head === undefined) return [];
      const isAlone = sources.filter(({ sheet }) => sheet === source.sheet).length === 1;
      return {
        sheet: source.sheet,
        ...(isAlone ? {} : { table: blockName(source) }),
        rows: source.lastRow - source.firstRow + 1,
        day: daySaidByRows(gridOf(head, source, found.outline.date1904), source) ?? dayInName(source.sheet),
      };
    });
  });
}

function sourcesOf({ heads, outline, typed }: FoundPipeline, today: Day): readonly Source[] {
  const { columnMap } = choicesOver({ outline, typed: typed.values }, {}, today);
  try {
    const order = new Map(heads.map(({ sheet }, i) => [sheet, i]));
    const sources = findSource(heads, { columnMap }).map(({ source }) => source);
    return [...sources].sort((a, b) => (order.get(a.sheet) ?? NaN) - (order.get(b.sheet) ?? NaN));
  } catch (error) {
    if (error instanceof SourceError) return [];
    throw error;
  }
}

function headOf(heads: readonly SheetHead[], { sheet, table }: Source): SheetHead | undefined {
  return heads.find((head) => head.sheet === sheet && head.table === table);
}

/** The snapshot-date column in the first rows of a block. */
function gridOf({ rows, firstRow, firstColumn }: SheetHead, source: Source, date1904: boolean): Grid {
  const body = rows.slice(source.firstRow - firstRow, source.lastRow - firstRow + 1);
  const column = source.sideIndexes?.snapshot;
  const built = column === undefined ? [] : [startColumn({ column, rowCount: body.length })];
  for (const each of built) each.append(body, (column ?? NaN) - firstColumn);
  const columns = built.map((each) => each.finish());
  return { sheet: source.sheet, firstRow: source.firstRow, rowCount: body.length, columns, date1904 };
}

/** What an export is read with. */
interface Taking {
  readonly excel: ExcelRunner;
  readonly today: Day;
  readonly choices: PaneChoices;
  readonly signal: AbortSignal;
}

/**
 * Reads the export that is to be taken in; none where none is.
 * Round trips: 0 without one, else 3 and 1 per block of about 150,000 cells
 * @throws SourceError when there is no pipeline in its rows
 */
export async function takenExports(
  { takenIn }: PastChange,
  { excel, today, choices, signal }: Taking
): Promise<readonly PastExport[]> {
  if (takenIn === undefined) return [];
  const { sheet, table, day } = takenIn;
  const { grid, source } = await repeatRun(excel, signal, async (context) => {
    const found = await findPipeline(context);
    return await readExport(context, found, { today, overrides: overridesOf(choices), sheet, table, signal });
  });
  return [{ grid, source, day }];
}
