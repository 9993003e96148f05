import type { Day } from "../../core/cells/day";
import type { ExcelRunner } from "../../workbook/excelRunner";
import { queueShownText } from "../../workbook/queueShownText";
import { readBody } from "../../workbook/readBody";
import { findPipeline } from "../../workbook/readPipeline";
import { repeatRun } from "../../workbook/repeatRun";
import { sheetNamed, type WorkbookOutline } from "../../workbook/workbookOutline";
import type { Looker, PreviewPlan, PreviewRows } from "../look/looker";
import type { Opened, PaneChoices } from "../paneEngine";

/** Rows among which the first filled cells of a column are looked for. */
const SAMPLE_ROWS = 40;

/** The handle a run is given. */
type RunContext = Parameters<Parameters<ExcelRunner>[0]>[0];

/** What a look is made with. */
export interface LookParts {
  readonly excel: ExcelRunner;
  readonly looker: Looker;
}

/**
 * The pipeline as it would be read with these choices. Where a needed column is not found the pipeline is shown all the
 * same, for somebody to say which it is.
 * Round trips: 4, 5 or 6: the first 20,000 rows are read
 */
export async function lookAtPipeline(
  { excel, looker }: LookParts,
  choices: PaneChoices,
  today: Day
): Promise<Exclude<Opened, { kind: "answer" }>> {
  return await repeatRun(excel, undefined, async (context) => {
    const { outline, heads, typed } = await findPipeline(context);
    const work = { outline, heads, typed: typed.values, choices, today };
    const chosen = await looker.choose(work);
    if (chosen.kind !== "block") return chosen;
    const rows = await readPreview(context, outline, chosen.plan);
    return { kind: "ready", found: await looker.describe(work, rows) };
  });
}

/**
 * Reads the first rows of a block.
 * Round trips: 1 to 3
 */
async function readPreview(
  context: RunContext,
  outline: WorkbookOutline,
  { sheet: name, place, columns }: PreviewPlan
): Promise<PreviewRows> {
  const sheet = sheetNamed(outline, name);
  const shown = queueShownText(context, sheet.id, { ...place, rows: Math.min(place.rows, SAMPLE_ROWS) });
  const grid = await readBody(context, {
    sheetId: sheet.id,
    sheetName: name,
    row: place.row,
    rows: place.rows,
    columns,
    date1904: outline.date1904,
  });
  return { grid, shown: shown() };
}
