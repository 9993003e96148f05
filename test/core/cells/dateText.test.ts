import fc from "fast-check";
import { dateOrderOf, dayFromNumber, dayFromText, isAmbiguousDate } from "../../../src/core/cells/dateText";
import { calendarOf, dayOf, isoDay } from "../../../src/core/cells/day";

describe("dayFromText", () => {
  // 44301 is 15 April 2021: 2021-01-01 is 44197, + 31 + 28 + 31 + 14.
  test.each([
    "2021-04-15",
    "2021-4-15",
    "2021/04/15",
    "2021-04-15 00:02:00",
    "2021-04-15T23:30:00Z",
    "2021-04-15T00:30:00+05:00",
    "2021-04-15T23:30:00.000-08:00",
    "20210415",
    "15 Apr, 2021 00:02:00",
    "15 Apr 2021",
    "15-Apr-21",
    "15-Apr-2021",
    "Apr 15, 2021",
    "April 15 2021 3:00 PM",
    "April 15th, 2021",
    "Thu, 15 Apr 2021 10:00:00 GMT",
    "Thursday, April 15, 2021",
    "15.04.2021",
    "15.4.21",
    "15.04.2021 09:20",
    "15. April 2021",
    "15 avril 2021",
    "15 avr. 2021",
    "15 de abril de 2021",
    "4/15/2021",
    "04/15/2021 12:37:13",
    "15/04/2021",
    "15-04-2021",
    "4/15/21, 1:05 PM",
  ])("%s", (text) => {
    expect(dayFromText(text, "monthFirst")).toBe(44301);
    expect(dayFromText(text, "dayFirst")).toBe(44301);
  });

  test("04/05/2021 follows the column; points are day first", () => {
    expect(isoDay(dayFromText("04/05/2021", "monthFirst") ?? NaN)).toBe("2021-04-05");
    expect(isoDay(dayFromText("04/05/2021", "dayFirst") ?? NaN)).toBe("2021-05-04");
    expect(isoDay(dayFromText("04.05.2021", "monthFirst") ?? NaN)).toBe("2021-05-04");
  });

  test.each([
    "",
    "soon",
    "31/02/2021",
    "2021-02-30",
    "2021-13-01",
    "32 Apr 2021",
    "Q3 2021",
    "15 Foo 2021",
    "2021",
    "1/2",
    "12:30",
  ])("%p is no date", (text) => {
    expect(dayFromText(text, "dayFirst")).toBeUndefined();
  });

  test("years 1900 and 9999 are dates", () => {
    expect(isoDay(dayFromText("1900-03-01", "dayFirst") ?? NaN)).toBe("1900-03-01");
    expect(dayFromText("31.12.9999", "dayFirst")).toBe(2_958_465);
  });

  test("which texts decide an order and which leave it open", () => {
    expect(dateOrderOf("13/04/2021")).toBe("dayFirst");
    expect(dateOrderOf("04/13/2021")).toBe("monthFirst");
    expect(dateOrderOf("04/05/2021")).toBeUndefined();
    expect(isAmbiguousDate("04/05/2021")).toBe(true);
    expect(isAmbiguousDate("04/04/2021")).toBe(false);
    expect(isAmbiguousDate("04.05.2021")).toBe(false);
    expect(isAmbiguousDate("13/05/2021")).toBe(false);
    expect(isAmbiguousDate("2021-04-05")).toBe(false);
  });

  test("reads back every day in every way it is printed", () => {
    const names = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
    const two = (n: number): string => String(n).padStart(2, "0");
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1970, 1, 1), max: dayOf(2069, 12, 31) }), (day) => {
        const { year, month, date } = calendarOf(day);
        const name = names[month - 1] ?? "";
        expect(dayFromText(isoDay(day), "dayFirst")).toBe(day);
        expect(dayFromText(`${isoDay(day)}T23:59:59-11:00`, "dayFirst")).toBe(day);
        expect(dayFromText(`${month}/${date}/${year}`, "monthFirst")).toBe(day);
        expect(dayFromText(`${two(date)}/${two(month)}/${year} 10:00`, "dayFirst")).toBe(day);
        expect(dayFromText(`${date}.${month}.${two(year % 100)}`, "monthFirst")).toBe(day);
        expect(dayFromText(`${date} ${name}, ${year} 00:02:00`, "monthFirst")).toBe(day);
        expect(dayFromText(`${name} ${date}, ${year}`, "dayFirst")).toBe(day);
      })
    );
  });
});

describe("dayFromNumber", () => {
  test("serials lose their time of day; 1904 workbooks count 1,462 days later", () => {
    expect(dayFromNumber(44301.75, false)).toBe(44301);
    expect(dayFromNumber(44301 - 1462, true)).toBe(44301);
    expect(dayFromNumber(0, true)).toBe(dayOf(1904, 1, 1));
  });

  test("serial 1 is 1900-01-01, 2958465 is 9999-12-31", () => {
    expect(isoDay(dayFromNumber(1, false) ?? NaN)).toBe("1900-01-01");
    expect(isoDay(dayFromNumber(59, false) ?? NaN)).toBe("1900-02-28");
    expect(isoDay(dayFromNumber(61, false) ?? NaN)).toBe("1900-03-01");
    expect(isoDay(dayFromNumber(2_958_465, false) ?? NaN)).toBe("9999-12-31");
  });

  test("20210415 and milliseconds since 1970", () => {
    expect(dayFromNumber(20_210_415, false)).toBe(44301);
    expect(dayFromNumber(1_618_444_800_000, false)).toBe(44301);
  });

  test("0, negative and other numbers are no days", () => {
    expect(dayFromNumber(0, false)).toBeUndefined();
    expect(dayFromNumber(-1, false)).toBeUndefined();
    expect(dayFromNumber(99_999_999, false)).toBeUndefined();
  });
});
