import { mkdtemp, readdir, readFile, rm, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeWhole } from "../../src/commandLine/writeWhole";

let folder: string;
beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), "writeWhole-"))));
afterEach(async () => await rm(folder, { recursive: true, force: true }));

test("a file is written whole, over the one that was there", async () => {
  const file = path.join(folder, "a.json");
  await writeWhole([{ file, content: "first" }]);
  await writeWhole([{ file, content: new TextEncoder().encode("second") }]);
  expect(await readFile(file, "utf8")).toBe("second");
  expect(await readdir(folder)).toEqual(["a.json"]);
});

test("nothing half-written stays when it cannot be put in its place", async () => {
  const file = path.join(folder, "a.json");
  // A folder of that name that is not empty: a file cannot be renamed onto it.
  await mkdir(path.join(file, "inside"), { recursive: true });
  await expect(writeWhole([{ file, content: "text" }])).rejects.toThrow();
  expect(await readdir(folder)).toEqual(["a.json"]);
});
