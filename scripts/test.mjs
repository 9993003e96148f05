/**
 * `npm test`: sets up, then does everything `npm run check` does and ends with `N passed, N failed`.
 * With arguments only the tests they name are run: `npm test -- test/core/cells`.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { ensurePackages, root } from "./setUp/packages.js";
import { ensurePrograms } from "./setUp/programs.js";

ensurePackages();
ensurePrograms(["libreOffice", "poppler", "chromium"]);
const check = path.join(root, "scripts/check.mjs");
const run = spawnSync(process.execPath, [check, ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
process.exit(run.status ?? 1);
