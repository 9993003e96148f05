import { dayFromIso, type Day } from "../core/cells/day";
import { questionKeyParts } from "../core/opportunities/questionKey";
import type { Overrides } from "../typedOverrides";
import { UsageError } from "./usageError";

/** One call of `npm run analyze`. */
export interface CommandOptions {
  /** At least one: the newest is analyzed, the others are taken in as its past. */
  readonly files: readonly string[];
  readonly sheet: string | undefined;
  /** An Excel table's name, or a cell of the block. */
  readonly table: string | undefined;
  /** What was said of inputs, columns and stages, as `settingsFrom` takes it. */
  readonly overrides: Overrides;
  /** File → the day it shows, as typed. */
  readonly days: readonly (readonly [file: string, day: string])[];
  /** Days whose kept snapshot goes. */
  readonly forget: readonly Day[];
  readonly out: string | undefined;
  /** "-" is stdout. */
  readonly json: string | undefined;
  /** The kept snapshots as one table. */
  readonly history: string | undefined;
  readonly isQuiet: boolean;
  /** Take everything out again instead of analysing. */
  readonly isRemoval: boolean;
}

export const USAGE =
  'npm run analyze -- FILE [EARLIER FILES] [--day "FILE=YYYY-MM-DD"] [--goal N] [--as-of YYYY-MM-DD] [--sheet NAME] [--table NAME|A1] [--fiscal-year-start 1..12] [--confidence 0.8] [--map amount="Header"] [--stage "Name=open"] [--rate EUR=1.08] [--set input=value] [--set "quota:OWNER=N"] [--forget YYYY-MM-DD] [--out FILE.xlsx] [--json FILE] [--history FILE.csv] [--quiet], or FILE --remove --out FILE.xlsx';

/** Options that stand for one input of the analysis. */
const INPUT_OPTIONS: Readonly<Record<string, string>> = {
  "--goal": "goal",
  "--as-of": "asOf",
  "--fiscal-year-start": "fiscalYearStartMonth",
  "--confidence": "confidence",
};
/** What is no input of `--set`, and the option that says it. */
const OWN_OPTIONS: ReadonlyMap<string, string> = new Map([
  ["columnmap", '--map amount="Deal Value"'],
  ["stagemap", '--stage "Engaging=open"'],
  ["rates", "--rate EUR=1.08"],
  ["quotas", '--set "quota:Ada Lovelace=500000"'],
]);
const VALUE_OPTIONS = [
  ...Object.keys(INPUT_OPTIONS),
  "--sheet",
  "--table",
  "--map",
  "--stage",
  "--rate",
  "--set",
  "--day",
  "--forget",
  "--out",
  "--json",
  "--history",
];
const SWITCHES = ["--quiet", "--remove"];

/** The options of a command line, as typed; whether a value can be taken is for `resolveSettings` to say. */
export function commandOptions(words: readonly string[]): CommandOptions {
  const { files, values, switches } = sorted(words);
  if (files.length === 0) throw new UsageError(`No file was named. Usage: ${USAGE}`);
  const last = (option: string): string | undefined => values.get(option)?.at(-1);
  const options: CommandOptions = {
    files,
    sheet: last("--sheet"),
    table: last("--table"),
    overrides: overridesOf(values),
    days: (values.get("--day") ?? []).map((pair) => halves(pair, pair.lastIndexOf("="), "--day", '"FILE=2026-08-15"')),
    forget: (values.get("--forget") ?? []).map(forgottenDay),
    out: last("--out"),
    json: last("--json"),
    history: last("--history"),
    isQuiet: switches.has("--quiet"),
    isRemoval: switches.has("--remove"),
  };
  requireTogether(options);
  return options;
}

/** @throws UsageError where options do not go together */
function requireTogether({ files, isRemoval, out, json, history, forget }: CommandOptions): void {
  if (forget.length > 0 && out === undefined) {
    throw new UsageError("--forget needs --out: the workbook without that snapshot is written there.");
  }
  if (!isRemoval) return;
  if (out === undefined)
    throw new UsageError("--remove needs --out: the workbook without our sheets is written there.");
  if (json !== undefined) throw new UsageError("--remove and --json do not go together: nothing is analyzed.");
  if (history !== undefined) throw new UsageError("--remove and --history do not go together: nothing is analyzed.");
  if (forget.length > 0)
    throw new UsageError("--remove and --forget do not go together: --remove takes all snapshots out.");
  if (files.length > 1) throw new UsageError(`--remove takes one file: "${files.join('", "')}" were named.`);
}

function forgottenDay(typed: string): Day {
  const day = dayFromIso(typed.trim());
  if (day === undefined) throw new UsageError(`--forget "${typed}" is no day such as 2026-08-15.`);
  return day;
}

interface SortedWords {
  readonly files: readonly string[];
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly switches: ReadonlySet<string>;
}

function sorted(words: readonly string[]): SortedWords {
  const files: string[] = [];
  const values = new Map<string, string[]>();
  const switches = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    if (!word.startsWith("--")) {
      files.push(word);
      continue;
    }
    const equals = word.indexOf("=");
    const option = equals < 0 ? word : word.slice(0, equals);
    if (SWITCHES.includes(option) && equals < 0) switches.add(option);
    else if (VALUE_OPTIONS.includes(option)) {
      const value = equals < 0 ? words[++i] : word.slice(equals + 1);
      // A value that begins with dashes is an option whose own value was forgotten; "--goal=--5" says it all the same.
      if (value === undefined || value.trim() === "" || (equals < 0 && value.startsWith("--")))
        throw new UsageError(`${option} needs a value. Usage: ${USAGE}`);
      values.set(option, [...(values.get(option) ?? []), value]);
    } else throw new UsageError(`There is no option ${option}. Usage: ${USAGE}`);
  }
  return { files, values, switches };
}

function overridesOf(values: ReadonlyMap<string, readonly string[]>): Overrides {
  const overrides: [string, unknown][] = [];
  const quotas: [string, unknown][] = [];
  for (const pair of values.get("--set") ?? []) {
    const [input, value] = halves(pair, pair.indexOf("="), "--set", "input=value");
    const own = OWN_OPTIONS.get(input.toLowerCase());
    if (own !== undefined) throw new UsageError(`There is no input "${input}". Say it with ${own}.`);
    const { group, of } = questionKeyParts(input);
    if (group === "quota") quotas.push([of.trim(), value]);
    else overrides.push([input, value]);
  }
  for (const [option, input] of Object.entries(INPUT_OPTIONS)) {
    const value = values.get(option)?.at(-1);
    if (value !== undefined) overrides.push([input, value]);
  }
  const columnMap = (values.get("--map") ?? []).map(columnOf);
  // A stage may have "=" in its name; the outcome behind the last one has none.
  const stageMap = (values.get("--stage") ?? []).map((pair) =>
    halves(pair, pair.lastIndexOf("="), "--stage", '"Engaging=open"')
  );
  const rates = (values.get("--rate") ?? []).map((pair) => halves(pair, pair.indexOf("="), "--rate", "EUR=1.08"));
  return Object.fromEntries([
    ...overrides,
    ["columnMap", Object.fromEntries(columnMap)],
    ["stageMap", Object.fromEntries(stageMap)],
    ["rates", Object.fromEntries(rates)],
    ["quotas", Object.fromEntries(quotas)],
  ]);
}

/** `amount=Header`; `amount=` where the sheet has no such column. */
function columnOf(pair: string): readonly [string, string] {
  const equals = pair.indexOf("=");
  const isNone = equals > 0 && pair.slice(equals + 1).trim() === "";
  return isNone ? [pair.slice(0, equals).trim(), ""] : halves(pair, equals, "--map", 'amount="Deal Value"');
}

function halves(pair: string, at: number, option: string, example: string): readonly [string, string] {
  const left = pair.slice(0, Math.max(0, at)).trim();
  const right = pair.slice(at + 1).trim();
  if (at < 0 || left === "" || right === "")
    throw new UsageError(`${option} "${pair}" is not of the form ${option} ${example}.`);
  return [left, right];
}
