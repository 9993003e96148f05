import { Fate, livesAt } from "../../../src/core/history/dealLives";
import { opportunitiesOf, serial, type DealRow } from "../../support/opportunitiesOf";

const FATE_NAMES = Object.keys(Fate);

const told = (rows: readonly DealRow[], day: string, rebuilt: boolean): (string | number)[][] => {
  const { fate, created, closed } = livesAt(opportunitiesOf(rows), serial(day), { rebuilt });
  return rows.map((_, i) => [FATE_NAMES[fate[i] ?? 9] ?? "?", created[i] ?? 0, closed[i] ?? 0]);
};
const fates = (rows: readonly DealRow[], day: string, rebuilt: boolean): unknown[] =>
  told(rows, day, rebuilt).map(([fate]) => fate);

const ROWS: readonly DealRow[] = [
  { outcome: "won", created: "2025-01-10", closed: "2025-03-31" },
  { outcome: "lost", created: "2025-01-10", closed: "2025-04-01" },
  { outcome: "noDecision", created: "2025-04-01", closed: "2025-05-01" },
  { outcome: "open", created: "2025-03-31" },
  { outcome: "open" },
  { outcome: "won", closed: "2025-03-01" },
  { outcome: "won", closed: "2025-05-01" },
  { outcome: "lost", created: "2025-02-01" },
  { outcome: "lost" },
];

test("on the day of the export outcomes stand; closed after it is absent, never open", () => {
  expect(fates(ROWS, "2025-04-30", false)).toEqual([
    "won",
    "lost",
    "absent",
    "open",
    "open",
    "won",
    "absent",
    "lost",
    "lost",
  ]);
});

test("a rebuilt day knows what was created and closed by its end; what closed later was open", () => {
  expect(fates(ROWS, "2025-03-31", true)).toEqual([
    "won",
    "open",
    "absent",
    "open",
    "absent",
    "won",
    "absent",
    "lost",
    "lost",
  ]);
  expect(fates(ROWS, "2025-01-09", true).slice(0, 4)).toEqual(["absent", "absent", "absent", "absent"]);
});

test("an open deal has no closed day, also where the rows know one", () => {
  expect(told(ROWS, "2025-03-31", true)[1]).toEqual(["open", serial("2025-01-10"), NaN]);
  expect(told(ROWS, "2025-03-31", true)[0]).toEqual(["won", serial("2025-01-10"), serial("2025-03-31")]);
});

test("days and outcomes after a rebuilt day change nothing of it", () => {
  const later: readonly DealRow[] = [
    { outcome: "lost", created: "2025-01-10", closed: "2025-06-01" },
    { outcome: "won", created: "2025-05-01", closed: "2025-05-01" },
  ];
  const other: readonly DealRow[] = [
    { outcome: "open", created: "2025-01-10" },
    { outcome: "lost", created: "2025-07-01", closed: "2025-09-01" },
  ];
  expect(fates(later, "2025-04-30", true)).toEqual(["open", "absent"]);
  expect(fates(other, "2025-04-30", true)).toEqual(["open", "absent"]);
});
