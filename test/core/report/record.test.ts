import { calculatedReport, wordsOf } from "./calculatedReport";
import { analysisOf, reportOf } from "./reportOf";
import type { DealRow } from "../../support/opportunitiesOf";

const TYPED = { goal: 1_000_000, asOf: "2025-06-30", baselineMonths: "all" };
const OPEN: DealRow = { outcome: "open", id: "O1", owner: "Ada", created: "2025-05-01", expectedClose: "2025-09-15" };
const WON: DealRow = {
  outcome: "won",
  id: "W1",
  owner: "Ada",
  amount: 100_000,
  created: "2025-01-01",
  closed: "2025-03-01",
};
const LOST: DealRow = {
  outcome: "lost",
  id: "L1",
  owner: "Ada",
  amount: 50_000,
  created: "2025-01-01",
  closed: "2025-04-01",
};

/** Every word of Pipeline Check, calculated, one cell a line. */
function wordsOfCheck(rows: readonly DealRow[]): string {
  const calculated = calculatedReport(reportOf(analysisOf(rows, TYPED)));
  expect(calculated.errors).toEqual([]);
  const words: string[] = [];
  for (let row = 1; row <= 110; row++)
    for (const letters of "BCDEFGHJKLM") words.push(wordsOf(calculated.at("Check", `${letters}${row}`)));
  return words.filter((word) => word !== "").join("\n");
}

test("no open deal has an amount: no answer, why, and what to do; no count of opportunities", () => {
  const words = wordsOfCheck([WON, LOST, OPEN, { ...OPEN, id: "O2" }]);
  expect(words).toContain("○ No answer");
  expect(words).toContain("No answer: none of the 2 open deals has an amount");
  expect(words).toContain("Add amounts, or map the column that holds them");
  expect(words).not.toContain("Not enough");
  expect(words).not.toContain("To be 80% sure");
});

test("a sheet without a won deal says that won to date counts as 0", () => {
  expect(wordsOfCheck([{ ...OPEN, amount: 10_000 }])).toContain(
    "This sheet holds no closed deal: won to date counts as 0"
  );
  expect(wordsOfCheck([LOST, { ...OPEN, amount: 10_000 }])).toContain("This sheet holds no won deal");
});

// W2 closed on 5 July, five days after the day of the analysis; L2 on 1 July.
test("deals closed after the day of the analysis are a finding with their count and money", () => {
  const words = wordsOfCheck([
    WON,
    LOST,
    { ...WON, id: "W2", amount: 70_000, closed: "2025-07-05" },
    { ...LOST, id: "L2", closed: "2025-07-01" },
    { ...OPEN, amount: 10_000 },
  ]);
  expect(words).toMatch(
    /1 won \(0\.07M\) and 1 not won are dated after 30 Jun 2025: neither in won nor in the pipeline\./
  );
  expect(words).toMatch(/\n70000\n2 deals/);
  expect(words).toContain("Only 2 closed deals in the baseline: the win rate of 50% is rough");
});

test("the deals of the bridge add up: aged deals that keep a part stay, unpriced ones are named apart", () => {
  // A1 is 515 days old against a cycle of 59: aged, half kept. O2 is overdue. O3 has no amount.
  const words = wordsOfCheck([
    WON,
    LOST,
    { ...OPEN, id: "A1", amount: 40_000, created: "2024-02-01" },
    { ...OPEN, id: "O2", amount: 30_000, expectedClose: "2025-05-30" },
    { ...OPEN, id: "O3" },
    { ...OPEN, id: "O4", amount: 20_000 },
  ]);
  // Step, deals, value, share, deals left.
  expect(words).toMatch(/Reported pipeline\n3\n90000\n1\n3\n/);
  expect(words).toMatch(/Overdue\n1\n-30000\n[-.\d]+\n2\n/);
  expect(words).toMatch(/Aged\n1\n-20000\n[-.\d]+\n2\n/);
  expect(words).toMatch(/Working pipeline\n2\n40000\n[-.\d]+\n2\n/);
  expect(words).toContain(
    "Not in these figures: 1 open deal without an amount; 1 of them still count as opportunities."
  );
});
