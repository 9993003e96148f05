import type { SheetModel } from "../../src/localExcel/model/workbookModel";
import { dayOf } from "../../src/core/cells/day";
import { questionLines } from "../../src/commandLine/questionLines";
import { analyzed, contents, faultOf, sheetNamed } from "../support/analyzed";
import { workbookOfCsv, type TestWorkbook } from "../support/localWorkbook";

/** Dates that read both ways throughout: deal 1 closed on 4 March or on 3 April. */
const HEADER = "Opportunity ID,Opportunity Name,Stage,Amount,Created Date,Close Date";
const ROWS = [
  "1,Alpha,Closed Won,1000,02/01/2026,03/04/2026",
  "2,Bravo,Closed Lost,2000,02/03/2026,05/04/2026",
  "3,Charlie,Closed Won,3000,02/03/2026,06/04/2026",
  "4,Delta,Proposal,4000,02/05/2026,10/11/2026",
];
const TODAY = { today: dayOf(2026, 6, 30), overrides: { goal: 20_000 } };
const AGAIN = { today: TODAY.today };

const workbook = (): TestWorkbook => workbookOfCsv([HEADER, ...ROWS].join("\n"), "Deals");

/** Sheet row and column of the one cell that holds a text. */
function placeOf(sheet: SheetModel, text: string): { row: number; column: number } {
  const found = Object.entries(contents(sheet)).filter(([, content]) => content === text);
  const [row, column] = (found[0]?.[0] ?? "").split(",").map(Number);
  if (found.length !== 1 || row === undefined || column === undefined) throw new Error(`${found.length} × ${text}`);
  return { row, column };
}

async function answerOnSheet(book: TestWorkbook, question: string, answer: string): Promise<void> {
  const { row, column } = placeOf(sheetNamed(book.model, "Assumptions"), question);
  await book.run(async (context) => {
    context.workbook.worksheets.getItem("Assumptions").getCell(row, column + 1).values = [[answer]];
    await context.sync();
  });
}

const created = ({ analysis }: Awaited<ReturnType<typeof analyzed>>): number[] => [
  ...analysis.reading.opportunities.created,
];
const [JANUARY_2, FEBRUARY_1] = [dayOf(2026, 1, 2), dayOf(2026, 2, 1)];

describe("a question of the reading", () => {
  test("is asked, says what another answer would change, and the reading goes on with the best guess", async () => {
    const first = await analyzed(workbook(), TODAY);
    const [question, ...others] = first.analysis.questions;
    expect(others).toEqual([]);
    expect(question).toMatchObject({ kind: "dateOrder", key: "dateOrder", answer: undefined, rows: 4 });
    expect(question?.options).toEqual(["month first", "day first"]);
    expect(created(first)[0]).toBe(FEBRUARY_1);
    // Month first Charlie closed on 4 June; day first on 6 April. Either way two are won, one lost, and Delta is open.
    expect(question?.effects.map(({ option, deals, won }) => [option, deals, won])).toEqual([
      ["month first", 4, 2],
      ["day first", 4, 2],
    ]);
    expect(questionLines(first.analysis).join("\n")).toContain('--set "dateOrder=day first"');
  });

  test("answered on Assumptions it is read so from then on, and not asked again", async () => {
    const book = workbook();
    await analyzed(book, TODAY);
    const [question = ""] = Object.values(contents(sheetNamed(book.model, "Assumptions"))).filter((cell) =>
      String(cell).endsWith("day first or month first?")
    );
    await answerOnSheet(book, String(question), "day first");
    const second = await analyzed(book, AGAIN);
    expect(created(second)[0]).toBe(JANUARY_2);
    expect(second.analysis.questions[0]?.answer).toBe("day first");
    expect(questionLines(second.analysis)).toEqual([]);
    const third = await analyzed(book, AGAIN);
    expect(third.analysis.questions[0]?.answer).toBe("day first");
    expect(created(third)[0]).toBe(JANUARY_2);
  });

  test("answered by a door with the best guess it is answered too", async () => {
    const book = workbook();
    await analyzed(book, { ...TODAY, overrides: { ...TODAY.overrides, dateOrder: "month first" } });
    const second = await analyzed(book, AGAIN);
    expect(second.analysis.questions[0]?.answer).toBe("month first");
    expect(questionLines(second.analysis)).toEqual([]);
  });

  test("an answer stays while nothing asks for it, and is there when next month's rows ask again", async () => {
    const book = workbook();
    await analyzed(book, { ...TODAY, overrides: { ...TODAY.overrides, dateOrder: "day first" } });
    const replace = async (text: string): Promise<void> =>
      await book.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Deals").getRange("E2:E5");
        range.values = text.split(",").map((cell) => [cell]);
        await context.sync();
      });
    await replace("2026-01-13,2026-01-14,2026-01-15,2026-01-16");
    await book.run(async (context) => {
      context.workbook.worksheets.getItem("Deals").getRange("F2:F5").values = Array.from({ length: 4 }, () => [
        "2026-05-20",
      ]);
      await context.sync();
    });
    const without = await analyzed(book, AGAIN);
    expect(without.analysis.questions).toEqual([]);
    await replace("'02/01/2026,'02/03/2026,'02/03/2026,'02/05/2026");
    const third = await analyzed(book, AGAIN);
    expect(created(third)[0]).toBe(JANUARY_2);
  });
});

describe("amounts in two currencies", () => {
  const TWO = [
    "Opportunity ID,Opportunity Name,Stage,Amount,Currency,Close Date",
    "1,Alpha,Closed Won,1000,USD,2026-03-04",
    "2,Bravo,Closed Lost,2000,USD,2026-03-05",
    "3,Charlie,Closed Won,3000,EUR,2026-03-06",
    "4,Delta,Proposal,4000,USD,2026-10-11",
  ].join("\n");
  const amounts = ({ analysis }: Awaited<ReturnType<typeof analyzed>>): number[] => [
    ...analysis.reading.opportunities.amount,
  ];

  test("are not added until the rate is known; then it stands on Assumptions, and is read back from there", async () => {
    const book = workbookOfCsv(TWO, "Deals");
    expect(await faultOf(book, TODAY)).toMatchObject({ kind: "mixedCurrencies" });
    const said = { ...TODAY, overrides: { ...TODAY.overrides, rates: { EUR: "1.5" } } };
    expect(amounts(await analyzed(book, said))).toEqual([1000, 2000, 4500, 4000]);
    await answerOnSheet(book, "EUR", "2");
    const second = await analyzed(book, AGAIN);
    expect(amounts(second)).toEqual([1000, 2000, 6000, 4000]);
    expect(second.analysis.questions.map(({ key, answer }) => [key, answer])).toEqual([["rate:EUR", "2"]]);
  });
});
