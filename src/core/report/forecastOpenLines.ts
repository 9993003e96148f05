import type { ForecastMonth } from "../analysis";
import { moneyOf, yearSum, type Line, type LineContext } from "./forecastLine";
import type { ForecastRows } from "./forecastGrid";
import { hasExpected, lineOf, METHOD_WORDS, servingOf } from "./forecastServing";
import { VALUE } from "./names";
import { column } from "./rowsTable";

/** Stands behind the name of the line whose figures the landing takes. */
const IN_USE = " ► in use";

/** The lines of what is still open, in the order of the grid. */
export function openLines(place: LineContext): Line[] {
  return [
    ...categoryLines(place),
    ...(servingOf(place.context) === "engine" ? [] : [ownLine(place)]),
    ...engineLines(place),
    ...changesLine(place),
    ...unplacedLine(place),
  ];
}

/** Nothing in months that are over. */
function still({ context }: LineContext, m: number, expression: string): string | undefined {
  return phaseAt(context.analysis.forecast.months, m) === "actual" ? undefined : expression;
}

function phaseAt(months: readonly ForecastMonth[], m: number): ForecastMonth["phase"] | undefined {
  return months[m]?.phase;
}

/** Commit and best case: whole amounts of the working deals that the CRM puts there. */
function categoryLines(place: LineContext): Line[] {
  const { context, rows } = place;
  const line = (row: number | undefined, label: string, category: string): Line[] =>
    row === undefined
      ? []
      : [
          {
            row,
            label,
            ...moneyOf(context),
            month: (l, m) =>
              still(place, m, `=SUMIFS(${column("Kept")},${column("Category")},"${category}"${openIn(l, rows)})`),
            year: yearSum(row),
          },
        ];
  return [...line(rows.commit, "Commit", "commit"), ...line(rows.bestCase, "Best case", "best case")];
}

/** The live line in use (M1, else W1), or the one that a person types in the template. */
function ownLine(place: LineContext): Line {
  const { context, rows, deals } = place;
  const isTyped = context.isTemplate;
  const inMonth = (l: string): string =>
    `=SUMIFS(${column("Expected")}${openIn(l, rows)})${deals.adjustment(l, rows.header)}`;
  return {
    row: rows.expected,
    label: isTyped ? "Still expected" : `${METHOD_WORDS[context.analysis.forecast.method]}${IN_USE}`,
    bold: true,
    ...moneyOf(context),
    // Without a measure the line stays empty: the reason runs over it.
    ...(hasExpected(context) ? {} : { quarter: () => undefined }),
    month: (l, m) => (hasExpected(context) && !isTyped ? still(place, m, inMonth(l)) : undefined),
    year: yearSum(rows.expected),
  };
}

type EngineLine = "crm" | "history" | "blend" | "notCreatedYet";

const ENGINE_LABELS: Readonly<Record<EngineLine, string>> = {
  crm: "CRM probability*",
  history: "Own history*",
  blend: "Blend of both*",
  notCreatedYet: "Not created yet*",
};

/** The methods side by side and what is not created yet, as analyzed; the serving one is marked. */
function engineLines({ context, rows }: LineContext): Line[] {
  const { months, method } = context.analysis.forecast;
  // Without a measure of the open deals the line in use stays empty: the reason runs over it.
  const known = hasExpected(context);
  const isServing = (line: EngineLine): boolean => rows[line] === rows.expected && line === lineOf(method);
  const line = (of: EngineLine): Line[] => {
    const row = rows[of];
    if (row === undefined) return [];
    const serves = isServing(of);
    const label = serves ? `${METHOD_WORDS[method]}*${IN_USE}` : ENGINE_LABELS[of];
    const valueOf = (month: ForecastMonth | undefined): number | undefined => (serves ? month?.expected : month?.[of]);
    return [
      {
        row,
        label,
        bold: serves,
        ...moneyOf(context),
        ...(serves && !known ? { quarter: () => undefined } : {}),
        month: (_, m) => (phaseAt(months, m) === "actual" || (serves && !known) ? undefined : valueOf(months[m])),
        year: yearSum(row),
      },
    ];
  };
  return [...line("crm"), ...line("history"), ...line("blend"), ...line("notCreatedYet")];
}

/** What typing about deals below makes of the months; in the template, what the deals typed there bring. */
function changesLine(place: LineContext): Line[] {
  const { context, rows, deals } = place;
  const { changes: row } = rows;
  if (row === undefined) return [];
  const money = moneyOf(context);
  const inMonth = (l: string): string => deals.changes(l, rows.header) ?? "=0";
  return [
    {
      row,
      label: context.isTemplate ? "From the deals below" : "Your changes to deals below",
      ...money,
      // Quiet until something is typed.
      format: quiet(money.format),
      month: (l, m) => (context.isTemplate ? inMonth(l) : still(place, m, inMonth(l))),
      year: yearSum(row),
    },
  ];
}

/** The format of a change: with its sign, and nothing for none. */
function quiet(format: string): string {
  const [positive = "", negative = ""] = format.split(";");
  return `+${positive};${negative};`;
}

/** Working deals that no month can take, in the year alone. */
function unplacedLine({ context, rows, deals }: LineContext): Line[] {
  const { unplaced: row } = rows;
  if (row === undefined) return [];
  const all = `SUMIFS(${column("Expected")},${column("Working")},">0")-SUMIFS(${column("Expected")},${column("Working")},">0",${column("Close")},">="&${VALUE.asOf})`;
  return [
    {
      row,
      label: "Date passed or missing: in no month",
      format: moneyOf(context).format,
      month: () => undefined,
      quarter: () => undefined,
      year: hasExpected(context) ? `=${all}${deals.unplacedAdjustment}` : undefined,
    },
  ];
}

/** Conditions for the open deals expected in a month, on the day of the analysis or later. */
function openIn(letters: string, { header }: ForecastRows): string {
  return `,${column("Close")},">="&MAX(${letters}$${header},${VALUE.asOf}),${column("Close")},"<="&EOMONTH(${letters}$${header},0)`;
}
