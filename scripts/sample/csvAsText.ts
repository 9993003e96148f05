/** Imported first: a .csv is a module that is its text here too, as it is in the bundle. */
import { readFileSync } from "node:fs";

// eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor, registerHooks, came after Node 20
require.extensions[".csv"] = (module, file) => {
  module.exports = readFileSync(file, "utf8");
};
