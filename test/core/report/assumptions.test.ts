import { analyse } from "../../../src/core/analyse";
import type { Analysis } from "../../../src/core/analysis";
import { ISSUE_CODES } from "../../../src/core/opportunities/issue";
import { ISSUE_ROWS, listedIssues } from "../../../src/core/report/assumptionIssues";
import { issueWords } from "../../../src/core/report/issueWords";
import { resolveSettings } from "../../../src/core/resolveSettings";
import { serial } from "../../support/opportunitiesOf";
import { EVERY_BAR_ROWS, EVERY_BAR_TYPED } from "../everyBar";
import { readTable, type Rows } from "../opportunities/readTable";
import { calculatedReport } from "./calculatedReport";
import { analysisOf, cellsOf, reportOf, sheetOf } from "./reportOf";

const HEADER = ["Id", "Deal", "Stage", "Amount", "Created"];
const analysisOfTable = (rows: Rows): Analysis =>
  analyse(readTable([HEADER, ...rows]), resolveSettings({ asOf: "2024-06-30" }, serial("2024-06-30")).settings);

/** Texts of a sheet's rows from the row whose first text is given, as far as there are any. */
function linesFrom(analysis: Analysis, heading: string): string[] {
  const cells = [...cellsOf(sheetOf(reportOf(analysis), "Assumptions"))];
  const top = cells.find(({ content }) => content.kind === "text" && content.text === heading)?.row;
  if (top === undefined) return [];
  const lines: string[] = [];
  for (let row = top + 1; cells.some((cell) => cell.row === row); row++) {
    const words = cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
    lines.push(
      words
        .map(({ content }) => (content.kind === "text" ? content.text : "value" in content ? content.value : ""))
        .join(" | ")
    );
  }
  return lines;
}

describe("what was left out, or not taken as it stands", () => {
  const heading = "Left out, or not taken as it stands";

  test("says where, what was found and what was done; the row is a link", () => {
    const analysis = analysisOfTable([
      ["1", "Alpha", "Proposal", "ask Bob", 45300],
      ["2", "Beta", "Proposal", 100, 45300],
      ["2", "Beta", "Proposal", 100, 45300],
      ["", "Total", "", 100, ""],
    ]);
    expect(linesFrom(analysis, heading)).toEqual([
      "Column | Row | Found | What was done",
      "Amount | 2 | ask Bob | no amount: counts as blank",
      "Id | 4 | 2 | repeats an earlier row of the same id: left out",
      "whole row | 5 | a total or a group's heading: left out",
    ]);
    const { links } = sheetOf(reportOf(analysis), "Assumptions");
    expect(links.map(({ target }) => target)).toContain("'Deals'!A5");
  });

  test("no section when everything was taken as it stands", () => {
    expect(linesFrom(analysisOfTable([["1", "Alpha", "Proposal", 5, 45300]]), heading)).toEqual([]);
  });

  test("of every kind some are listed, the rest is counted", () => {
    const bad = Array.from({ length: 130 }, (_, i) => [`${i}`, `D${i}`, "Proposal", "ask", 45300]);
    const analysis = analysisOfTable([...bad, ["", "Total", "", 9, ""]]);
    const lines = linesFrom(analysis, heading);
    // 130 bad amounts are 100 issues and one that stands for 30; with the total 131 in all.
    expect(listedIssues(analysis.reading).reduce((sum, { count }) => sum + count, 0)).toBe(131);
    expect(lines.filter((line) => line.includes("a total or a group's heading"))).toHaveLength(1);
    // 131 − 50 listed.
    expect(lines).toHaveLength(1 + ISSUE_ROWS + 1);
    expect(lines.at(-1)).toBe("+81 more of these kinds");
  });

  test("every code of reading has words of its own", () => {
    const words = ISSUE_CODES.map(issueWords);
    expect(words.filter((each) => each === issueWords("noSuchCode"))).toEqual([]);
  });
});

test("every flag is defined in one line", () => {
  const analysis = analysisOf(EVERY_BAR_ROWS, EVERY_BAR_TYPED);
  const lines = linesFrom(analysis, "Definitions");
  for (const { id } of analysis.flags) expect(lines.filter((line) => line.startsWith(`${id} `))).toHaveLength(1);
});

describe("the day of the analysis", () => {
  const analysis = analysisOf(EVERY_BAR_ROWS, EVERY_BAR_TYPED);
  const TYPED_DAY = serial("2025-06-30");
  const TODAY = serial("2025-07-04");
  // The first input stands in row 6; as of is the third.
  const rowOf = (typed: ReadonlyMap<string, number>): unknown[] => {
    const calculated = calculatedReport(reportOf(analysis, { typed, today: TODAY }));
    return ["C", "D", "E"]
      .map((letters) => calculated.at("Assumptions", `${letters}8`))
      .concat(calculated.at("Assumptions", "B2"));
  };

  test("a day given by a door differs from the default, which is the day the analysis would take", () => {
    const [value, unit, standard, title] = rowOf(new Map([["asOf", TYPED_DAY]]));
    expect([value, unit, standard]).toEqual([TYPED_DAY, "► day", TODAY]);
    // EVERY_BAR_TYPED differs in the baseline and the aged treatment; the goal has no default.
    expect(title).toBe("3 of 20 inputs differ from their defaults");
  });

  test("a blank one does not", () => {
    const [value, unit, standard, title] = rowOf(new Map());
    expect([value ?? "", unit, standard]).toEqual(["", "day", TODAY]);
    expect(title).toBe("2 of 20 inputs differ from their defaults");
  });
});
