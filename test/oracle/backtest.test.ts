import { readFileSync } from "node:fs";
import path from "node:path";
import type { Backtest, BacktestLine } from "../../src/core/forecast/backtest";
import { backtestOf } from "../../src/core/forecast/backtestOf";
import { FORECAST_METHODS, KEPT_LINES, NAIVE_LINES } from "../../src/core/forecast/forecastMethod";
import { servingMethod } from "../../src/core/forecast/servingMethod";
import { serial } from "../support/opportunitiesOf";
import { csvRows, describeData, readTable } from "../core/opportunities/readTable";

const page = readFileSync(path.join(__dirname, "../../docs/forecast.md"), "utf8");

/** The lines of the table under a heading, head and rule left out. */
function tableUnder(heading: string): readonly string[] {
  const [, section] = page.split(`### ${heading}\n`);
  if (section === undefined) throw new Error(`no heading ${heading}`);
  const [body] = section.split(/\n#/);
  return (body ?? "").split("\n").flatMap((line) => (/^\| `/.test(line) || /^\| \d/.test(line) ? [line] : []));
}

const percent = (share: number | undefined): string => (share === undefined ? "" : `${(100 * share).toFixed(1)}%`);
const score = (value: number | undefined): string => (value === undefined ? "" : value.toFixed(4));
const row = (cells: readonly (string | number)[]): string =>
  `|${cells.map((cell) => (cell === "" ? " " : ` ${cell} `)).join("|")}|`;

const lineOf = (line: BacktestLine): string =>
  row([
    `\`${line.line}\``,
    line.n,
    percent(line.wape),
    percent(line.servingWape),
    percent(line.bias),
    score(line.brier),
    score(line.logScore),
    line.insideN > 0 ? `${percent(line.inside)} of ${line.insideN}` : "",
  ]);

const calibrationOf = ({ calibration }: Backtest): readonly string[] =>
  calibration.map(({ from, to, n, said, won }) => row([`${from} to ${to}`, n, percent(said), percent(won)]));

function backtested(text: string, asOf: string): Backtest {
  const { opportunities } = readTable(csvRows(text), { asOf });
  const settings = { asOf: serial(asOf), fiscalYearStartMonth: 1, baselineMonths: 12 };
  const backtest = backtestOf(opportunities, settings);
  if (backtest === undefined) throw new Error("no past period");
  return backtest;
}

const SETS = [
  { folder: "maven-crm", file: "sales_pipeline.csv", name: "maven", asOf: "2017-12-31", isValued: true },
  { folder: "zoho-crm-potentials", file: "Potentials.csv", name: "zoho", asOf: "2021-04-15", isValued: false },
];

for (const { folder, file, name, asOf, isValued } of SETS) {
  describeData(folder, (read) => {
    let known: Backtest | undefined;
    const backtest = (): Backtest => (known ??= backtested(read(file), asOf));

    test("every line by month and by quarter, as docs/forecast.md has them", () => {
      expect(tableUnder(`${name}, by month`)).toEqual(backtest().months.lines.map(lineOf));
      expect(tableUnder(`${name}, by quarter`)).toEqual(backtest().quarters.lines.map(lineOf));
    });

    test("chances said and won", () => {
      expect(tableUnder(`${name}, chances`)).toEqual(calibrationOf(backtest()));
    });

    test("own history × phase serves; open deals are valued where their amounts tell the outcome", () => {
      expect([servingMethod(backtest()).method, backtest().isValued]).toEqual(["M2phase", isValued]);
    });
  });
}

test("the page tells of every method and every yardstick", () => {
  for (const line of [...FORECAST_METHODS, ...KEPT_LINES, ...NAIVE_LINES]) expect(page).toContain(`\`${line}\``);
});
