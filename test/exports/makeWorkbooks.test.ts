import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareWorkbooks } from "../support/compareWorkbooks";
import { WORKBOOKS, workbookOf } from "./makeWorkbooks";

test("every workbook beside this file is one that is made", () => {
  const committed = readdirSync(__dirname).filter((name) => name.endsWith(".xlsx"));
  expect(committed.sort()).toEqual(Object.keys(WORKBOOKS).sort());
});

test.each(Object.entries(WORKBOOKS))("%s holds what it is made of", async (name, shape) => {
  expect(compareWorkbooks(readFileSync(join(__dirname, name)), await workbookOf(shape))).toEqual([]);
});
