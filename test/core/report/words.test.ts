import { answerText } from "../../../src/core/report/answerText";
import { analysisWords } from "../../../src/core/report/analysisWords";
import { columnLetters, rangeOf } from "../../../src/core/report/a1";
import { flagColumns, WHY_CHARACTERS } from "../../../src/core/report/flagColumns";
import { ownersLines } from "../../../src/core/report/flaggedDeals";
import { filterWords, fittedReasons, flagName, flagReason } from "../../../src/core/report/flagWords";
import { sheetContext } from "../../../src/core/report/sheetContext";
import type { DealRow } from "../../support/opportunitiesOf";
import { shownText } from "../../../src/localExcel/model/shownText";
import { dayText, moneyText, quoted, sentence } from "../../../src/core/report/formulaText";
import {
  amountsFormat,
  barFormats,
  comparedFormat,
  gapFormat,
  moneyFormat,
  moneyScale,
  starred,
} from "../../../src/core/report/numberFormats";
import { figureSize } from "../../../src/core/report/checkHead";
import { dealWords, moneyWords, numberWords, shortDayWords, shortened } from "../../../src/core/report/wording";
import { EVERY_BAR_ROWS, EVERY_BAR_TYPED } from "../everyBar";
import { analysisOf, contextOf, manyDeals } from "./reportOf";

const inFormat = (numberFormat: string, value: number): string =>
  shownText(value, { numberFormat, locale: "en-US", date1904: false });

describe("scale and formats", () => {
  test.each([
    [12_000_000, "12.0M"],
    [9_310_000, "9.31M"],
    [250_000, "250k"],
    [9_500, "9,500"],
    [48_000_000_000, "48.0bn"],
    [42, "42.0"],
    [5.5, "5.50"],
    [0.4, "0.40"],
    [0, "0"],
  ])("%d as a headline is %s", (value, words) => expect(moneyWords(value, moneyScale(value))).toBe(words));

  test("the minus is the true one, in quotes", () => {
    const scale = moneyScale(12_000_000);
    expect(moneyFormat(scale)).toBe('#,##0.0,,"M";"−"#,##0.0,,"M";0');
    expect(comparedFormat(scale)).toBe('#,##0.00,,"M";"−"#,##0.00,,"M";0');
    expect(gapFormat(scale)).toBe('+#,##0.00,,"M";"−"#,##0.00,,"M";0');
    expect(starred("0%")).toBe('0%"*"');
  });

  test("amounts of deals are told in full, in small sheets with decimals, and keep their minus", () => {
    const [whole, fine] = [amountsFormat(moneyScale(9_500)), amountsFormat(moneyScale(12.5))];
    expect([1234.4, 0, -1234].map((value) => inFormat(whole, value))).toEqual(["1,234", "0", "−1,234"]);
    expect([1.25, 0.04, 0].map((value) => inFormat(fine, value))).toEqual(["1.3", "0.0", "0"]);
    expect([whole, fine].join("")).not.toContain("[");
  });

  test("numbers in words", () => {
    expect([numberWords(-1234.5, 1), numberWords(-0.2), numberWords(1_000_000)]).toEqual([
      "−1,234.5",
      "0",
      "1,000,000",
    ]);
    expect([dealWords(42_400), dealWords(870), dealWords(1_240_000), dealWords(999_600)]).toEqual([
      "42k",
      "870",
      "1.2M",
      "1.0M",
    ]);
    expect([dealWords(0.5), dealWords(2), dealWords(-0.25), dealWords(42.5)]).toEqual(["0.50", "2", "−0.25", "43"]);
    // 46280 is 15 Sep 2026, 46387 is 31 Dec 2026, 46423 is 5 Feb 2027
    expect([shortDayWords(46_387, 46_280), shortDayWords(46_423, 46_280)]).toEqual(["31 Dec", "5 Feb 2027"]);
    expect(shortened("Quartz  Foods\nrollout, second site", 14)).toBe("Quartz Foods…");
  });

  test.each([
    [0, "", "0"],
    [1_400_000, "", "1.4M"],
    [7_999_999, "", "8.0M"],
    [8_000_000, "8.0M", ""],
    [110_000_000, "110.0M", ""],
  ])("the label of a bar of %d stands in it or over it, never both", (value, inside, above) => {
    const formats = barFormats({ divisor: 1e6, letter: "M", decimals: 1, comparedDecimals: 2 }, 8_000_000);
    const shown = (numberFormat: string): string => inFormat(numberFormat, value);
    expect([shown(formats.inside), shown(formats.above)]).toEqual([inside, above]);
  });

  test("a figure shrinks before it would show as ####", () => {
    expect(figureSize("9.31M", 79)).toBe(18);
    expect(figureSize("1,234.31M", 79)).toBe(12);
  });
});

describe("a filter for one flag", () => {
  const analysis = analysisOf(EVERY_BAR_ROWS, EVERY_BAR_TYPED);
  const ids = analysis.flags.map(({ id }) => id);

  test.each(ids)("%s: what its advice says to filter finds no other flag", (id) => {
    const [, words = ""] = /^filter ‘(.+)’$/.exec(filterWords(id, analysis)) ?? [];
    expect(words).not.toBe("");
    const found = ids.filter((each) => `${each} ${flagName(each, analysis)}`.includes(words));
    expect(found).toEqual([id]);
  });
});

describe("formula texts", () => {
  test("quotes are doubled and long literals split at Excel's limit of 255", () => {
    expect(quoted('say "yes"')).toBe('"say ""yes"""');
    const pieces = quoted("x".repeat(600)).split("&");
    expect(pieces).toHaveLength(3);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(255);
  });

  test("a sentence joins words and figures", () => {
    expect(sentence("Have ", moneyText("A1", moneyScale(12_000_000)), ".")).toBe(
      '="Have "&IF(A1<50000,IF(A1<0.000001,"0","<0.1M"),FIXED(A1/1000000,1)&"M")&"."'
    );
    expect(dayText("B2").is).toBe('DAY(B2)&" "&MID("JanFebMarAprMayJunJulAugSepOctNovDec",3*MONTH(B2)-2,3)');
  });
});

describe("addresses", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
  ])("column %d is %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(rangeOf(`${letters}3`)).toEqual({ row: 2, column, rows: 1, columns: 1 });
  });

  test("a range, and what is none", () => {
    expect(rangeOf("$B$2:D7")).toEqual({ row: 1, column: 1, rows: 6, columns: 3 });
    expect(() => rangeOf("B0")).toThrow(RangeError);
    expect(() => rangeOf("D7:B2")).toThrow(RangeError);
  });
});

describe("reasons and actions of the deals worked out in everyBar.ts", () => {
  const analysis = analysisOf(EVERY_BAR_ROWS, EVERY_BAR_TYPED);
  const words = analysisWords(analysis);
  const deal = (id: string): (typeof analysis.openDeals)[number] => {
    const found = analysis.openDeals.find(({ index }) => EVERY_BAR_ROWS[index]?.id === id);
    if (found === undefined) throw new Error(`no deal ${id}`);
    return found;
  };

  test.each([
    ["O2", "close date 10 Jun is 20 d past", "Re-date or close"],
    ["O3", "no close date", "Add a date"],
    ["O4", "age 181 d = 2.0 × cycle of 90 d", "Reduce probability or remove"],
    ["O5", "marked as not qualified", "Return to marketing"],
    ["O9", "age 100 d, cycle 90 d", "Re-evaluate"],
  ])("%s: %s", (id, why, action) => {
    expect(words.why(deal(id))).toBe(why);
    expect(words.action(deal(id))).toBe(action);
  });

  test("the sentence of the year", () => {
    expect(words.sentence(analysis.coverage)).toMatch(
      /^This export ends on 1 Jun 2025, 29 days before the day it is measured on\. Chance not known: 4 closed deals, 30 are needed\. By coverage: have 0\.46M of working pipeline, 1\.97M is needed for 1\.00M in 2025: 0\.6x against 2\.5x at the pipeline's own yield of 41%\. It rests on 4 working deals only\. The goal is beyond own history: to be 80% sure it takes 16 more opportunities of 100k by 2 Oct\. Own history creates 9 in that time \(13 in the 152 days on record\)\.$/
    );
  });

  test("the flag columns: worst first, numbers in the reason, nothing beside closed rows", () => {
    const plan = flagColumns(analysis);
    const rowOf = (id: string): unknown => plan.rows[EVERY_BAR_ROWS.findIndex((row) => row.id === id)];
    expect(rowOf("W1")).toBeUndefined();
    expect(rowOf("O2")).toEqual([
      "F3 overdue",
      "close date 10 Jun is 20 d past",
      "Re-date or close",
      expect.anything(),
      expect.anything(),
    ]);
    // O4: 200,000 × half kept × 0.25
    expect((rowOf("O4") as unknown[])[4]).toBe(25_000);
    expect((rowOf("O7") as unknown[]).slice(0, 3)).toEqual([undefined, undefined, undefined]);
    expect(plan.rows).toHaveLength(EVERY_BAR_ROWS.length);
  });
});

describe("what does not fit is cut at whole parts and counted", () => {
  const analysis = analysisOf(manyDeals(250), { goal: 12_000_000, asOf: "2026-09-15" });
  const several = analysis.openDeals.filter(({ flags }) => flags.length >= 3);

  test("reasons", () => {
    expect(several.length).toBeGreaterThan(0);
    for (const deal of several) {
      const reasons = deal.flags.map((flag) => flagReason(flag, analysis));
      const words = fittedReasons(deal, analysis, 60);
      const more = Number(/; \+(\d+) more$/.exec(words)?.[1] ?? 0);
      expect(words.replace(/; \+\d+ more$/, "")).toBe(reasons.slice(0, reasons.length - more).join("; "));
      if (more < reasons.length - 1) expect(words.length).toBeLessThanOrEqual(60);
      expect(fittedReasons(deal, analysis, 1_000)).toBe(reasons.join("; "));
    }
    expect(several.some((deal) => / more$/.test(fittedReasons(deal, analysis, 60)))).toBe(true);
  });

  test("the column of the reasons is as wide as the longest of them", () => {
    const plan = flagColumns(analysis);
    const longest = Math.max(...plan.rows.map((row) => String(row?.[1] ?? "").length));
    expect(longest).toBeLessThanOrEqual(WHY_CHARACTERS);
    expect(plan.widths[1]).toBeGreaterThanOrEqual(Math.max(40, 0.88 * longest));
  });

  test("owners stand on at most two lines; who is left is counted", () => {
    const rows = Array.from({ length: 40 }, (_, i): DealRow => ({ outcome: "open", owner: `Somebody Number ${i}` }));
    const lines = ownersLines(sheetContext(analysisOf(rows, { asOf: "2026-09-15" }), contextOf()));
    expect(lines).toHaveLength(2);
    const shown = lines.join(" · ").match(/Somebody/g)?.length ?? 0;
    expect(lines[1]).toMatch(new RegExp(`\\+${40 - shown} more owners$`));
    expect(ownersLines(sheetContext(analysisOf(rows.slice(0, 3), { asOf: "2026-09-15" }), contextOf()))).toEqual([
      "By owner: Somebody Number 0 0 of 1 · Somebody Number 1 0 of 1 · Somebody Number 2 0 of 1",
    ]);
  });
});

describe("the printed answer", () => {
  test.each([
    ["every bar", analysisOf(EVERY_BAR_ROWS, EVERY_BAR_TYPED)],
    ["many deals", analysisOf(manyDeals(200), { goal: 12_000_000, asOf: "2026-09-15" })],
    ["no goal", analysisOf(EVERY_BAR_ROWS, { asOf: "2025-06-30" })],
    ["one bare deal", analysisOf([{ outcome: "open" }], { asOf: "2025-06-30" })],
  ])("%s: at most 30 lines of at most 140 characters, no leftovers", (_, analysis) => {
    const lines = answerText(analysis).split("\n");
    expect(lines.length).toBeLessThanOrEqual(30);
    expect(lines.filter((line) => line.length > 140 || /NaN|undefined|Infinity/.test(line))).toEqual([]);
  });

  test("says the bridge line by line", () => {
    const text = answerText(analysisOf(EVERY_BAR_ROWS, EVERY_BAR_TYPED));
    expect(text).toContain("  Reported pipeline               840k   9 open deals; 1 without an amount");
    expect(text).toContain("  Poorly qualified               −110k   2 deals");
    expect(text).toContain("  Working pipeline                460k   3 deals");
  });

  test("says what is won and what is still to win", () => {
    const text = answerText(analysisOf(EVERY_BAR_ROWS, EVERY_BAR_TYPED));
    expect(text).toContain("  Won to date                     200k   of 1.00M in 2025");
    expect(text).toContain("  Still to win                    800k");
  });

  test("a quarter without an answer says why, and no figure stands for none", () => {
    const rows = EVERY_BAR_ROWS.filter(({ outcome }) => outcome === "won");
    const text = answerText(analysisOf([...rows, { outcome: "open", created: "2025-05-01" }], EVERY_BAR_TYPED));
    expect(text).toMatch(/Reported pipeline {12,}1 open deal, none with an amount/);
    expect(text).toMatch(/Q3 2025 +250k +○ No answer: \S/);
    expect(text.slice(text.indexOf("Won to date"))).not.toContain("0.00M");
  });
});
