import { commandOptions } from "../../src/commandLine/commandOptions";
import { settingWords } from "../../src/commandLine/settingWords";
import { dayOf } from "../../src/core/cells/day";
import { resolveSettings } from "../../src/core/resolveSettings";

const refusal = (...words: string[]): string => {
  try {
    commandOptions(words);
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : "";
  }
  throw new Error("was taken");
};

describe("the words of a command line", () => {
  test("become options", () => {
    const options = commandOptions([
      "deals.csv",
      "--goal",
      "5000000",
      "--as-of=2017-12-31",
      "--sheet",
      "Bob's deals",
      "--table",
      "H3",
      "--fiscal-year-start",
      "4",
      "--confidence",
      "80%",
      "--map",
      "amount=Deal Value, $",
      "--map",
      "stage=A=B",
      "--stage",
      "a=b=won",
      "--rate",
      "EUR=1.08",
      "--set",
      "baselineMonths=all",
      "--set",
      "quota:Ada Lovelace=500000",
      "--out",
      "x.xlsx",
      "--json",
      "-",
      "--quiet",
    ]);
    expect(options).toEqual({
      files: ["deals.csv"],
      sheet: "Bob's deals",
      table: "H3",
      overrides: {
        baselineMonths: "all",
        goal: "5000000",
        asOf: "2017-12-31",
        fiscalYearStartMonth: "4",
        confidence: "80%",
        // The first "=" of a map ends the field's name, the last one of a stage begins its outcome.
        columnMap: { amount: "Deal Value, $", stage: "A=B" },
        stageMap: { "a=b": "won" },
        rates: { EUR: "1.08" },
        quotas: { "Ada Lovelace": "500000" },
      },
      days: [],
      forget: [],
      out: "x.xlsx",
      json: "-",
      history: undefined,
      isQuiet: true,
      isRemoval: false,
    });
  });

  test("name several files, the days they show and the days to forget", () => {
    const words = ["w1.csv", "w2.csv", "--day", "w1=a.csv=2026-08-01", "--forget", "2026-08-15", "--forget=2026-08-08"];
    const { files, days, forget } = commandOptions([...words, "--out", "x.xlsx"]);
    expect(files).toEqual(["w1.csv", "w2.csv"]);
    // A file may have "=" in its name; the day behind the last one has none.
    expect(days).toEqual([["w1=a.csv", "2026-08-01"]]);
    expect(forget).toEqual([dayOf(2026, 8, 15), dayOf(2026, 8, 8)]);
  });

  test("are settings that can be taken", () => {
    const { overrides } = commandOptions([
      "f.csv",
      "--goal",
      "5,000,000",
      "--as-of",
      "2017-12-31",
      "--set",
      "baselineMonths=all",
    ]);
    const { settings, problems } = resolveSettings(overrides, dayOf(2026, 1, 1));
    expect(problems).toEqual([]);
    expect([settings.goal, settings.asOf, settings.baselineMonths]).toEqual([5_000_000, 43_100, "all"]);
  });

  test("a number may be written with an exponent, as spreadsheets write large ones", () => {
    const { settings, problems } = resolveSettings(
      commandOptions(["f.csv", "--goal", "1.2E+12", "--confidence", "8e-1"]).overrides,
      dayOf(2026, 1, 1)
    );
    expect([problems, settings.goal, settings.confidence]).toEqual([[], 1_200_000_000_000, 0.8]);
  });

  test("a column may be said not to be in the sheet", () => {
    const { overrides } = commandOptions(["f.csv", "--map", "closeDate=", "--map", "amount=A="]);
    expect(overrides["columnMap"]).toEqual({ closeDate: "", amount: "A=" });
  });

  test("a stage may be called anything", () => {
    const { overrides } = commandOptions(["f.csv", "--stage", "__proto__=won"]);
    const { settings, problems } = resolveSettings(overrides, dayOf(2026, 1, 1));
    expect([problems, Object.entries(settings.stageMap)]).toEqual([[], [["__proto__", "won"]]]);
  });

  test.each([
    [[], "No file was named"],
    [["a.csv", "--day", "a.csv"], '--day "a.csv" is not of the form'],
    [["a.csv", "--forget", "yesterday", "--out", "b.xlsx"], '--forget "yesterday" is no day such as'],
    [["a.csv", "--forget", "2026-08-15"], "--forget needs --out"],
    [["a.csv", "--gaol", "5"], "There is no option --gaol"],
    [["a.csv", "--goal"], "--goal needs a value"],
    [["a.csv", "--json", "--quiet"], "--json needs a value"],
    [["a.csv", "--goal", ""], "--goal needs a value"],
    [["a.csv", "--goal= "], "--goal needs a value"],
    [["a.csv", "--set", "columnMap=1"], 'There is no input "columnMap". Say it with --map'],
    [["a.csv", "--set", "stageMap=x"], 'There is no input "stageMap". Say it with --stage'],
    [["a.csv", "--set", "rates=1"], 'There is no input "rates". Say it with --rate'],
    [["a.csv", "--set", "quotas=1"], 'There is no input "quotas". Say it with --set "quota:Ada Lovelace=500000"'],
    [["a.csv", "--rate", "EUR"], '--rate "EUR" is not of the form'],
    [["a.csv", "--map", "amount"], '--map "amount" is not of the form'],
    [["a.csv", "--stage", "=open"], '--stage "=open" is not of the form'],
    [["a.csv", "--set", "goal="], '--set "goal=" is not of the form'],
    [["a.csv", "--remove"], "--remove needs --out"],
    [["a.csv", "--remove", "--out", "b.xlsx", "--json", "-"], "do not go together"],
    [["a.csv", "--remove", "--out", "b.xlsx", "--history", "h.csv"], "do not go together"],
    [["a.csv", "--remove", "--out", "b.xlsx", "--forget", "2026-08-15"], "do not go together"],
    [["a.csv", "c.csv", "--remove", "--out", "b.xlsx"], '--remove takes one file: "a.csv", "c.csv"'],
  ])("%j is refused", (words, sentence) => {
    expect(refusal(...words)).toContain(sentence);
    expect(refusal(...words)).toMatch(/^UsageError: /);
  });

  test.each([
    [["--goal", "many"], '"many" cannot be taken for goal: a number is needed.'],
    [["--confidence", "2"], '"2" is out of range for confidence: from 0.01 to 0.99.'],
    [["--as-of", "31.12.2017"], '"31.12.2017" cannot be taken for asOf: a day such as 2026-09-15 is needed.'],
    [["--set", "gaol=5"], 'There is no input "gaol". Inputs: goal, '],
    [["--set", "__proto__=1"], 'There is no input "__proto__". Inputs: goal, '],
    [["--set", "phasing=0.5"], '"0.5" cannot be taken for phasing: even or twelve shares'],
    [["--as-of", "9999-12-31"], '"9999-12-31" is out of range for asOf: from 1930-01-01 to 9990-12-31.'],
    [["--as-of", "1900-01-01"], '"1900-01-01" is out of range for asOf: from 1930-01-01 to 9990-12-31.'],
    [["--set", "sellingYear=9998"], '"9998" is out of range for sellingYear: from 1930 to 9990.'],
    [["--goal", "1e16"], '"1e16" is out of range for goal'],
    [["--set", "cycleBasis=mode"], '"mode" cannot be taken for cycleBasis: mean or median is needed.'],
    [["--map", "price=Deal"], '--map names the field "price", which there is not. Fields: id, '],
    [["--stage", "Demo=maybe"], '--stage "Demo=maybe": a stage is open, won, lost or noDecision, not "maybe".'],
  ])("%j: one clear sentence", (words, sentence) => {
    const [problem] = resolveSettings(commandOptions(["f.csv", ...words]).overrides, dayOf(2026, 1, 1)).problems;
    expect(problem && settingWords(problem)).toContain(sentence);
  });
});
