import type { CellValue } from "../../../src/core/cells/grid";
import type { Field } from "../../../src/core/opportunities/field";
import { matchColumns, type ColumnMap } from "../../../src/core/opportunities/matchColumns";

type Cells = readonly CellValue[];

/** Field → header, of the header row and the rows below it. */
function fieldsOf(
  headers: readonly string[],
  body: readonly Cells[] = [],
  map: ColumnMap = {}
): Record<string, string> {
  const { columns } = matchColumns(headers, body, map);
  return Object.fromEntries([...columns].map(([field, position]) => [field, headers[position] ?? ""]));
}

/** "Header=field, Header=field": what each header is read as, headers that are none left out. */
function said(text: string): { headers: string[]; fields: Record<string, string> } {
  const pairs = text.split(" | ").map((pair) => pair.split("=") as [string, Field?]);
  const named = pairs.flatMap(([header, field]): [string, string][] => (field === undefined ? [] : [[field, header]]));
  return { headers: pairs.map(([header]) => header), fields: Object.fromEntries(named) };
}

describe("the headers CRMs write, by program and language", () => {
  test.each([
    [
      "Salesforce, German",
      "Opportunity-Name=name | Accountname=account | Inhaber der Opportunity=owner | Phase=stage | Betrag=amount | Erwarteter Umsatz | Wahrscheinlichkeit (%)=probability | Schlusstermin=closeDate | Erstellt am=created | Lead-Quelle=source | Typ=type | Nächster Schritt=nextStep",
    ],
    [
      "Salesforce, French",
      "Nom de l'opportunité=name | Nom du compte=account | Propriétaire de l’opportunité=owner | Étape=stage | Montant=amount | Revenu attendu | Probabilité (%)=probability | Date de clôture=closeDate | Date de création=created | Origine de la piste=source | Étape suivante=nextStep",
    ],
    [
      "Salesforce, Spanish",
      "Nombre de la oportunidad=name | Nombre de la cuenta=account | Propietario de oportunidad=owner | Etapa=stage | Importe=amount | Ingresos previstos | Cantidad | Probabilidad (%)=probability | Fecha de cierre=closeDate | Fecha de creación=created | Origen del prospecto=source",
    ],
    [
      "Salesforce, Italian",
      "Nome opportunità=name | Nome account=account | Titolare opportunità=owner | Fase=stage | Importo=amount | Probabilità (%)=probability | Data chiusura=closeDate | Data creazione=created | Fonte del lead=source | Tipo=type",
    ],
    [
      "Salesforce, Dutch",
      "Naam opportunity=name | Accountnaam=account | Eigenaar opportunity=owner | Fase=stage | Bedrag=amount | Waarschijnlijkheid (%)=probability | Sluitingsdatum=closeDate | Gemaakt op=created | Leadbron=source | Volgende stap=nextStep",
    ],
    [
      "Salesforce, Portuguese",
      "Nome da oportunidade=name | Nome da conta=account | Proprietário da oportunidade=owner | Fase=stage | Valor=amount | Probabilidade (%)=probability | Data de fechamento=closeDate | Data de criação=created | Origem do lead=source",
    ],
    [
      "Salesforce, API",
      "Id=id | Name=name | StageName=stage | Amount=amount | ExpectedRevenue | CloseDate=closeDate | Type=type | LeadSource=source | IsClosed=isClosed | IsWon=isWon | ForecastCategoryName=forecastCategory | CurrencyIsoCode=currency | OwnerId=owner | CreatedDate=created | LastActivityDate=lastActivity | LastStageChangeDate=stageEntered | NextStep=nextStep",
    ],
    [
      "HubSpot, German",
      "Datensatz-ID=id | Deal-Name=name | Deal-Phase=stage | Pipeline=pipeline | Abschlussdatum=closeDate | Zuständiger Mitarbeiter=owner | Betrag=amount | Gewichteter Betrag | Erstelldatum=created",
    ],
    [
      "HubSpot, French",
      "Nom de la transaction=name | Phase de la transaction=stage | Pipeline=pipeline | Date de fermeture=closeDate | Propriétaire de la transaction=owner | Montant=amount | Montant pondéré | Date de création=created",
    ],
    [
      "HubSpot, Spanish",
      "Nombre del negocio=name | Etapa del negocio=stage | Pipeline=pipeline | Fecha de cierre=closeDate | Propietario del negocio=owner | Valor=amount | Fecha de creación=created",
    ],
    [
      "HubSpot, internal",
      "hs_object_id=id | dealname=name | dealstage=stage | pipeline=pipeline | amount=amount | hs_forecast_amount | closedate=closeDate | createdate=created | hubspot_owner_id=owner | dealtype=type | hs_is_closed=isClosed | hs_is_closed_won=isWon | closed_lost_reason=reason | hs_deal_stage_probability=probability | deal_currency_code=currency | hs_closed_won_date=actualClose | notes_last_contacted=lastActivity | hs_v2_date_entered_current_stage=stageEntered | hs_next_step=nextStep",
    ],
    [
      "Pipedrive, German",
      "Geschäft - ID=id | Geschäft - Titel=name | Geschäft - Besitzer=owner | Geschäft - Wert=amount | Geschäft - Gewichteter Wert | Geschäft - Währung des Werts=currency | Geschäft - Organisation=account | Geschäft - Pipeline=pipeline | Geschäft - Phase=stage | Geschäft - Status=status | Geschäft - Geschäft erstellt=created | Geschäft - Verlustgrund=reason | Geschäft - Erwartetes Abschlussdatum=expectedClose",
    ],
    [
      "Pipedrive, Czech",
      "Obchod - ID=id | Obchod - Název=name | Obchod - Vlastník=owner | Obchod - Hodnota=amount | Obchod - Měna=currency | Obchod - Organizace=account | Obchod - Fáze=stage | Obchod - Stav=status | Obchod - Obchod vytvořen=created | Obchod - Důvod prohry=reason | Obchod - Očekávané datum uzavření=expectedClose",
    ],
    [
      "Pipedrive, Portuguese",
      "Negócio - Título=name | Negócio - Valor=amount | Negócio - Moeda=currency | Negócio - Proprietário=owner | Negócio - Funil=pipeline | Negócio - Etapa=stage | Negócio - Status=status | Negócio - Negócio criado=created | Negócio - Motivo da perda=reason | Negócio - Data de fechamento esperada=expectedClose",
    ],
    [
      "Pipedrive, API",
      "id=id | title=name | value=amount | weighted_value | currency=currency | stage_id=stage | pipeline_id=pipeline | status=status | add_time=created | won_time=actualClose | lost_time | expected_close_date=expectedClose | stage_change_time=stageEntered | owner_name=owner | org_name=account | lost_reason=reason",
    ],
    [
      "Dynamics, German",
      "Thema=name | Potenzieller Kunde=account | Gesch. Abschlussdatum=expectedClose | Gesch. Umsatz=amount | Wahrscheinlichkeit=probability | Bewertung | Status=status | Statusgrund=reason | Besitzer=owner | Erstellt am=created | Pipelinephase=stage | Tatsächlicher Umsatz | Tatsächliches Abschlussdatum=actualClose",
    ],
    [
      "Dynamics, API",
      "opportunityid=id | name=name | estimatedvalue=amount | actualvalue | estimatedclosedate=expectedClose | actualclosedate=actualClose | closeprobability=probability | stepname=stage | statecode=status | createdon=created | ownerid=owner",
    ],
    [
      "Zoho",
      "Record Id=id | Deal Owner.id | Deal Owner=owner | Amount=amount | Deal Name=name | Closing Date=closeDate | Account Name.id | Account Name=account | Stage=stage | Pipeline=pipeline | Sub-Pipeline | Expected Revenue | Created Time=created | Reason For Loss=reason | Currency=currency",
    ],
    [
      "Close",
      "id=id | lead_id | lead_name=account | status_label=stage | status_type=status | pipeline_name=pipeline | value | value_formatted=amount | expected_value | date_created=created | date_won=actualClose | date_lost | user_name=owner",
    ],
    [
      "Freshsales",
      "Deal Name=name | Deal Value=amount | Deal Pipeline=pipeline | Deal Stage=stage | Expected close date=expectedClose | Closed date=actualClose | Account=account | Related Contacts=contact",
    ],
    [
      "Odoo, French",
      "Opportunité=name | Client=account | Vendeur=owner | Équipe commerciale=team | Revenu espéré=amount | Probabilité=probability | Clôture prévue=expectedClose | Créé le=created | Étape=stage | Motif de perte=reason",
    ],
    [
      "Odoo, Studio",
      "name=name | expected_revenue=amount | prorated_revenue | date_deadline=expectedClose | date_closed=actualClose | create_date=created | stage_id=stage | user_id=owner | x_studio_product=product | lost_reason_id=reason",
    ],
    [
      "Bitrix24",
      "ID=id | CURRENCY_ID=currency | STAGE_ID=stage | CATEGORY_ID=pipeline | ASSIGNED_BY_ID=owner | DATE_CREATE=created | CLOSEDATE=closeDate",
    ],
  ])("%s", (_, text) => {
    const { headers, fields } = said(text);
    expect(fieldsOf(headers)).toEqual(fields);
  });

  test("the prefix of an export in a language nobody knows is taken off; another list's column is not the deal's", () => {
    const korean = ["거래 - Title", "거래 - Value", "거래 - Stage", "조직 - Owner"];
    expect(fieldsOf(korean)).toEqual({ name: "거래 - Title", amount: "거래 - Value", stage: "거래 - Stage" });
    expect(fieldsOf(["Deal - Title", "Deal - Value", "Person - Name", "Organization - Owner"])).toEqual({
      name: "Deal - Title",
      amount: "Deal - Value",
      contact: "Person - Name",
    });
  });

  test("Bitrix24 calls the name TITLE and the amount OPPORTUNITY: the cells tell", () => {
    expect(fieldsOf(["TITLE", "OPPORTUNITY"], [["Pumps", "12000.00"]])).toEqual({
      name: "TITLE",
      amount: "OPPORTUNITY",
    });
  });

  test("the unit of a header is no part of its name", () => {
    expect(fieldsOf(["Amount (USD)", "Stage"]).amount).toBe("Amount (USD)");
    expect(fieldsOf(["Wert in EUR", "Phase"]).amount).toBe("Wert in EUR");
    for (const amount of ["Amount (k€)", "Amount in thousands", "Amount (M USD)", "Betrag in TEUR", "amount_cents"])
      expect(fieldsOf([amount, "Stage"]).amount).toBe(amount);
  });

  test("what stands in brackets belongs to the name, or is a remark", () => {
    expect(fieldsOf(["Close date (expected)", "Created (UTC)", "Amount (weighted)", "Stage (required)"])).toEqual({
      expectedClose: "Close date (expected)",
      created: "Created (UTC)",
      stage: "Stage (required)",
    });
  });
});

describe("content decides between columns of one meaning", () => {
  test("which amount: converted before plain, plain before contract values and expected revenue; never weighted or counted", () => {
    const amounts = ["Quantity", "Weighted Amount", "Expected Revenue", "ACV", "Amount", "Amount (converted)"];
    for (let left = amounts.length; left > 2; left--)
      expect(fieldsOf([...amounts.slice(0, left), "Stage"]).amount).toBe(amounts[left - 1]);
    expect(fieldsOf(["Quantity", "Weighted Amount", "Stage"]).amount).toBeUndefined();
  });

  test("a converted amount without a single number is not taken", () => {
    const headers = ["Amount (converted)", "Amount", "Stage"];
    expect(fieldsOf(headers, [["", 5, "Won"], ["", 6, "Lost"]]).amount).toBe("Amount"); // prettier-ignore
  });

  test("names before ids and e-mail addresses", () => {
    const headers = ["Deal owner", "Account manager", "Amount"];
    expect(fieldsOf(headers, [["0055g00000ABCDE", "Ana", 5]]).owner).toBe("Account manager");
    expect(fieldsOf(headers, [["ana@example.com", "Ana", 5]]).owner).toBe("Account manager");
    expect(fieldsOf(headers, [["Bo Lind", "Ana", 5]]).owner).toBe("Deal owner");
    expect(fieldsOf(["Deal Owner.id", "Deal Owner"], [["zcrm_1", "Mia"]]).owner).toBe("Deal Owner");
  });

  test.each<readonly [string, CellValue, Field]>([
    ["Closed", "Yes", "isClosed"],
    ["Closed", "2024-05-01", "closeDate"],
    ["Gewonnen", "ja", "isWon"],
    ["Gewonnen", 45400, "actualClose"],
    ["Opportunity", "Pumps for Contoso", "name"],
    ["Opportunity", 12_000, "amount"],
    ["Chance", "Pumpen", "name"],
    ["Chance", "40 %", "probability"],
  ])("%s over %s is %s", (header, cell, field) => {
    expect(fieldsOf([header], [[cell]])).toEqual({ [field]: header });
  });

  test("a state is a status where it says how a deal stands, else it is a place", () => {
    expect(fieldsOf(["State"], [["CA"], ["NY"]])).toEqual({});
    expect(fieldsOf(["State"], [["Open"], ["Won"]])).toEqual({ status: "State" });
  });

  test("a pipeline is a name, not a value", () => {
    expect(fieldsOf(["Pipeline"], [["New business"], ["Renewals"]])).toEqual({ pipeline: "Pipeline" });
    expect(fieldsOf(["Pipeline"], [[12_000], [8_500]])).toEqual({});
  });
});

describe("content names a column whose header says nothing", () => {
  const rows: readonly Cells[] = [
    ["Alpha", "Proposal", 12_000, 45_300, 45_390],
    ["Beta", "Closed Won", 8_500, 45_310, 45_420],
    ["Gamma", "Negotiation", 31_000, 45_320, 45_500],
  ];

  test("stage words are the stage, the one column of money is the amount, two columns of days are in their order", () => {
    const match = matchColumns(["Deal", "Column2", "Column3", "Column4", "Field E"], rows, {});
    expect(Object.fromEntries(match.columns)).toEqual({ name: 0, stage: 1, amount: 2, created: 3, closeDate: 4 });
    expect(Object.fromEntries(match.certainty)).toMatchObject({
      name: { by: "name" },
      stage: { by: "content" },
      amount: { by: "content" },
      created: { by: "content" },
    });
  });

  test("what has a named column is not guessed; a header that names something else is believed", () => {
    const named = matchColumns(["Deal", "Stage", "Amount", "Column4", "Close Date"], rows, {});
    expect(Object.fromEntries(named.columns)).toEqual({ name: 0, stage: 1, amount: 2, closeDate: 4 });
    const other = matchColumns(["Deal", "Stage", "Employees", "Column4", "Close Date"], rows, {});
    expect(other.columns.has("amount")).toBe(false);
  });

  test("row numbers, shares and years are no money", () => {
    const body = [[1, 0.5, 2024, "Won"], [2, 0.4, 2025, "Lost"], [3, 0.1, 2024, "Proposal"]]; // prettier-ignore
    expect(matchColumns(["", "Column2", "Column3", "Stage"], body, {}).columns.has("amount")).toBe(false);
  });

  test("money with a currency is an amount under any header, but not under that of other money", () => {
    const body = [["$1,200", "Won"], ["$900", "Lost"]]; // prettier-ignore
    expect(fieldsOf(["Ticket", "Stage"], body).amount).toBe("Ticket");
    expect(fieldsOf(["Discount", "Stage"], body).amount).toBeUndefined();
  });
});
