/** Runs before any package is installed: plain Node only. */
const { spawnSync } = require("node:child_process");
const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "../..");

const OLDEST_NODE = 20;

/** The packages that a lock file names and the installed ones are not: other versions, or absent. */
function outOfDate(lock, installed) {
  return Object.entries(lock.packages)
    .filter(
      ([place, wanted]) => place !== "" && !wanted.optional && installed.packages[place]?.version !== wanted.version
    )
    .map(([place]) => place);
}

/** Why `npm ci` must run in the folder, or undefined when the installed packages are those of the lock file. */
function reasonToInstall(folder) {
  const installedFile = path.join(folder, "node_modules/.package-lock.json");
  if (!existsSync(installedFile)) return "packages are not installed yet";
  const read = (file) => JSON.parse(readFileSync(file, "utf8"));
  const places = outOfDate(read(path.join(folder, "package-lock.json")), read(installedFile));
  return places.length === 0 ? undefined : `package-lock.json names others: ${places[0]}`;
}

/** Installs the packages of the lock file where that is needed; ends the process with one clear line where it cannot. */
function ensurePackages() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < OLDEST_NODE) {
    console.error(`Enough Pipeline needs Node ${OLDEST_NODE} or newer; this is ${process.version}.`);
    process.exit(1);
  }
  const reason = reasonToInstall(root);
  if (reason === undefined) return;
  console.log(`Installing packages (${reason}) …`);
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const run = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (run.status !== 0) {
    console.error("npm ci failed; its message stands above. Nothing else was done.");
    process.exit(1);
  }
}

module.exports = { root, reasonToInstall, ensurePackages };
