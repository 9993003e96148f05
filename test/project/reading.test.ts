import { readFileSync } from "node:fs";
import path from "node:path";
import { LEFT_OUT_REASONS } from "../../src/core/opportunities/leftOutReason";
import { QUESTION_KINDS } from "../../src/core/opportunities/question";
import { leftOutRowWords } from "../../src/core/report/issueWords";
import { SETTING_INPUTS } from "../../src/core/settingsCatalogue";

const page = readFileSync(path.join(__dirname, "../../docs/reading.md"), "utf8");
/** Lines of the page's tables by what stands in their first cell as code. */
const lines = new Map([...page.matchAll(/^\| `(\w+)` \|.*$/gm)].map(([line, name]) => [name ?? "", line]));

test("how an export is read: a line for every question and every reason, and no other", () => {
  expect([...lines.keys()].sort()).toEqual([...QUESTION_KINDS, ...LEFT_OUT_REASONS].sort());
});

test.each(LEFT_OUT_REASONS)("%s is said as the sheets say it", (reason) => {
  expect(lines.get(reason)).toContain(`| ${leftOutRowWords(reason)} |`);
});

test.each(QUESTION_KINDS)("%s: every answer there is, and how the command says one", (kind) => {
  const line = lines.get(kind) ?? "";
  const input = SETTING_INPUTS.find(({ key }) => key === kind);
  const answers = input?.choices.filter((choice) => choice !== input.defaultValue) ?? [];
  expect(answers.filter((answer) => !line.includes(answer))).toEqual([]);
  expect(line).toMatch(input === undefined ? /`--(?:map|stage|rate) / : new RegExp(`\`--set ${kind}=`));
});
