import type { SheetModel } from "../model/workbookModel";
import type { ResolvedToken } from "./resolvedFormula";

/** What translating one formula needs: the engine's prefix for a sheet's cells, and the workbook's date system. */
export interface Dialect {
  readonly sheetPrefix: (sheet: SheetModel) => string;
  readonly date1904: boolean;
}

type Rewrite = (args: readonly string[]) => string | undefined;

/** Days from 1 January 1904, day 0 of one date system, back to day 0 of the other. */
const DAYS_1904 = 1462;

/** The display text of HYPERLINK(place, text) is its value. */
const hyperlink: Rewrite = (args) => (args.length === 0 ? undefined : `(${args[1] ?? args[0] ?? ""})`);

/** A criterion `"<>…"`: the engine does not count blanks and numbers as different from a text, so it is taken as all minus equal. */
const UNEQUAL = /^\s*"<>(?!"\s*$)/;

function withoutPair(args: readonly string[], criterion: number): string[] {
  return args.filter((_, index) => index !== criterion && index !== criterion - 1);
}

function equalInstead(args: readonly string[], criterion: number): string[] {
  return args.map((argument, index) => (index === criterion ? argument.replace(UNEQUAL, '"=') : argument));
}

/** COUNTIFS(…, range, "<>x") = COUNTIFS(…) − COUNTIFS(…, range, "=x"), for as many such criteria as there are. */
const countIfs: Rewrite = (args) => {
  const criterion = args.findIndex((argument, index) => index % 2 === 1 && UNEQUAL.test(argument));
  if (criterion < 0) return `COUNTIFS(${args.join(",")})`;
  const others = withoutPair(args, criterion);
  const range = args[criterion - 1] ?? "";
  const all = others.length === 0 ? `ROWS(${range})*COLUMNS(${range})` : countIfs(others);
  return `(${all}-${countIfs(equalInstead(args, criterion))})`;
};

const sumIfs: Rewrite = (args) => {
  const criterion = args.findIndex((argument, index) => index > 0 && index % 2 === 0 && UNEQUAL.test(argument));
  if (criterion < 0) return `SUMIFS(${args.join(",")})`;
  const others = withoutPair(args, criterion);
  const all = others.length === 1 ? `SUM(${others[0] ?? ""})` : sumIfs(others);
  return `(${all}-${sumIfs(equalInstead(args, criterion))})`;
};

const countIf: Rewrite = (args) => (UNEQUAL.test(args[1] ?? "") ? countIfs(args) : undefined);

const sumIf: Rewrite = (args) => {
  const [range = "", criterion = "", sum = range] = args;
  return UNEQUAL.test(criterion) ? sumIfs([sum, range, criterion]) : undefined;
};

/** The engine rounds to tens and more through an inexact factor: 1,250,000 to hundred thousands becomes 1,200,000. */
function round(name: string, value: string, decimals: number): string {
  if (decimals >= 0) return `${name}(${value},${decimals})`;
  const unit = 10 ** -decimals;
  return `(${name}((${value})/${unit},0)*${unit})`;
}

const roundTo =
  (name: string): Rewrite =>
  ([value = "", digits = ""]) =>
    /^\s*-\d+\s*$/.test(digits) ? round(name, value, Number(digits)) : undefined;

/** Decimal places a number format's first section shows of the value itself; undefined for dates, fractions, exponents. */
function decimalsShown(format: string): number | undefined {
  const bare = (format.split(";")[0] ?? "").replace(/""[^"]*""|\\./g, "");
  const number = /^[^a-zA-Z0#?]*([0#?,]*)(?:\.([0#?]+))?(,*)(%*)[^a-zA-Z0#?./]*$/.exec(bare);
  if (number === null || !/[0#?]/.test(bare)) return undefined;
  const scale =
    (number[3] ?? "").length + (number[2] === undefined ? (/,+$/.exec(number[1] ?? "")?.[0].length ?? 0) : 0);
  return (number[2] ?? "").length - 3 * scale + 2 * (number[4] ?? "").length;
}

/** A literal format with characters the engine only takes between quotation marks, quoted. */
function quotedFormat(format: string): string {
  let quoted = false;
  return format.replace(/""|[−–€£]/g, (part) => {
    if (part !== '""') return quoted ? part : `""${part}""`;
    quoted = !quoted;
    return part;
  });
}

/** TEXT rounds a half away from zero; the engine rounds it to even, so that the value is rounded before. */
const text: Rewrite = (args) => {
  const [value = "", format = ""] = args;
  const literal = /^\s*"((?:[^"]|"")*)"\s*$/.exec(format)?.[1];
  if (args.length !== 2 || literal === undefined) return undefined;
  const decimals = decimalsShown(literal);
  const rounded = decimals === undefined ? value : `IFERROR(${round("ROUND", value, decimals)},${value})`;
  return `TEXT(${rounded},"${quotedFormat(literal)}")`;
};

const REWRITES: Readonly<Record<string, Rewrite>> = {
  HYPERLINK: hyperlink,
  ROUND: roundTo("ROUND"),
  ROUNDDOWN: roundTo("ROUNDDOWN"),
  ROUNDUP: roundTo("ROUNDUP"),
  COUNTIF: countIf,
  COUNTIFS: countIfs,
  SUMIF: sumIf,
  SUMIFS: sumIfs,
  TEXT: text,
};

/** Functions whose result is a date. */
const DATE_RESULTS = new Set(["DATE", "DATEVALUE", "EDATE", "EOMONTH", "NOW", "TODAY", "WORKDAY"]);
/** Functions whose first arguments are dates, and how many of them. */
const DATE_ARGUMENTS: Readonly<Record<string, number>> = {
  DAY: 1,
  EDATE: 1,
  EOMONTH: 1,
  ISOWEEKNUM: 1,
  MONTH: 1,
  NETWORKDAYS: 2,
  WEEKDAY: 1,
  WEEKNUM: 1,
  WORKDAY: 1,
  YEAR: 1,
  YEARFRAC: 2,
};
const DATE_FORMAT = /[dy]|m{2}/i;

/** The engine counts days from 1900: in a 1904 workbook dates go in later, and come out earlier, by 1,462 days. */
function shifted(name: string, args: readonly string[]): readonly string[] {
  const dates = name === "TEXT" && DATE_FORMAT.test(args[1] ?? "") ? 1 : (DATE_ARGUMENTS[name] ?? 0);
  return args.map((argument, index) => (index < dates ? `(${argument})+${DAYS_1904}` : argument));
}

/** Writes one formula's tokens in the engine's dialect. */
class Writer {
  private at = 0;

  constructor(
    private readonly tokens: readonly ResolvedToken[],
    private readonly dialect: Dialect,
    private readonly home: SheetModel
  ) {}

  /** Everything up to a bracket or comma that belongs to the caller. */
  expression(): string {
    let text = "";
    let afterOperand = false;
    for (let token = this.tokens[this.at]; token !== undefined; token = this.tokens[this.at]) {
      if (token.kind === "close" || token.kind === "comma") break;
      this.at++;
      if (token.text === "-" && !afterOperand && this.tokens[this.at]?.text === "-") {
        // The engine does not negate arrays: --(…) is 1*(…).
        this.at++;
        text += "1*";
        continue;
      }
      if (token.text === "{") {
        text += `{${this.array()}`;
        afterOperand = true;
        continue;
      }
      if (token.kind !== "space") afterOperand = token.kind !== "operator" || token.text === "%";
      text += this.written(token);
    }
    return text;
  }

  /** A whole formula; commas outside brackets are only met in texts Excel would refuse. */
  formula(): string {
    let text = this.expression();
    while (this.at < this.tokens.length) text += (this.tokens[this.at++]?.text ?? "") + this.expression();
    return text;
  }

  private written(token: ResolvedToken): string {
    switch (token.kind) {
      case "area":
        return (token.sheet === this.home ? "" : this.dialect.sheetPrefix(token.sheet)) + token.text;
      case "function":
        return this.call(token.text.replace(/^(?:_xlfn\.|_xlws\.)+/i, ""));
      case "open":
        return `(${this.args().join(",")})`;
      default:
        return token.text;
    }
  }

  private call(name: string): string {
    this.at++;
    const given = this.args();
    const upper = name.toUpperCase();
    const args = this.dialect.date1904 ? shifted(upper, given) : given;
    const written = REWRITES[upper]?.(args) ?? `${name}(${args.join(",")})`;
    return this.dialect.date1904 && DATE_RESULTS.has(upper) ? `(${written}-${DAYS_1904})` : written;
  }

  /** The rest of an array constant, whose commas part its cells. */
  private array(): string {
    let text = "";
    for (let token = this.tokens[this.at++]; token !== undefined; token = this.tokens[this.at++]) {
      text += token.text;
      if (token.text === "}") break;
    }
    return text;
  }

  /** The arguments up to the closing bracket, which is passed. */
  private args(): string[] {
    const args = [this.expression()];
    while (this.tokens[this.at]?.kind === "comma") {
      this.at++;
      args.push(this.expression());
    }
    this.at++;
    return args.length === 1 && args[0] === "" ? [] : args;
  }
}

/** A formula as the engine takes it, with its "=". */
export function engineFormula(tokens: readonly ResolvedToken[], home: SheetModel, dialect: Dialect): string {
  return `=${new Writer(tokens, dialect, home).formula()}`;
}
