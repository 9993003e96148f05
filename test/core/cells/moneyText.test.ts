import fc from "fast-check";
import { decimalVote, parseMoney } from "../../../src/core/cells/moneyText";

const NBSP = "\u00a0";
const NARROW = "\u202f";

describe("parseMoney", () => {
  test.each([
    ["$1,234.50", 1234.5, "$"],
    ["1.234,50 €", 1234.5, "EUR"],
    [`1.234,50${NBSP}€`, 1234.5, "EUR"],
    ["(1,200)", -1200, undefined],
    ["($1,200.00)", -1200, "$"],
    ["$(1,200.00)", -1200, "$"],
    ["EUR 1 234,5", 1234.5, "EUR"],
    [`EUR 1${NARROW}234,5`, 1234.5, "EUR"],
    ["USD 1,234.00", 1234, "USD"],
    ["1,234.00 usd", 1234, "USD"],
    ["1.2k", 1200, undefined],
    ["3m", 3_000_000, undefined],
    ["$2.5M", 2_500_000, "$"],
    ["3 Mio. €", 3_000_000, "EUR"],
    ["1,5 Tsd. EUR", 1500, "EUR"],
    ["-5", -5, undefined],
    ["- $5", -5, "$"],
    ["$-5", -5, "$"],
    ["5-", -5, undefined],
    ["−5", -5, undefined],
    ["+5", 5, undefined],
    ["0", 0, undefined],
    ["CHF 1'200.–", 1200, "CHF"],
    ["Fr. 1’200.50", 1200.5, "CHF"],
    ["12,34,567", 1_234_567, undefined],
    ["1,234,567", 1_234_567, undefined],
    ["1.234.567", 1_234_567, undefined],
    ["1.234.567,8", 1_234_567.8, undefined],
    [".5", 0.5, undefined],
    ["0,5", 0.5, undefined],
    ["1200.", 1200, undefined],
    ["R$ 10,00", 10, "BRL"],
    ["500 kr", 500, "kr"],
    ["500 kr.", 500, "kr"],
    ["1000 руб.", 1000, "RUB"],
    ["$1,234,567", 1_234_567, "$"],
    ["₹12,34,567", 1_234_567, "INR"],
    ["₹12 lakh", 1_200_000, "INR"],
    ["Rs. 1,200", 1200, "Rs"],
    [`1${NBSP}234,56`, 1234.56, undefined],
    [`1${NARROW}234,56${NARROW}€`, 1234.56, "EUR"],
    ["1'234.50", 1234.5, undefined],
    ["1 200,00 zł", 1200, "PLN"],
    ["12 tys. zł", 12_000, "PLN"],
    ["1,2 Mio.", 1_200_000, undefined],
    ["3 mln €", 3_000_000, "EUR"],
    ["2,5 millions €", 2_500_000, "EUR"],
    ["3 Md€", 3_000_000_000, "EUR"],
    ["12 T€", 12_000, "EUR"],
    ["TEUR 12", 12_000, "EUR"],
    ["k€ 12", 12_000, "EUR"],
    ["12 $k", 12_000, "$"],
    ["$1,234.00 USD", 1234, "USD"],
    ["1,200-", -1200, undefined],
  ])("%s", (text, value, currency) => {
    expect(parseMoney(text, undefined)).toEqual({ value, currency });
  });

  test.each([
    "",
    "abc",
    "n/a",
    "TBD",
    "-",
    "10%",
    "1,2,3",
    "2024-01-15",
    "01.02.2024",
    "$",
    "12 apples",
    "1,234.56.78",
    "€5 USD",
    "12 T",
    "k 12 k",
    "1,200 - 1,500",
  ])("%p is no amount", (text) => {
    expect(parseMoney(text, undefined)).toBeUndefined();
  });

  test("a mark before three digits follows the column, and groups thousands when the column does not tell", () => {
    expect(parseMoney("1.234", ",")?.value).toBe(1234);
    expect(parseMoney("1.234", ".")?.value).toBe(1.234);
    expect(parseMoney("1.234", undefined)?.value).toBe(1234);
    expect(parseMoney("1,234", undefined)?.value).toBe(1234);
    expect(parseMoney("1,234", ",")?.value).toBe(1.234);
    expect(parseMoney("1,234", ".")?.value).toBe(1234);
  });

  test("the column votes: later of both marks, or a mark not followed by three digits", () => {
    expect(decimalVote(["1,234", "$5", "1,234.50"])).toBe(".");
    expect(decimalVote(["1.234", "12,5 €", "1.234"])).toBe(",");
    expect(decimalVote(["1,234", "1.234"])).toBeUndefined();
    expect(decimalVote(["1,234,567"])).toBeUndefined();
    // One slip does not make fractions of thousands.
    expect(decimalVote(["$1,234", "$2,000", "$12,5"])).toBeUndefined();
    expect(decimalVote(["1,234", "0,5", "12,75"])).toBe(",");
  });

  test("reads back what the United States, Germany, France and Switzerland print", () => {
    const cents = fc.integer({ min: -1_000_000_000_00, max: 1_000_000_000_00 });
    const group = (digits: string, mark: string): string => digits.replace(/\B(?=(\d{3})+$)/g, mark);
    const print = (value: number, thousands: string, decimal: string): string => {
      const whole = group(String(Math.floor(Math.abs(value) / 100)), thousands);
      return `${value < 0 ? "-" : ""}${whole}${decimal}${String(Math.abs(value) % 100).padStart(2, "0")}`;
    };
    fc.assert(
      fc.property(
        cents,
        fc.constantFrom([",", "."], [".", ","], [NARROW, ","], ["'", "."]),
        (value, [thousands, decimal]) => {
          const text = print(value, thousands, decimal);
          expect(parseMoney(text, undefined)?.value).toBeCloseTo(value / 100, 2);
          expect(parseMoney(`${text} €`, undefined)?.value).toBeCloseTo(value / 100, 2);
        }
      )
    );
  });
});
