import { existsSync } from "node:fs";
import path from "node:path";
import { MOST_START_BYTES, startSizes } from "../../scripts/build/startSize";

const dist = path.join(__dirname, "../../dist");

test("the built pane loads no more at its start than it may", () => {
  if (!existsSync(path.join(dist, "taskpane.html"))) throw new Error("npm run build comes before this test");
  const sizes = startSizes(dist);
  expect(sizes.map(({ file }) => file).sort()).toEqual([
    "lookWorker.js",
    "pane.css",
    "reading.js",
    "taskpane.html",
    "taskpane.js",
  ]);
  expect(sizes.every(({ bytes }) => bytes > 0)).toBe(true);
  expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(MOST_START_BYTES);
});
