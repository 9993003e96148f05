/** `npm start`: sets up, then serves the page with the local workbook and the add-in. PORT chooses another port. */
import { spawn } from "node:child_process";
import path from "node:path";
import { ensurePackages, root } from "./setUp/packages.js";

ensurePackages();
const tsx = path.join(root, "node_modules/tsx/dist/cli.mjs");
const server = spawn(process.execPath, [tsx, "src/localExcel/server/main.ts"], { cwd: root, stdio: "inherit" });
// Ctrl+C reaches both; the server ends by itself, and this one with it.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (status) => process.exit(status ?? 0));
