import { monthFromName } from "../../../src/core/cells/monthNames";
import { currencyOfFormat } from "../../../src/core/opportunities/amountCells";
import { crmStagesOf } from "../../../src/core/opportunities/crmStages";
import { aliasesOf } from "../../../src/core/opportunities/headerAliases";
import { headerKeys } from "../../../src/core/opportunities/headerText";
import { idKey } from "../../../src/core/opportunities/idKey";
import { isGroupHeading, rowWord } from "../../../src/core/opportunities/rowWords";
import { outcomeFromWords } from "../../../src/core/opportunities/stageWords";

test("an 18-character Salesforce id is its first 15, when its checksum is right", () => {
  // 9MWGP has capitals at places 2–5: bits 1 to 4, 30, the character "4"; the other two groups have none: "A".
  expect(idKey("0068d000009MWGPAA4")).toBe("0068d000009MWGP");
  expect(idKey("0068d000009MWGPAA5")).toBe("0068d000009MWGPAA5");
  expect(idKey(" {A1B2} ")).toBe("A1B2");
  expect(idKey("1C1I7A6R")).toBe("1C1I7A6R");
});

test("month names in several languages", () => {
  expect(["Avr.", "März", "août", "Dezember", "ottobre", "Sept", "Foo"].map(monthFromName)).toEqual([
    4,
    3,
    8,
    12,
    10,
    9,
    undefined,
  ]);
});

test("headers run together, and with the entity's name in front", () => {
  expect(aliasesOf("stagename")[0]?.field).toBe("stage");
  expect(headerKeys("Deal - Value")).toEqual(["deal value", "value"]);
  expect(headerKeys("Opportunity_Est. revenue")).toEqual(["opportunity est revenue", "est revenue"]);
  expect(headerKeys(5)).toEqual([]);
});

test("no field takes a weighted amount, a working probability or a forecast value", () => {
  const ours = [
    "Pipeline flags",
    "Why",
    "Suggested action",
    "Working probability",
    "Forecast value",
    "Weighted value",
    "Prorated Revenue",
  ];
  expect(ours.flatMap(headerKeys).flatMap(aliasesOf)).toEqual([]);
});

test("currencies of number formats", () => {
  expect(
    ["$#,##0.00", "#,##0 [$EUR]", "[$£-809]#,##0", '#,##0 "€"', "[$CHF-807] #,##0", "0.00", "General", "[$-409]0"].map(
      currencyOfFormat
    )
  ).toEqual(["$", "EUR", "GBP", "EUR", "CHF", undefined, undefined, undefined]);
});

test("a CRM is recognised by two of its open stages, the one that knows most names first", () => {
  expect(crmStagesOf(["Closed Won", "Closed Lost", "Prospecting"])).toBeUndefined();
  expect(crmStagesOf(["Needs Analysis", "Id. Decision Makers", "Closed Won"])?.crm).toBe("salesforce");
  expect(crmStagesOf(["Needs Analysis", "Identify Decision Makers"])?.crm).toBe("zoho");
  expect(crmStagesOf(["qualifiedtobuy", "contractsent", "closedwon"])?.crm).toBe("hubspot");
});

test.each([
  ["Confidential Information - Do Not Distribute", "footer"],
  ["Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.", "footer"],
  ["Copyright © 2000–2023 salesforce.com, inc. All rights reserved.", "footer"],
  ["Grand Totals (5700 records)", "total"],
  ["Total", "total"],
  ["Subtotal", "total"],
  ["Sum", "total"],
  ["Count", "total"],
  ["Gesamtergebnis", "total"],
  ["Total Energies", "groupTotal"],
  ["Proposal Total", "groupTotal"],
  ["Teilergebnis", "total"],
  ["Summe von Angebot", "groupTotal"],
  ["Gesamtsumme (12 Datensätze)", "total"],
  ["Sous-total :", "total"],
  ["Total général", "total"],
  ["Nombre d’enregistrements", "total"],
  ["Suma total", "total"],
  ["Recuento", "total"],
  ["Totale complessivo", "total"],
  ["Somma", "total"],
  ["Eindtotaal", "total"],
  ["Aantal: 12", "total"],
  ["Total geral", "total"],
  ["Soma", "total"],
  ["(12 records)", "total"],
  ["Vertrauliche Informationen – nicht weitergeben", "footer"],
  ["Informations confidentielles - Ne pas diffuser", "footer"],
  ["Información confidencial: no distribuir", "footer"],
  ["Informazioni riservate - Non divulgare", "footer"],
  ["Vertrouwelijke informatie - niet verspreiden", "footer"],
  ["Informações confidenciais - Não distribuir", "footer"],
  ["Copyright © 2025 Example GmbH. Alle Rechte vorbehalten.", "footer"],
  ["Exportiert am 03.04.2024 von Ana", "footer"],
  ["Vertrauliche Ausschreibung Nord", undefined],
  ["Summit rollout", undefined],
  ["Sommerfest", undefined],
  ["Media", "total"],
  ["Summer campaign", undefined],
  ["County of Kent", undefined],
])("%s at the start of a row: %s", (text, word) => {
  expect(rowWord(text)).toBe(word);
});

test("group headings count their rows", () => {
  expect(["Proposal (12)", "Stage: Proposal (1,200 records)"].map(isGroupHeading)).toEqual([true, true]);
  expect(["Proposal", "(12)", "Renewal (2024 plan)"].map(isGroupHeading)).toEqual([false, false, false]);
});

test("words of outcomes; an unknown stage has none", () => {
  expect(outcomeFromWords("Closed Lost - No Budget")).toBe("noDecision");
  expect(outcomeFromWords("WAIT_CLIENT")).toBeUndefined();
});
