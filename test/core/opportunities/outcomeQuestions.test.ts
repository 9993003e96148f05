import type { CellValue } from "../../../src/core/cells/grid";
import { OUTCOME_NAMES } from "../../../src/core/opportunities/opportunities";
import type { Reading } from "../../../src/core/opportunities/reading";
import { outcomeFromWords } from "../../../src/core/opportunities/stageWords";
import { readTable, type TableOptions } from "./readTable";

const HEADERS = ["Deal", "Owner", "Stage", "Amount", "Status", "Loss Reason"];
const read = (rows: readonly (readonly string[])[], options?: TableOptions): Reading =>
  readTable(
    [
      HEADERS,
      ...rows.map(([stage = "", status = "", reason = ""], i): CellValue[] => [
        `D${i}`,
        "Ana",
        stage,
        100,
        status,
        reason,
      ]),
    ],
    options
  );
const outcomes = ({ opportunities }: Reading): string[] =>
  [...opportunities.outcome].map((code) => OUTCOME_NAMES[code] ?? "");
const asked = ({ questions }: Reading): string[] =>
  questions.map(({ key, options, rows, answer }) => `${key} ${options.join("/")} ${rows} ${answer ?? "?"}`);

describe("no decision, in words of seven languages", () => {
  test.each([
    "Kein Budget",
    "Projekt verschoben",
    "Keine Rückmeldung",
    "Annulé",
    "Sans suite",
    "Pas de budget",
    "Pas de réponse",
    "Cancelada",
    "Sin presupuesto",
    "Pospuesto",
    "Abbandonata",
    "Nessuna decisione",
    "Rinviato",
    "Geannuleerd",
    "Geen beslissing",
    "Uitgesteld",
    "Sem orçamento",
    "Adiado",
    "Desqualificado",
  ])("%s", (text) => {
    expect(outcomeFromWords(text)).toBe("noDecision");
    expect(outcomes(read([["Negotiation", "Lost", text]]))).toEqual(["noDecision"]);
  });
});

test("a pipeline's name behind a stage says nothing, an outcome does", () => {
  const names = [
    "Negotiation (Lost deals recovery)",
    "Qualified (Win-back)",
    "Closed (Won)",
    "Proposal [Lost]",
    "Won (Dead leads)",
  ];
  expect(names.map(outcomeFromWords)).toEqual(["open", "open", "won", "lost", "won"]);
  const hubspot = ["Appointment Scheduled (Sales)", "Contract Sent (Sales)", "Closed Won (Sales)"];
  expect(
    read(hubspot.map((stage) => [stage])).stages.map(({ because, probability }) => [because, probability])
  ).toEqual([
    ["recognised", 0.2],
    ["recognised", 0.9],
    ["recognised", 1],
  ]);
});

test("of two levels the first tells, unless the second is an outcome", () => {
  const names = [
    "Proposal: Sent",
    "3 - Proposal / Verbal",
    "Closed Won: Invoiced",
    "Closed - Lost / Price",
    "Proposal: Lost",
  ];
  expect(names.map(outcomeFromWords)).toEqual(["open", "open", "won", "lost", "lost"]);
});

describe("status against stage", () => {
  const rows = [
    ["Closed Won", "Open"],
    ["Closed Won", "Lost"],
    ["Closed Lost", "Won"],
    ["Proposal", "Open"],
  ];

  test("often: asked which one counts, with the first such row", () => {
    const reading = read(rows);
    expect(outcomes(reading)).toEqual(["open", "lost", "won", "open"]);
    expect(reading.questions).toEqual([
      {
        kind: "outcomeBy",
        key: "outcomeBy",
        options: ["status", "stage"],
        answer: undefined,
        column: "Stage",
        row: 2,
        found: "Open / Closed Won",
        rows: 3,
      },
    ]);
  });

  test("the stage counts when that is the answer; the contradictions stay named", () => {
    const reading = read(rows, { outcomeBy: "stage" });
    expect(outcomes(reading)).toEqual(["won", "won", "lost", "open"]);
    expect(asked(reading)).toEqual(["outcomeBy status/stage 3 stage"]);
    expect(reading.issues.map(({ code, row }) => `${code} ${row ?? ""}`)).toEqual([
      "statusAgainstStage 2",
      "statusAgainstStage 3",
      "statusAgainstStage 4",
    ]);
    expect(reading.stages.map(({ stage, because }) => `${stage} ${because}`)).toContain("Closed Won byName");
  });

  test("a stage whose name says nothing leaves it to the status even then", () => {
    expect(
      outcomes(
        read(
          [
            ["Foo", "Won"],
            ["Closed Lost", "Won"],
          ],
          { outcomeBy: "stage" }
        )
      )
    ).toEqual(["won", "lost"]);
  });

  test("once, twice among many, or in less than one row of fifty, it is a slip", () => {
    expect(asked(read(rows.slice(1, 2)))).toEqual([]);
    expect(asked(read(rows.slice(0, 2)))).toEqual(["outcomeBy status/stage 2 ?"]);
    expect(asked(read([...rows.slice(0, 2), ...Array.from({ length: 20 }, () => ["Proposal", "Open"])]))).toEqual([]);
    const many = Array.from({ length: 200 }, () => ["Proposal", "Open"]);
    expect(asked(read([...rows, ...many]))).toEqual([]);
  });
});

describe("stages whose name does not tell", () => {
  const stages = (names: readonly string[], options?: TableOptions): Reading =>
    read(
      names.map((name) => [name]),
      options
    );

  test("a dead end is lost or undecided: asked, with its rows", () => {
    const reading = stages(["Disqualified", "Disqualified", "Dead Deals", "Closed Won", "Proposal"]);
    expect(outcomes(reading)).toEqual(["noDecision", "noDecision", "noDecision", "won", "open"]);
    expect(asked(reading)).toEqual([
      "stage:Disqualified noDecision/lost/open/won 2 ?",
      "stage:Dead Deals noDecision/lost/open/won 1 ?",
    ]);
    expect(reading.stages.filter(({ isAsked }) => isAsked).map(({ stage }) => stage)).toEqual([
      "Disqualified",
      "Dead Deals",
    ]);
    expect(reading.issues).toEqual([]);
  });

  test("once answered, the question stays with its answer", () => {
    const reading = stages(["Disqualified", "Closed Won"], { stageMap: { disqualified: "lost" } });
    expect(outcomes(reading)).toEqual(["lost", "won"]);
    expect(asked(reading)).toEqual(["stage:Disqualified noDecision/lost/open/won 1 lost"]);
    expect(reading.stages.some(({ isAsked }) => isAsked)).toBe(false);
  });

  test.each(["Closed", "Abgeschlossen", "Clôturée", "Cerrada", "Chiuso", "Gesloten", "Fechado", "7. Closed"])(
    "%s alone",
    (name) => {
      expect(asked(stages([name, "Proposal"]))).toEqual([`stage:${name} won/lost/open/noDecision 1 ?`]);
      expect(asked(stages([name, "Proposal", "Won"]))).toEqual([`stage:${name} lost/won/open/noDecision 1 ?`]);
    }
  );

  test("a bare Closed counts as its reason says", () => {
    const reading = read([
      ["Closed", "", "Lost to competitor"],
      ["Closed", "", "No budget"],
      ["Closed", "", "Won on price"],
      ["Closed", "", ""],
    ]);
    expect(outcomes(reading)).toEqual(["lost", "noDecision", "won", "won"]);
    expect(asked(reading)).toEqual(["stage:Closed won/lost/open/noDecision 1 ?"]);
  });

  test("a bare Closed counts as its sub-stage says", () => {
    const headers = ["Deal", "Stage", "Sub-stage", "Amount"];
    const subStages = ["Won", "Lost", "No decision", "Proposal"];
    const reading = readTable([headers, ...subStages.map((sub, i) => [`D${i}`, i < 3 ? "Closed" : "Active", sub, 10])]);
    expect(outcomes(reading)).toEqual(["won", "lost", "noDecision", "open"]);
    expect(asked(reading)).toEqual([]);
  });

  test("where no stage is called won, what comes after a sale is asked about", () => {
    const reading = stages(["Lead Qualification", "Proposal", "Project Execution", "Contract signed"]);
    expect(outcomes(reading)).toEqual(["open", "open", "open", "won"]);
    expect(asked(reading)).toEqual([
      "stage:Project Execution open/won/lost/noDecision 1 ?",
      "stage:Contract signed won/open/lost/noDecision 1 ?",
    ]);
    // One answer does not take the other question away.
    expect(
      asked(stages(["Proposal", "Project Execution", "Contract signed"], { stageMap: { "Contract signed": "won" } }))
    ).toEqual([
      "stage:Project Execution open/won/lost/noDecision 1 ?",
      "stage:Contract signed won/open/lost/noDecision 1 won",
    ]);
    expect(asked(stages(["Proposal", "Project Execution", "Contract signed", "Won"]))).toEqual([]);
  });

  test("where no stage is called won, names without a known word are asked about, the six with most deals", () => {
    const reading = stages(["A", "B", "B", "C", "D", "E", "F", "G", "Proposal"]);
    expect(asked(reading).map((line) => line.split(" ")[0])).toEqual([
      "stage:B",
      "stage:A",
      "stage:C",
      "stage:D",
      "stage:E",
      "stage:F",
    ]);
    expect(asked(stages(["A", "B", "Won"]))).toEqual([]);
    expect(asked(stages(["A", "Won"]))).toEqual(["stage:A open/won/lost/noDecision 1 ?"]);
  });

  test("a status that tells asks nothing", () => {
    expect(
      asked(
        read([
          ["Disqualified", "Lost"],
          ["Closed", "Won"],
          ["A", "Open"],
        ])
      )
    ).toEqual([]);
  });
});
