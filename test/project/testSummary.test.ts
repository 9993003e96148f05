import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { reasonToInstall } from "../../scripts/setUp/packages";
import { countTests, isStrict, readJestResult, summaryLines } from "../../scripts/testSummary";

/** What jest writes with --json, as far as the summary reads it. */
const result = {
  testResults: [
    {
      name: "/p/test/a.test.ts",
      status: "failed",
      assertionResults: [
        { status: "passed", fullName: "adds" },
        { status: "failed", fullName: "divides" },
        { status: "pending", fullName: "opens LibreOffice" },
      ],
    },
    { name: "/p/test/broken.test.ts", status: "failed", assertionResults: [] },
  ],
};

describe("the last lines of npm test", () => {
  test("count passed and failed tests, and a file that cannot run", () => {
    expect(countTests(result, "/p")).toEqual({
      passed: 1,
      failed: ["test/a.test.ts: divides", "test/broken.test.ts could not run"],
      skipped: ["test/a.test.ts: opens LibreOffice"],
    });
  });

  test("count each check as one; skipped tests are counted and named", () => {
    const parts = [
      { name: "types", passed: true },
      { name: "lint", passed: false },
    ];
    const { lines, passed } = summaryLines(parts, { passed: 10, failed: [], skipped: ["opens LibreOffice"] }, false);
    expect(lines).toEqual([
      "FAILED  lint",
      "1 skipped, because an optional part is missing on this machine:",
      "SKIPPED opens LibreOffice",
      "11 passed, 1 failed",
    ]);
    expect(passed).toBe(false);
  });

  test("with CI=true a skipped test fails the run", () => {
    expect([isStrict({ CI: "true" }), isStrict({ CI: "1" }), isStrict({})]).toEqual([true, true, false]);
    const { lines, passed } = summaryLines([], { passed: 3, failed: [], skipped: ["opens LibreOffice"] }, true);
    expect(lines[lines.length - 1]).toBe("3 passed, 1 failed");
    expect(passed).toBe(false);
  });

  test("no result, or no test at all, is a failure", () => {
    expect(readJestResult("/nowhere/jest.json", "/p", 0).failed).toEqual(["jest gave no result"]);
    expect(countTests({ testResults: [] }, "/p").failed).toEqual(["no test was found"]);
  });
});

describe("when packages are installed", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "enough-pipeline-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (file: string, packages: unknown) =>
    writeFileSync(path.join(folder, file), JSON.stringify({ packages }));

  test("not yet; as locked; another version; absent; absent but optional", () => {
    write("package-lock.json", {
      "": {},
      "node_modules/a": { version: "1.0.0" },
      "node_modules/b": { version: "2.0.0", optional: true },
    });
    expect(reasonToInstall(folder)).toBe("packages are not installed yet");
    mkdirSync(path.join(folder, "node_modules"));
    write("node_modules/.package-lock.json", { "node_modules/a": { version: "1.0.0" } });
    expect(reasonToInstall(folder)).toBeUndefined();
    write("node_modules/.package-lock.json", { "node_modules/a": { version: "1.0.1" } });
    expect(reasonToInstall(folder)).toBe("package-lock.json names others: node_modules/a");
    write("node_modules/.package-lock.json", {});
    expect(reasonToInstall(folder)).toBe("package-lock.json names others: node_modules/a");
  });
});
