import type { StoredValue } from "../model/cellStore";

type Constant = string | number | boolean;

function constantOf(formula: string): Constant | undefined {
  const text = formula.replace(/^=/, "").trim();
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

const RANK = { number: 0, string: 1, boolean: 2 } as const;

/** Excel's order: numbers, then texts without regard to case, then truth values. */
function compared(a: Constant, b: Constant): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") {
    const [left, right] = [a.toLowerCase(), b.toLowerCase()];
    return left < right ? -1 : Number(left > right);
  }
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return RANK[typeof a as keyof typeof RANK] - RANK[typeof b as keyof typeof RANK];
}

/** An empty cell compares as 0, "" or FALSE. */
function blankLike(constant: Constant): Constant {
  if (typeof constant === "number") return 0;
  return typeof constant === "string" ? "" : false;
}

/**
 * Whether a cell's value compares with constants as a rule says ("GreaterThan", "Between" …); undefined when the rule's limits
 * are formulas. An error value compares with nothing.
 */
export function constantComparison(
  operator: string,
  formulas: readonly string[]
): ((value: StoredValue) => boolean) | undefined {
  const first = constantOf(formulas[0] ?? "");
  const second = formulas[1] === undefined ? first : constantOf(formulas[1]);
  if (first === undefined || second === undefined) return undefined;
  return (value) => {
    if (typeof value === "object") return false;
    const order = compared(value ?? blankLike(first), first);
    const other = compared(value ?? blankLike(second), second);
    return holds(operator, order, other);
  };
}

/** `order` against the first limit, `other` against the second, whichever of them is the lower one. */
function holds(operator: string, order: number, other: number): boolean {
  const isBetween = (order >= 0 && other <= 0) || (order <= 0 && other >= 0);
  switch (operator) {
    case "Between":
      return isBetween;
    case "NotBetween":
      return !isBetween;
    case "EqualTo":
      return order === 0;
    case "NotEqualTo":
      return order !== 0;
    case "GreaterThan":
      return order > 0;
    case "LessThan":
      return order < 0;
    case "GreaterThanOrEqual":
      return order >= 0;
    case "LessThanOrEqual":
      return order <= 0;
    default:
      return false;
  }
}
