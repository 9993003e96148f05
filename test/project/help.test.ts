import { readFileSync } from "node:fs";
import path from "node:path";
import { FLAG_RULES } from "../../src/core/flags/catalogue";
import { SHEET_NAMES } from "../../src/core/report/sheetNames";
import { type SettingKey, settingInput } from "../../src/core/settingsCatalogue";

const read = (file: string) => readFileSync(path.join(__dirname, "../..", file), "utf8");
const help = read("assets/help.html");
const text = help.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("the help page", () => {
  test("has every flag in one line", () => {
    const table = /<h2 id="flags">[\s\S]*?<\/table>/.exec(help)?.[0] ?? "";
    expect(table.match(/<th scope="row">/g)).toHaveLength(FLAG_RULES.length);
  });

  test("names every sheet that is written", () => {
    for (const name of Object.values(SHEET_NAMES)) expect(text).toContain(name);
  });

  test("says the limits that hold by default", () => {
    const byDefault = (key: SettingKey) => settingInput(key).defaultValue;
    expect(text).toContain(`more than ${String(byDefault("overdueGraceDays"))} days before the as-of day`);
    expect(text).toContain(`At least ${String(byDefault("agedAt"))} times as old as the typical cycle`);
    expect(byDefault("suspectAt")).toBe(1);
    expect(byDefault("bigDealMultiple")).toBe(3);
    expect(byDefault("pushedTimes")).toBe(2);
    expect(text).toContain("later at least twice");
    expect(text).toContain(`more than ${String(byDefault("agedAt"))} times as long`);
  });

  test("leads nowhere: its links stay on the page, and its policy lets it load its own style alone", () => {
    const links = [...help.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address]) => address ?? "");
    const anchors = links.filter((link) => link.startsWith("#")).map((link) => link.slice(1));
    expect(links.filter((link) => !link.startsWith("#"))).toEqual(["help.css"]);
    expect(anchors.filter((id) => !help.includes(`id="${id}"`))).toEqual([]);
    expect(help).not.toMatch(/<style|<script|style="/);
    expect(help).toContain("default-src 'none'; style-src 'self'");
  });
});
