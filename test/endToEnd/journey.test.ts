import { compareWorkbooks } from "../support/compareWorkbooks";
import { convertWorkbook, testWithLibreOffice } from "../support/libreOffice";
import { portOf, sheetOf } from "../localExcel/view/port";
import { describeInBrowser } from "./support/inBrowser";
import { journey, type Journey } from "./support/journey";
import { asked, closeElsewhere, expectedRequests } from "./support/requests";
import type { ShownCell } from "./support/gridHands";
import { expectQuiet, servePage, type ServedPage } from "./support/servedPage";

jest.setTimeout(240_000);

describeInBrowser.each([
  ["the page over http", "http"],
  ["the page over https, its pane in a frame that speaks to it by messages alone", "https"],
] as const)("the whole job in %s", (_name, scheme) => {
  let served: ServedPage;
  let home: Journey;
  let requests: readonly string[];
  beforeAll(async () => {
    served = await servePage(scheme);
  });
  afterAll(() => served.close());

  test("sample, goal, answer, a flagged deal, inputs of one's own, analyzed again, downloaded, removed", async () => {
    // Over http with every other address closed; over https office.js comes from Microsoft's.
    const open = await served.open(scheme === "http" ? { prepare: closeElsewhere } : {});
    home = await journey(open);
    requests = asked(open);
    expectQuiet(open);
    await open.context.close();
  });

  test("asked for its own files, and where it is served as in Excel for Microsoft's office.js; for nothing else", () => {
    expect(requests).toEqual(expectedRequests(scheme));
  });

  test("in the end the workbook is equal to what it was: cells, looks, sheets, names", () => {
    expect(compareWorkbooks(home.start, home.end)).toEqual([]);
  });

  test("the downloaded file shows, opened again, what the page showed", async () => {
    expect(await differing(home.annotated, home.shown)).toEqual([]);
  });

  testWithLibreOffice("LibreOffice opens the downloaded file and calculates what the page showed", async () => {
    expect(await differing(convertWorkbook(home.annotated, "xlsx"), home.shown)).toEqual([]);
  });
});

/** Cells of a file that show something else than the page did, as "sheet!row,column: page / file". */
async function differing(file: Uint8Array, shown: readonly ShownCell[]): Promise<string[]> {
  expect(shown.length).toBeGreaterThan(500);
  const port = await portOf(file, "downloaded.xlsx");
  const { sheets } = await port.workbook();
  const lines: string[] = [];
  for (const { id, name } of sheets) {
    const ofSheet = shown.filter(({ sheet }) => sheet === name);
    const { used } = await sheetOf(port, id);
    const { cells } = await port.cells(id, { row: 0, column: 0, ...used });
    const texts = new Map(cells.map(({ row, column, text }) => [`${row},${column}`, text.trim()]));
    for (const { row, column, text } of ofSheet) {
      const is = texts.get(`${row},${column}`) ?? "";
      // A number too wide for its column is drawn as #.
      if (is !== text && !/^#+$/.test(text)) lines.push(`${name}!${row + 1},${column + 1}: ${text} / ${is}`);
    }
  }
  return lines;
}
