import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const readme = read("README.md");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

describe("README", () => {
  test("names only commands that exist", () => {
    const named = [...readme.matchAll(/\bnpm (?:run ([a-z][\w:-]*)|(start|test)\b)/g)].map(
      ([, run, short]) => run ?? short ?? ""
    );
    expect(named).toEqual(expect.arrayContaining(["start", "test", "analyze", "check", "benchmark"]));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test("names every script a person calls", () => {
    const missing = Object.keys(scripts).filter((name) => !name.includes(":") && !readme.includes(`npm ${name}`));
    expect(missing.filter((name) => !readme.includes(`npm run ${name}`))).toEqual([]);
  });

  test("shows three pictures, which are there", () => {
    const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, file]) => file ?? "");
    expect(pictures).toHaveLength(3);
    expect(pictures.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  test("can be read in one sitting: at most 150 lines, the map at most 60", () => {
    expect(readme.split("\n").length).toBeLessThanOrEqual(151);
    expect(read("src/README.md").split("\n").length).toBeLessThanOrEqual(61);
  });

  test("says, as the help page does, what Microsoft's library may send and what becomes of it", () => {
    for (const text of [readme, read("assets/help.html")]) {
      expect(text).toMatch(/office\.js,\s+which\s+may\s+try\s+to\s+send\s+Microsoft\s+usage\s+data/);
      expect(text).toMatch(/ha(?:s|ve)\s+the\s+browser\s+refuse\s+it/);
      expect(text).toMatch(/What\s+Excel\s+itself\s+sends\s+is\s+Excel's/);
    }
  });
});
