import { Outcome } from "../../../src/core/opportunities/opportunities";
import type { Reading } from "../../../src/core/opportunities/reading";
import { presentOf, rowsWhere, sumOf } from "../../../src/core/cells/column";
import { csvRows, describeData, readTable } from "./readTable";

const counts = ({ opportunities: o }: Reading): Record<string, number> => ({
  open: o.outcome.filter((code) => code === Outcome.open).length,
  won: o.outcome.filter((code) => code === Outcome.won).length,
  lost: o.outcome.filter((code) => code === Outcome.lost).length,
  noDecision: o.outcome.filter((code) => code === Outcome.noDecision).length,
});

const valueOf = ({ opportunities: o }: Reading, outcome: number): number =>
  sumOf(
    o.amount,
    rowsWhere(o.count, (i) => o.outcome[i] === outcome)
  );

const issueCounts = (reading: Reading): Record<string, number> => {
  const found: Record<string, number> = {};
  for (const { code, row, found: text } of reading.issues)
    found[code] = (found[code] ?? 0) + (row === undefined && text.startsWith("+") ? Number(text) : 1);
  return found;
};

/** What these tests use of a reference.json. */
interface Totals {
  readonly won: number;
  readonly lost: number;
  readonly open: number;
  readonly won_value: number;
  readonly lost_value: number;
  readonly open_pipeline_value: number;
  readonly won_cycle_days: { readonly mean_nonneg: number };
}
interface PreppinReference {
  readonly flag: Totals;
  readonly w38: Totals;
  readonly stage_vs_flag_disagree: number;
  readonly derived_snapshots: Readonly<Record<string, { readonly total: number }>>;
}

describeData("maven-crm", (read) => {
  const reading = readTable(csvRows(read("sales_pipeline.csv")), { asOf: "2017-12-31" });
  const { opportunities: o } = reading;

  // SOURCE.md and reference.json, "raw".
  test("4,238 won, 2,473 lost, 2,089 open", () => {
    expect(counts(reading)).toEqual({ won: 4238, lost: 2473, open: 2089, noDecision: 0 });
    expect(reading.rowsRead).toBe(8800);
    expect(reading.excluded).toEqual([]);
  });

  test("won 10,005,534; open deals have no amount, Prospecting ones no created day", () => {
    expect(valueOf(reading, Outcome.won)).toBe((JSON.parse(read("reference.json")) as { raw: Totals }).raw.won_value);
    expect(
      presentOf(
        o.amount,
        rowsWhere(o.count, (i) => o.outcome[i] === Outcome.open)
      )
    ).toEqual([]);
    expect(o.created.filter(Number.isNaN).length).toBe(500);
  });

  test("columns, stages and nothing to complain about", () => {
    expect(reading.source.columns).toEqual({
      id: "opportunity_id",
      owner: "sales_agent",
      product: "product",
      account: "account",
      stage: "deal_stage",
      created: "engage_date",
      closeDate: "close_date",
      amount: "close_value",
    });
    expect(reading.stages).toEqual([
      { stage: "Won", outcome: "won", because: "byName", probability: undefined, count: 4238, isAsked: false },
      { stage: "Lost", outcome: "lost", because: "byName", probability: undefined, count: 2473, isAsked: false },
      { stage: "Engaging", outcome: "open", because: "byName", probability: undefined, count: 1589, isAsked: false },
      { stage: "Prospecting", outcome: "open", because: "byName", probability: undefined, count: 500, isAsked: false },
    ]);
    expect(reading.issues).toEqual([]);
    expect(reading.questions.map(({ key, rows }) => `${key} ${rows}`)).toEqual(["unpricedValue 2089"]);
    expect(reading.newestDay).toBe(43100);
  });
});

describeData("zoho-crm-potentials", (read) => {
  const reading = readTable(csvRows(read("Potentials.csv")), { asOf: "2021-04-15" });
  const { all: reference } = JSON.parse(read("reference.json")) as { all: Totals };

  test("counts and money of the reference, from text like $22,700.00", () => {
    expect(counts(reading)).toEqual({ won: reference.won, lost: reference.lost, open: reference.open, noDecision: 0 });
    expect(valueOf(reading, Outcome.won)).toBe(reference.won_value);
    expect(valueOf(reading, Outcome.lost)).toBe(reference.lost_value);
    expect(valueOf(reading, Outcome.open)).toBe(reference.open_pipeline_value);
    expect(reading.currency).toBe("$");
  });

  test("1,533 open deals are past their closing date and asked about; cycles as in the reference", () => {
    // Without the days of grace.
    const [question] = readTable(csvRows(read("Potentials.csv")), {
      asOf: "2021-04-15",
      overdueGraceDays: 0,
    }).questions;
    expect([question?.key, question?.rows]).toEqual(["overdueTreatment", 1533]);
    expect(reading.questions.map(({ key }) => key)).toEqual(["overdueTreatment"]);
    const { opportunities: o } = reading;
    expect(rowsWhere(o.count, (i) => (o.expectedClose[i] ?? NaN) < 44301).length).toBe(1533);
    const won = rowsWhere(o.count, (i) => o.outcome[i] === Outcome.won);
    const days = won.map((i) => (o.closed[i] ?? NaN) - (o.created[i] ?? NaN));
    expect(days.reduce((a, b) => a + b, 0) / days.length).toBeCloseTo(reference.won_cycle_days.mean_nonneg, 6);
  });

  test("the amount is Amount, not Expected Revenue; the status is Forecast Type; the source is Lead Source", () => {
    expect(reading.source.columns).toMatchObject({
      id: "LEADID",
      name: "Potential Name",
      owner: "Potential Owner",
      amount: "Amount",
      status: "Forecast Type",
      source: "Lead Source",
      type: "Type",
      created: "Created Time",
      closeDate: "Closing Date",
      probability: "Probability",
    });
  });

  test("recognised stages carry their default probability; open deals at 0 or 100 % are noted, not resolved", () => {
    expect(reading.stages.map(({ stage, because }) => [stage, because])).toContainEqual(["Qualification", "status"]);
    expect(reading.stages.find(({ stage }) => stage === "Needs Analysis")?.probability).toBe(0.2);
    const { notices, probability } = reading.opportunities;
    const certain = notices.filter((bits) => (bits & 32) !== 0).length;
    expect(certain).toBeGreaterThan(0);
    expect([...probability].some((share) => share === 0 || share === 1)).toBe(false);
  });
});

describeData("preppin-salesforce-opps", (read) => {
  const reference = JSON.parse(read("reference.json")) as PreppinReference;

  test("day-first dates; flags decide and contradict the stage in 137 of 219 rows", () => {
    const reading = readTable(csvRows(read("Opportunity.csv")), { asOf: "2022-07-18" });
    expect(counts(reading)).toEqual({
      won: reference.flag.won,
      lost: reference.flag.lost,
      open: reference.flag.open,
      noDecision: 0,
    });
    expect(issueCounts(reading).statusAgainstStage).toBe(reference.stage_vs_flag_disagree);
    expect(reading.opportunities.notices.filter((bits) => (bits & 16) !== 0).length).toBe(137);
    expect(reading.questions.map(({ key, options, rows }) => [key, options, rows])).toEqual([
      ["outcomeBy", ["status", "stage"], 137],
    ]);
    expect(reading.issues.some(({ code }) => code === "ambiguousDates")).toBe(false);
    expect(reading.opportunities.created[0]).toBe(44634); // 14/03/2022: 44562 is 1 January, + 31 + 28 + 13
  });

  test("week 38: closing dates in 2028 to 2030 are kept and reported", () => {
    const reading = readTable(csvRows(read("2022-38_Opportunity.csv")), { asOf: "2022-08-31" });
    const { won, lost, open } = reference.w38;
    expect(counts(reading)).toEqual({ won, lost, open, noDecision: 0 });
    expect(issueCounts(reading).closedAfterAsOf).toBe(won + lost);
    expect(reading.source.columns).toMatchObject({
      id: "Id",
      name: "Name",
      amount: "Amount",
      source: "LeadSource",
      owner: "OwnerId",
    });
    expect(reading.newestDay).toBe(44804); // 31/08/2022
  });

  test("derived snapshots: ISO dates, OpportunityId", () => {
    const reading = readTable(csvRows(read("derived_snapshots/opportunities_2022-04-30.csv")), { asOf: "2022-04-30" });
    expect(reading.opportunities.count).toBe(reference.derived_snapshots["2022-04-30"]?.total);
    expect(reading.source.columns.id).toBe("OpportunityId");
  });
});

describeData("funneler-crm", (read) => {
  // The schema line is no csv (its quotes are escaped with backslashes): it stands in the sheet as one cell.
  const text = read("Opportunities.csv").replace(/^\ufeff/, "");
  const lineEnd = text.indexOf("\n");
  const rows = [[text.slice(0, lineEnd)], ...csvRows(text.slice(lineEnd + 1))];
  const reading = readTable(rows, { asOf: "2025-12-01" });

  test("the schema line above the header is no header; 40 open deals with $ amounts and ISO dates with Z", () => {
    expect(reading.source.headerRow).toBe(2);
    expect(counts(reading)).toEqual({ open: 40, won: 0, lost: 0, noDecision: 0 });
    expect(reading.opportunities.amount[0]).toBe(1_488_043);
    expect(reading.opportunities.expectedClose[0]).toBe(46157); // 2026-05-15
    expect(reading.source.columns.expectedClose).toBe("Expected Close Date");
    expect(reading.source.columns.created).toBeUndefined();
  });

  test("no stage says won: asked about the two that may come after a sale", () => {
    expect(reading.questions.map(({ key, options, rows }) => [key, options.slice(0, 2), rows])).toEqual([
      ["stage:Project Execution", ["open", "won"], 6],
      ["stage:Closeout", ["open", "won"], 2],
    ]);
  });

  test("Low, Medium and High are no probabilities", () => {
    expect(reading.source.columns.probability).toBeUndefined();
  });
});

describeData("bitrix-deals", (read) => {
  const reading = readTable(csvRows(read("deals.csv")), { asOf: "2026-06-24" });
  const { opportunities: o } = reading;
  const at = (id: string): number => [...o.id.codes].findIndex((code) => o.id.values[code] === id);

  test("no stage is asked about: the sheet says won and lost", () => {
    expect(reading.questions.filter(({ kind }) => kind === "stage")).toEqual([]);
  });

  test("12 rows are 11 deals: two won, one lost, the unknown stage is open", () => {
    expect(counts(reading)).toEqual({ open: 8, won: 2, lost: 1, noDecision: 0 });
    expect(reading.stages.find(({ stage }) => stage === "WAIT_CLIENT")?.outcome).toBe("open");
  });

  test("the id with two amounts, changed a minute later: the newer row counts, which is asked about", () => {
    expect(o.amount[at("D1008")]).toBe(69_000);
    expect(reading.excluded).toEqual([{ row: 9, reason: "olderSnapshot" }]);
    expect(reading.questions.filter(({ kind }) => kind === "sameId")).toEqual([
      {
        kind: "sameId",
        key: "sameId",
        options: ["newest", "add", "first", "separate"],
        answer: undefined,
        column: "deal_id",
        row: 10,
        found: "D1008",
        rows: 1,
      },
    ]);
  });

  test("the negative amount is kept and reported, the blank currency reported", () => {
    expect(o.amount[at("D1007")]).toBe(-12_000);
    expect(reading.issues).toContainEqual({
      code: "negativeAmount",
      row: 8,
      column: "expected_amount",
      found: "-12000.00",
    });
    expect(reading.issues).toContainEqual({ code: "currencyBlank", row: 12, column: "expected_amount", found: "" });
    expect(reading.currency).toBe("RUB");
  });

  test("Avito, avito and AVITO are one source; the Cyrillic one is another", () => {
    const names = o.source.values.filter((name) => /avito|авито/i.test(name));
    expect(names.map((name) => name.toLowerCase()).sort()).toEqual(["avito", "авито"]);
  });

  test("14.06.2026 among ISO dates with an offset is the same day everywhere", () => {
    expect(o.created[at("D1010")]).toBe(46187); // 46023 is 2026-01-01, + 151 to 1 June, + 13
    expect(o.created[at("D1001")]).toBe(46174);
  });

  test("won without a closing day stays undated", () => {
    expect(o.closed[at("D1009")]).toBeNaN();
  });
});

describeData("dbt-salesforce-seeds", (read) => {
  test("snake_case API names; probability 1000 is none and reported", () => {
    const reading = readTable(csvRows(read("sf_opportunity_data.csv")), { asOf: "2019-12-31" });
    expect(reading.source.columns).toMatchObject({
      id: "id",
      stage: "stage_name",
      isWon: "is_won",
      isClosed: "is_closed",
      created: "created_date",
    });
    expect(counts(reading)).toEqual({ won: 5, lost: 4, open: 1, noDecision: 0 }); // is_won, is_closed in the file
    expect(reading.issues.map(({ code }) => code)).toContain("probabilityOutOfRange");
  });
});

describeData("dbt-hubspot-seeds", (read) => {
  test("HubSpot's internal names", () => {
    const { source } = readTable(csvRows(read("deal_data.csv")), { asOf: "2021-12-31" });
    expect(source.columns).toMatchObject({
      id: "deal_id",
      name: "property_dealname",
      stage: "deal_pipeline_stage_id",
      amount: "property_amount",
      closeDate: "property_closedate",
      created: "property_createdate",
      owner: "owner_id",
    });
  });
});
