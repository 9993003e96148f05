/** `text` is what stands in the formula, so that joining all texts gives the formula back. */
export type FormulaToken =
  | {
      readonly kind: "space" | "text" | "number" | "error" | "operator" | "open" | "close" | "comma";
      readonly text: string;
    }
  /** The name of a function; its opening bracket is the next token. */
  | { readonly kind: "function"; readonly text: string }
  /** `sheet` is undefined when the formula names none; `cells` is the part after the "!". */
  | { readonly kind: "reference"; readonly text: string; readonly sheet: string | undefined; readonly cells: string }
  /** Table[...] or [...]; `inside` is the part between the outermost brackets, escapes and all. */
  | { readonly kind: "structured"; readonly text: string; readonly table: string | undefined; readonly inside: string }
  | { readonly kind: "name"; readonly text: string; readonly sheet: string | undefined; readonly name: string }
  /** A reference into another workbook or through several sheets. */
  | { readonly kind: "foreign"; readonly text: string };

const SPACE = /\s+/y;
const TEXT = /"(?:[^"]|"")*"/y;
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)/iy;
const FOREIGN =
  /(?:\[[^[\]]+\][\p{L}\p{N}_.]*|'(?:[^'[]|'')*\[(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*:[\p{L}_][\p{L}\p{N}_.]*)!/uy;
const SHEET = /(?:'((?:[^']|'')*)'|([\p{L}_\\][\p{L}\p{N}_.\\?]*))!/uy;
const CELLS =
  /(?:\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(![])/iuy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const OPERATOR = /<>|<=|>=|[-+*/^&=<>%@:#{};]/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** Position after the bracket that closes the one at `at`; inside, an apostrophe makes the next character an ordinary one. */
function afterBrackets(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const character = text[i];
    if (character === "'") i++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return i + 1;
  }
  return text.length;
}

function structuredAt(text: string, at: number, table: string | undefined): FormulaToken {
  const open = at + (table?.length ?? 0);
  const end = afterBrackets(text, open);
  return { kind: "structured", text: text.slice(at, end), table, inside: text.slice(open + 1, end - 1) };
}

/** What may follow a sheet's name and "!": cells, a sheet-level name, or #REF!. */
function afterSheet(text: string, at: number, prefix: RegExpExecArray): FormulaToken | undefined {
  const sheet = prefix[1]?.replace(/''/g, "'") ?? prefix[2] ?? "";
  const start = at + prefix[0].length;
  const cells = matchAt(CELLS, text, start);
  if (cells !== undefined) return { kind: "reference", text: prefix[0] + cells[0], sheet, cells: cells[0] };
  const error = matchAt(ERROR, text, start);
  if (error !== undefined) return { kind: "error", text: prefix[0] + error[0] };
  const word = matchAt(WORD, text, start);
  return word === undefined ? undefined : { kind: "name", text: prefix[0] + word[0], sheet, name: word[0] };
}

function wordAt(text: string, at: number): FormulaToken | undefined {
  const word = matchAt(WORD, text, at)?.[0];
  if (word === undefined) return undefined;
  const next = text[at + word.length];
  if (next === "(") return { kind: "function", text: word };
  if (next === "[") return structuredAt(text, at, word);
  return { kind: "name", text: word, sheet: undefined, name: word };
}

function punctuationAt(text: string, at: number): FormulaToken {
  const character = text.charAt(at);
  if (character === "(") return { kind: "open", text: character };
  if (character === ")") return { kind: "close", text: character };
  if (character === ",") return { kind: "comma", text: character };
  if (character === "[") return structuredAt(text, at, undefined);
  return { kind: "operator", text: matchAt(OPERATOR, text, at)?.[0] ?? character };
}

function plainAt(text: string, at: number): FormulaToken | undefined {
  const space = matchAt(SPACE, text, at);
  if (space !== undefined) return { kind: "space", text: space[0] };
  const literal = matchAt(TEXT, text, at);
  if (literal !== undefined) return { kind: "text", text: literal[0] };
  const error = matchAt(ERROR, text, at);
  if (error === undefined) return undefined;
  // Of a deleted sheet's reference the cells stay: #REF!A1:B2.
  const cells = matchAt(CELLS, text, at + error[0].length);
  return { kind: "error", text: error[0] + (cells?.[0] ?? "") };
}

function tokenAt(text: string, at: number): FormulaToken {
  const plain = plainAt(text, at);
  if (plain !== undefined) return plain;
  const cells = matchAt(CELLS, text, at);
  if (cells !== undefined) return { kind: "reference", text: cells[0], sheet: undefined, cells: cells[0] };
  const foreign = matchAt(FOREIGN, text, at);
  if (foreign !== undefined) {
    const rest = matchAt(CELLS, text, at + foreign[0].length) ?? matchAt(WORD, text, at + foreign[0].length);
    return { kind: "foreign", text: foreign[0] + (rest?.[0] ?? "") };
  }
  const prefix = matchAt(SHEET, text, at);
  const onSheet = prefix === undefined ? undefined : afterSheet(text, at, prefix);
  if (onSheet !== undefined) return onSheet;
  const number = matchAt(NUMBER, text, at);
  if (number !== undefined) return { kind: "number", text: number[0] };
  return wordAt(text, at) ?? punctuationAt(text, at);
}

/** The tokens of an en-US formula, after its "=". */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let at = formula.startsWith("=") ? 1 : 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}
