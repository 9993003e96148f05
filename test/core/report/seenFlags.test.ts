import { analyse } from "../../../src/core/analyse";
import type { SheetPlan } from "../../../src/core/report/sheetPlan";
import { readingOf, type DealRow } from "../../support/opportunitiesOf";
import { historyOf, settingsOn, snapshotOn } from "../changes/madeSnapshots";
import { cellsOf, reportOf, sheetOf } from "./reportOf";

/** Six deals that went through Proposal in ten days; two that stayed there, one of them pushed three times. */
function dealsOn(week: number): DealRow[] {
  const passing = Array.from({ length: 6 }, (_, i): DealRow => ({
    outcome: "open",
    id: `Passing ${i}`,
    stage: ["Qualification", "Proposal"][week] ?? "Negotiation",
    amount: 1000,
    expectedClose: "2026-12-01",
  }));
  const staying: DealRow = {
    outcome: "open",
    id: "Staying",
    stage: "Proposal",
    amount: 4000,
    expectedClose: "2026-12-01",
  };
  const pushed: DealRow = { ...staying, id: "Pushed", expectedClose: `2026-${String(week + 7).padStart(2, "0")}-20` };
  return [...passing, staying, pushed];
}

const past = historyOf(
  ...["2026-05-01", "2026-05-11", "2026-05-21"].map((day, week) => snapshotOn(day, dealsOn(week)))
);
const analysis = analyse(readingOf(dealsOn(3)), settingsOn("2026-06-20", { goal: 50_000 }), past);
const report = reportOf(analysis);
const textsOf = (id: SheetPlan["id"]): string[] =>
  [...cellsOf(sheetOf(report, id))].flatMap(({ content }) => (content.kind === "text" ? [content.text] : []));

test("deals pushed and stuck are findings, with what to do", () => {
  expect(textsOf("Check")).toEqual(
    expect.arrayContaining([
      "1 open deal with a close date moved later again and again.",
      "Re-qualify: filter ‘pushed’.",
      "2 open deals in one stage far longer than deals usually stay there.",
      "Inspect: filter ‘stuck in stage’.",
    ])
  );
});

test("each is listed with its flags by name, why, and what to do", () => {
  const texts = textsOf("Flagged");
  expect(texts).toEqual(
    expect.arrayContaining(["▲ F10 pushed, F9 stuck in stage", "▲ F9 stuck in stage", "Re-qualify", "Inspect"])
  );
  expect(texts).toEqual(
    expect.arrayContaining([
      "close moved later 3 times, 92 d in all; in Proposal at least 50 d = 5.0 × mean of 10 d",
      "in Proposal at least 50 d = 5.0 × mean of 10 d",
    ])
  );
});
