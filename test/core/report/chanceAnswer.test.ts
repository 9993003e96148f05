import type { Analysis } from "../../../src/core/analysis";
import { answerSentence } from "../../../src/core/report/answerSentence";
import { answerSummaryOf } from "../../../src/core/report/answerSummaryOf";
import { lacksOf } from "../../../src/core/report/summaryLacks";
import { VALUE } from "../../../src/core/report/names";
import type { DealRow } from "../../support/opportunitiesOf";
import { calculatedReport, wordsOf as shownWords } from "./calculatedReport";
import { analysisOf, reportOf } from "./reportOf";

const DAY = 86_400_000;
const START = Date.UTC(2024, 0, 10);
const iso = (days: number): string => new Date(START + days * DAY).toISOString().slice(0, 10);

/** 240 deals over two years and a half, one every four days: two of five won after 20 to 119 days, the others lost; the late ones are open on 15 Sep 2026. */
const ROWS: readonly DealRow[] = Array.from({ length: 240 }, (_, i): DealRow => {
  const created = i * 4;
  const closed = created + 20 + ((i * 37) % 100);
  const shared = {
    id: `D${i}`,
    name: `Deal ${i}`,
    owner: ["Ada", "Bo", "Cy"][i % 3] ?? "",
    amount: 20_000 + ((i * 7919) % 60) * 1000,
    created: iso(created),
  };
  const asOf = (Date.UTC(2026, 8, 15) - START) / DAY;
  if (closed > asOf) return { outcome: "open", ...shared, expectedClose: iso(asOf - 30 + ((i * 13) % 120)) };
  return { outcome: i % 5 < 2 ? "won" : "lost", ...shared, closed: iso(closed) };
});
const TYPED = { asOf: "2026-09-15", goal: 1_600_000 };

const sentence = (rows: readonly DealRow[], typed: Readonly<Record<string, unknown>>): string => {
  const analysis = analysisOf(rows, typed);
  return answerSentence(analysis, analysis.coverage);
};
const closed = (rows: readonly DealRow[]): DealRow[] => rows.filter(({ outcome }) => outcome !== "open");

describe("the sentence, by the chance", () => {
  test("the chance first, then the smallest single changes, opportunities before the others", () =>
    expect(sentence(ROWS, { ...TYPED, goal: 1_400_000 })).toMatch(
      /^\d+% chance of 1\.40M in 2026\. To be 80% sure, add \d+ qualified opportunities of \d+k by \d+ \w{3}, or (raise the win rate from \d+% to \d+%|raise the mean deal size from \d+k to \d+k)/
    ));

  // 92 in 365 days, so in the 36 days until 21 October 9.07: 10 are no more than own history creates, 20 are.
  test("more opportunities than own history creates until the latest useful day are told after the others", () =>
    expect(sentence(ROWS, TYPED)).toMatch(
      /^\d+% chance of 1\.60M in 2026\. To be 80% sure, raise the win rate from .*\. Opportunities alone would take 20 by 21 Oct; own history creates 10 in that time \(92 in the last 12 months on record\)\.$/
    ));

  test("enough: what can be lost", () =>
    expect(sentence(ROWS, { ...TYPED, goal: 1_250_000 })).toMatch(
      /^(Over )?\d+% chance of 1\.25M in 2026\. Enough at 80% confidence\. You can lose \d+k?(\.\d+M)? of pipeline and still be 80% sure\./
    ));

  test("never 0%: a goal out of reach is under 1%", () =>
    expect(sentence(ROWS, { ...TYPED, goal: 9_000_000 })).toMatch(
      /^Under 1% chance of 9\.0M in 2026\. The goal is beyond own history: /
    ));

  test("too late to create: said, and opportunities are no lever", () => {
    const late = sentence(ROWS, { ...TYPED, asOf: "2026-12-20", goal: 2_400_000 });
    expect(late).toContain("New pipeline arrives too late for 2026.");
    expect(late).not.toContain("qualified opportunities");
  });

  test("a quarter and an owner have their own", () => {
    const analysis = analysisOf(ROWS, TYPED);
    const [, next] = analysis.quarters;
    const [owner] = analysis.byOwner;
    if (next === undefined || owner === undefined) throw new Error("no quarter or owner");
    expect(answerSentence(analysis, next)).toMatch(/chance of 0\.\d\dM in Q4 2026\./);
    expect(answerSentence(analysis, owner)).toMatch(/chance of the \d+k of (Ada|Bo|Cy) in 2026\./);
  });
});

describe("histories of every kind have a sentence", () => {
  const open = ROWS.filter(({ outcome }) => outcome === "open");
  const cases: readonly (readonly [string, readonly DealRow[], Readonly<Record<string, unknown>>, RegExp])[] = [
    [
      "no losses",
      ROWS.filter(({ outcome }) => outcome !== "lost"),
      TYPED,
      /^No win rate: the export holds no lost deal\. Include closed-lost deals /,
    ],
    [
      "no wins",
      ROWS.filter(({ outcome }) => outcome !== "won"),
      TYPED,
      /^Chance not known: 0 won deals, 10 are needed|No answer: /,
    ],
    [
      "few closed",
      [...closed(ROWS).slice(-18), ...open],
      TYPED,
      /^Chance not known: 18 closed deals, 30 are needed\. By coverage: have /,
    ],
    ["one deal", open.slice(0, 1), TYPED, /^No win rate: no closed deal/],
    [
      "all closed on one day",
      ROWS.map((row) => (row.outcome === "open" ? row : { ...row, closed: "2026-09-01" })),
      { ...TYPED, goal: 6_000_000 },
      /chance of 6\.0+M in 2026\.|^Chance not known: /,
    ],
    [
      "closed before created",
      ROWS.map((row) => (row.outcome === "open" ? row : { ...row, closed: "2023-12-01" })),
      TYPED,
      /^Chance not known: |^No (answer|win rate): /,
    ],
    ["goal 0", ROWS, { ...TYPED, goal: 0 }, /^Goal reached: /],
    ["goal reached", ROWS, { ...TYPED, goal: 100_000 }, /^Goal reached: .* won of 0\.10M\. /],
    [
      "as of the last day of the year",
      ROWS,
      { ...TYPED, asOf: "2025-12-31" },
      /^31 Dec 2025 ends its year, so the answer is for 2026\. .*chance of 1\.60M in 2026\./,
    ],
    ["a leap day", ROWS, { ...TYPED, asOf: "2028-02-29" }, /\b2028\b/],
    ["a fiscal year from July", ROWS, { ...TYPED, fiscalYearStartMonth: 7 }, /chance of 1\.60M in (FY)?\s?2026/],
    ["no goal", ROWS, { asOf: "2026-09-15" }, /^No goal yet\. Working pipeline: /],
    ["no amount", ROWS.map(withoutAmount), TYPED, /^No answer: none of the /],
  ];

  test.each(cases)("%s", (_, rows, typed, words) => {
    const analysis = analysisOf(rows, typed);
    expect(answerSentence(analysis, analysis.coverage)).toMatch(words);
    for (const part of [answerSentence(analysis, analysis.coverage), ...lacksOf(analysis)]) {
      expect(part).not.toMatch(/NaN|undefined|Infinity/);
      expect(part).toMatch(/\.$/);
    }
    expect(calculatedReport(reportOf(analysis)).errors).toEqual([]);
  });
});

function withoutAmount(row: DealRow): DealRow {
  return Object.fromEntries(Object.entries(row).filter(([member]) => member !== "amount")) as unknown as DealRow;
}

describe("the sheet says it too", () => {
  const analysis = analysisOf(ROWS, TYPED);
  const sheet = calculatedReport(reportOf(analysis));
  const told = answerSentence(analysis, analysis.coverage);

  test("headline and the line under it are the sentence", () => {
    expect(`${wordsOf(sheet.at("Check", "D2"))}. ${withoutStale(sheet.at("Check", "D3"))}`).toBe(told);
    // The pane's head says the chance already.
    expect(`${wordsOf(sheet.at("Check", "D2"))}. ${answerSummaryOf(analysis).sentence}`).toBe(told);
  });

  test("verdict, need and gap stand on the chance", () => {
    const { coverage } = analysis;
    expect(sheet.named(VALUE.chance)).toBe(coverage.outlook.probabilityOfGoal);
    expect(sheet.named(VALUE.needed)).toBeCloseTo(coverage.neededAtConfidence ?? NaN, 4);
    expect(sheet.named(VALUE.gap)).toBeCloseTo(coverage.gapAtConfidence ?? NaN, 4);
    expect(sheet.named(VALUE.neededOnAverage)).toBeCloseTo(coverage.requiredPipeline ?? NaN, 4);
    expect(sheet.named(VALUE.expected)).toBeCloseTo(coverage.expectedFromPipeline ?? NaN, 4);
    const landing = rowOf(analysis, "Landing, on average");
    expect(Number(sheet.at("Check", `E${landing}`))).toBeCloseTo(coverage.outlook.landing ?? NaN, 4);
    expect(Number(sheet.at("Check", `E${landing - 2}`))).toBeCloseTo(coverage.outlook.outsideBridge ?? NaN, 4);
  });

  test("enough: the gap is what the sentence says can be lost", () => {
    const enough = analysisOf(ROWS, { ...TYPED, goal: 1_250_000 });
    const { gap, chance, needBasis } = answerSummaryOf(enough);
    expect([needBasis, gap]).toEqual(["confidence", expect.closeTo(chance?.spare ?? NaN, 4)]);
    expect(calculatedReport(reportOf(enough)).named(VALUE.gap)).toBeCloseTo(gap ?? NaN, 4);
  });

  test("another goal has no chance until it is analyzed again", () => {
    const moved = calculatedReport(reportOf(analysis, { typed: new Map([["goal", 1_900_000]]) }));
    expect(moved.errors).toEqual([]);
    expect(moved.at("Check", "B2")).toBe("○ Analyze again");
    expect(moved.at("Check", "D2")).toBe("Analyze again for the chance of 1.90M in 2026");
    expect(withoutStale(moved.at("Check", "D3"))).toMatch(/^By coverage: have \d+\.\dx, need \d+\.\dx at /);
    expect(moved.named(VALUE.needed)).toBe(moved.named(VALUE.neededOnAverage));
    expect(["K20", "L20"].map((cell) => moved.at("Check", cell))).toContain("○ Outdated");
  });

  function rowOf(_: Analysis, label: string): number {
    const row = Array.from({ length: 160 }, (__, i) => i + 1).find((at) => sheet.at("Check", `B${at}`) === label);
    if (row === undefined) throw new Error(`no row ${label}`);
    return row;
  }
});

/** The line under the headline without what it says of the age of the export. */
function withoutStale(words: unknown): string {
  return wordsOf(words).replace(/^This export ends on .*? measured on\. /, "");
}

function wordsOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

describe("without a chance, coverage that rests on few deals", () => {
  const deals = (count: number): DealRow[] => [
    { outcome: "won", amount: 100_000, created: "2025-10-01", closed: "2025-12-01" },
    { outcome: "lost", amount: 100_000, created: "2025-10-01", closed: "2025-12-01" },
    ...Array.from({ length: count }, (): DealRow => ({
      outcome: "open",
      amount: 2_000_000 / count,
      probability: 0.2,
      created: "2026-08-01",
      expectedClose: "2026-11-01",
    })),
  ];
  const told = (count: number): readonly [verdict: string, onSheet: unknown, words: string] => {
    const analysis = analysisOf(deals(count), { asOf: "2026-09-15", goal: 300_000 });
    const sheet = calculatedReport(reportOf(analysis));
    expect(sheet.errors).toEqual([]);
    expect(shownWords(sheet.at("Check", "D3")).includes(" It rests on ")).toBe(count < 5);
    return [analysis.coverage.verdict, sheet.at("Check", "B2"), answerSentence(analysis, analysis.coverage)];
  };

  // 2,000,000 at 20 % are 400,000 on average, more than the goal: with one deal it is all or nothing.
  test("is at risk at most, and both say on how many", () => {
    const [verdict, onSheet, words] = told(1);
    expect([verdict, onSheet]).toEqual(["atRisk", "▲ At risk"]);
    expect(words).toContain("at the pipeline's own yield of 20%. It rests on 1 working deal only.");
    expect(told(4)[2]).toContain(" It rests on 4 working deals only.");
  });

  test("from five deals on it is enough", () => {
    const [verdict, onSheet, words] = told(5);
    expect([verdict, onSheet]).toEqual(["enough", "● Enough"]);
    expect(words).not.toContain("It rests on");
  });
});
