import { madeHistory } from "../support/madeHistory";
import { answered, csv, engineOfCsv, quietly, ready, trouble } from "./engineSupport";

/** Whole analyses, each of some thousand formulas. */
jest.setTimeout(120_000);

/** Dates that read both ways throughout: deal 1 closed on 4 March or on 3 April. */
const DATES = [
  "Opportunity ID,Opportunity Name,Stage,Amount,Created Date,Close Date",
  "1,Alpha,Closed Won,1000,02/01/2026,03/04/2026",
  "2,Bravo,Closed Lost,2000,02/03/2026,05/04/2026",
  "3,Charlie,Closed Won,3000,02/03/2026,06/04/2026",
  "4,Delta,Proposal,4000,02/05/2026,10/11/2026",
];
/** 100 € and 200 € of won deals beside dollars. */
const CURRENCIES = [
  "Deal ID,Deal Name,Stage,Amount,Currency,Created Date,Close Date",
  "D1,Pumps,Closed Won,1000,USD,2026-01-10,2026-03-01",
  "D2,Valves,Closed Won,2000,USD,2026-02-10,2026-05-01",
  "D3,Meters,Closed Lost,3000,USD,2026-02-10,2026-06-01",
  "D4,Sensors,Closed Won,100,EUR,2026-02-10,2026-06-01",
  "D5,Probes,Proposal,200,EUR,2026-08-10,2026-11-01",
];

describe("a question about the rows, through the pane's engine", () => {
  test("is looked at with what each answer would change, and follows what is chosen", async () => {
    const { engine } = engineOfCsv(csv(DATES));
    const [question, ...others] = ready(await engine.open()).questions;
    expect(others).toEqual([]);
    expect(question).toMatchObject({ key: "dateOrder", answer: undefined, options: ["month first", "day first"] });
    expect(question?.effects.map(({ option, deals, won }) => [option, deals, won])).toEqual([
      ["month first", 4, 2],
      ["day first", 4, 2],
    ]);
    const chosen = ready(await engine.look({ dateOrder: "day first" })).questions;
    expect(chosen).toMatchObject([{ key: "dateOrder", answer: "day first", effects: [] }]);
  });

  test("not answered it is open in the answer and asked again; answered it is kept", async () => {
    const { engine } = engineOfCsv(csv(DATES));
    const guessed = answered(await engine.analyze({ goal: 20_000 }, quietly()));
    expect(guessed.summary.openQuestions).toBe(1);
    expect(ready(await engine.look({})).questions).toMatchObject([{ key: "dateOrder", answer: undefined }]);
    const told = answered(await engine.analyze({ dateOrder: "day first" }, quietly()));
    expect(told.summary.openQuestions).toBe(0);
    expect(ready(await engine.look({})).questions).toMatchObject([{ key: "dateOrder", answer: "day first" }]);
    // What was kept can be answered otherwise.
    expect(ready(await engine.look({ dateOrder: "month first" })).questions).toMatchObject([{ answer: "month first" }]);
  });

  test("a stage nobody knows counts as it is answered, in the look as in the analysis", async () => {
    const rows = [1, 2, 3, 4].map((i) => `P${i},Deal ${i},Disqualified,500,2026-02-10,2026-06-0${i}`);
    const { engine } = engineOfCsv(
      csv([...DATES.slice(0, 1), ...rows, ...CURRENCIES.slice(1, 2).map(() => DATES[1] ?? "")])
    );
    const found = ready(await engine.open());
    const asked = found.questions.find(({ key }) => key === "stage:Disqualified");
    expect(asked).toMatchObject({ answer: undefined, rows: 4 });
    const lost = ready(await engine.look({ stageMap: { Disqualified: "lost" } }));
    expect(lost.stages.find(({ stage }) => stage === "Disqualified")).toMatchObject({ outcome: "lost", isKnown: true });
    expect(lost.questions.find(({ key }) => key === "stage:Disqualified")?.answer).toBe("lost");
  });
});

describe("whether overdue deals stay", () => {
  /** Every open deal is 40 days past its close date. */
  const rows = madeHistory({ asOf: "2026-09-15", closesIn: () => -40 });
  const STAGES = { open: "Proposal", won: "Closed Won", lost: "Closed Lost", noDecision: "Closed Lost" } as const;
  const sheet = (some: typeof rows): string =>
    csv([
      "Deal ID,Stage,Amount,Created Date,Close Date",
      ...some.map(({ id, outcome, amount, created, closed, expectedClose }) =>
        [id, STAGES[outcome], amount, created, closed ?? expectedClose].join(",")
      ),
    ]);
  const asks = async (text: string): Promise<readonly string[]> =>
    ready(await engineOfCsv(text).engine.open()).questions.map(({ kind }) => kind);

  test("is not asked before the first analysis where own history will give each its own odds", async () =>
    expect(await asks(sheet(rows))).not.toContain("overdueTreatment"));

  test("is asked where there is no own history", async () =>
    expect(await asks(sheet(rows.filter(({ outcome }, i) => outcome === "open" || i < 20)))).toContain(
      "overdueTreatment"
    ));
});

describe("several currencies", () => {
  test("are a pipeline whose rates are asked; without them there is no analysis, with them one that adds", async () => {
    const { engine } = engineOfCsv(csv(CURRENCIES));
    const found = ready(await engine.open());
    expect([found.missing, found.currency]).toEqual([[], "USD"]);
    expect(found.questions).toMatchObject([{ kind: "rate", key: "rate:EUR", options: [], answer: undefined, rows: 2 }]);
    const outcome = trouble(await engine.analyze({ goal: 10_000 }, quietly()));
    expect(outcome).toMatchObject({ code: "noRates", detail: "mixedCurrencies", changed: "nothing" });
    const rated = ready(await engine.look({ rates: { EUR: 1.5 } }));
    expect(rated.questions).toMatchObject([{ key: "rate:EUR", answer: "1.5" }]);
    // 1,000 + 2,000 + 100 × 1.5
    expect(rated.wonToDate).toBe(3_150);
    const { summary } = answered(await engine.analyze({ goal: 10_000, rates: { EUR: 1.5 } }, quietly()));
    expect([summary.wonToDate, summary.reported]).toEqual([3_150, 300]);
    expect(ready(await engine.look({})).questions).toMatchObject([{ key: "rate:EUR", answer: "1.5" }]);
  });
});
