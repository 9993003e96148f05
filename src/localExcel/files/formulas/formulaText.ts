import { FUTURE_FUNCTIONS, WORKSHEET_FUNCTIONS } from "./futureFunctions";

/** Texts, quoted sheet names and bracketed parts: what a formula says inside them is not formula. */
const OPAQUE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]/.source;
const OUTSIDE = new RegExp(`${OPAQUE}|_xl(?:fn|ws|pm|udf)\\.`, "gi");

/** "=" and the formula as Excel shows it: without the prefixes that only files have. */
export function fromFileFormula(text: string): string {
  if (!text.includes("_xl")) return `=${text}`;
  const bare = text.replace(OUTSIDE, (token) => (token.startsWith("_") ? "" : token));
  const spilled = bare.replace(/\bANCHORARRAY\(([^()"]*)\)/g, "$1#");
  return `=${spilled.replace(/\bSINGLE\(([^()"]*)\)/g, "@$1")}`;
}

const REFERENCE = /(?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Z]{1,3}\$?\d+/u.source;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\]*/u.source;
const FILE_TOKEN = new RegExp(
  `("(?:[^"]|"")*")|(${REFERENCE})#|@(${REFERENCE}(?::\\$?[A-Z]{1,3}\\$?\\d+)?)|('(?:[^']|'')*'!?)|` +
    `(${WORD})(?=\\()|(${WORD})?(\\[(?:[^[\\]']|'.|\\[(?:[^[\\]']|'.)*\\])*\\])(?![\\p{L}\\p{N}_'!])|(${WORD})`,
  "gu"
);

/** Rows of a table have the same formula over and over: texts spelled lately are not spelled again. */
const TEXTS_KEPT = 4096;
const spelledTexts = new Map<string, { readonly table: string | undefined; readonly text: string }>();

/**
 * A formula in the file's spelling, without "=": prefixes before newer functions, [@Column] written out.
 * @param table name of the table the cell lies in, for references that name none
 */
export function toFileFormula(formula: string, table?: string): string {
  const known = spelledTexts.get(formula);
  if (known !== undefined && known.table === table) return known.text;
  if (spelledTexts.size >= TEXTS_KEPT) spelledTexts.clear();
  const text = spelled(formula, table);
  spelledTexts.set(formula, { table, text });
  return text;
}

function spelled(formula: string, table: string | undefined): string {
  const text = formula.startsWith("=") ? formula.slice(1) : formula;
  const scoped = text.replace(
    FILE_TOKEN,
    (whole, quoted, spilled, single, sheet, called?: string, owner?: string, brackets?: string) => {
      if (quoted !== undefined || sheet !== undefined) return whole;
      if (spilled !== undefined) return `_xlfn.ANCHORARRAY(${String(spilled)})`;
      if (single !== undefined) return `_xlfn.SINGLE(${String(single)})`;
      if (called !== undefined) return prefixed(called);
      return brackets === undefined ? whole : structured(owner ?? table ?? "", brackets);
    }
  );
  return /_xlfn\.(?:LET|LAMBDA)\(/.test(scoped) ? withParameters(scoped) : scoped;
}

function prefixed(name: string): string {
  const upper = name.toUpperCase();
  if (!FUTURE_FUNCTIONS.has(upper)) return name;
  return WORKSHEET_FUNCTIONS.has(upper) ? `_xlfn._xlws.${upper}` : `_xlfn.${upper}`;
}

/** [@] → [#This Row], [@Col] → [[#This Row],[Col]], [@[A]:[B]] → [[#This Row],[A]:[B]]. */
function structured(table: string, brackets: string): string {
  const inside = brackets.slice(1, -1).trim();
  if (!inside.startsWith("@")) return table + brackets;
  const rest = inside.slice(1).trim();
  if (rest === "") return `${table}[#This Row]`;
  return `${table}[[#This Row],${rest.startsWith("[") ? rest : `[${rest}]`}]`;
}

const TOKEN = new RegExp(`${OPAQUE}|${WORD}|[(),]|.`, "gsu");

interface Call {
  readonly kind: "LET" | "LAMBDA" | "other";
  argument: number;
}

/** The names LET and LAMBDA give to values carry a prefix too. */
function withParameters(text: string): string {
  const tokens = text.match(TOKEN) ?? [];
  const names = new Set<string>();
  const calls: Call[] = [];
  tokens.forEach((token, at) => {
    const call = calls[calls.length - 1];
    if (token === "(") {
      const name = tokens[at - 1];
      calls.push({ kind: name === "_xlfn.LET" ? "LET" : name === "_xlfn.LAMBDA" ? "LAMBDA" : "other", argument: 0 });
    } else if (token === ")") calls.pop();
    else if (token === "," && call !== undefined) call.argument++;
    else if (call !== undefined && isNameOf(call, tokens, at)) names.add(token.toUpperCase());
  });
  return tokens.map((token) => (names.has(token.toUpperCase()) ? `_xlpm.${token}` : token)).join("");
}

/** A lone word in a place where the call names something: LET's even arguments, LAMBDA's all but the last. */
function isNameOf(call: Call, tokens: readonly string[], at: number): boolean {
  const next = tokens.slice(at + 1).find((token) => token.trim() !== "");
  const before = tokens.slice(0, at).reverse();
  const previous = before.find((token) => token.trim() !== "");
  const alone = (previous === "(" || previous === ",") && next === ",";
  const place = call.kind === "LAMBDA" || (call.kind === "LET" && call.argument % 2 === 0);
  return alone && place && /^[\p{L}_]/u.test(tokens[at] ?? "");
}
