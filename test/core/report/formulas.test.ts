import { INPUT_NAME_PREFIX } from "../../../src/core/report/typedInputs";
import { VALUE } from "../../../src/core/report/names";
import { EVERY_BAR_ROWS, EVERY_BAR_TYPED } from "../everyBar";
import { calculatedReport } from "./calculatedReport";
import { analysisOf, manyDeals, reportOf } from "./reportOf";

test("dump", () => {
  const analysis = analysisOf(manyDeals(400), { goal: 12_000_000, asOf: "2026-09-15" });
  const calculated = calculatedReport(reportOf(analysis));
  console.log(calculated.errors.slice(0, 20), calculated.errors.length);
  console.log(analysis.coverage, calculated.named(VALUE.working), calculated.named(VALUE.required), calculated.at("Check", "D2"), calculated.at("Check", "D3"), calculated.at("Check", "B2"));
});
