import { readFileSync } from "node:fs";
import path from "node:path";
import { leftOutRowWords } from "../../src/core/report/issueWords";
import { SETTING_INPUTS } from "../../src/core/settingsCatalogue";

const read = (file: string) => readFileSync(path.join(__dirname, "../..", file), "utf8");
const page = read("docs/reading.md");

/** The names between two marks of a source file. */
function namesIn(file: string, { from, to, name }: { from: string; to: string; name: RegExp }): string[] {
  const source = read(file);
  const part = source.slice(source.indexOf(from), source.indexOf(to, source.indexOf(from)));
  return [...part.matchAll(name)].map(([, found]) => found ?? "");
}

/** Lines of the page's tables by what stands in their first cell as code. */
const lines = new Map([...page.matchAll(/^\| `(\w+)` \|.*$/gm)].map(([line, name]) => [name ?? "", line]));

const KINDS = namesIn("src/core/opportunities/question.ts", {
  from: "type QuestionKind",
  to: ";",
  name: /^ {2}\| "(\w+)"/gm,
});
const REASONS = namesIn("src/core/report/issueWords.ts", { from: "const LEFT_OUT", to: "};", name: /^ {2}(\w+):/gm });

test("how an export is read: a line for every question and every reason, and no other", () => {
  expect(KINDS).toEqual(expect.arrayContaining(["column", "overdueTreatment"]));
  expect(REASONS).toEqual(expect.arrayContaining(["footer", "duplicateRow"]));
  expect([...lines.keys()].sort()).toEqual([...KINDS, ...REASONS].sort());
});

test.each(REASONS)("%s is said as the sheets say it", (reason) => {
  expect(lines.get(reason)).toContain(`| ${leftOutRowWords(reason)} |`);
});

test.each(KINDS)("%s: every answer there is, and how the command says one", (kind) => {
  const line = lines.get(kind) ?? "";
  const input = SETTING_INPUTS.find(({ key }) => key === kind);
  const answers = input?.choices.filter((choice) => choice !== input.defaultValue) ?? [];
  expect(answers.filter((answer) => !line.includes(answer))).toEqual([]);
  expect(line).toMatch(input === undefined ? /`--(?:map|stage|rate) / : new RegExp(`\`--set ${kind}=`));
});
