/** Programs that tests use and npm does not bring. Runs before any package is installed: plain Node only. */
const { spawnSync } = require("node:child_process");
const { existsSync } = require("node:fs");
const path = require("node:path");

/** What each program is for, where it may stand besides the PATH, and the Debian packages that bring it. */
const PROGRAMS = {
  libreOffice: {
    label: "LibreOffice",
    commands: ["soffice", "libreoffice"],
    places: [
      "/Applications/LibreOffice.app/Contents/MacOS/soffice",
      "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
    ],
    debian: ["libreoffice-calc", "fonts-liberation"],
    use: "recalculates the annotated workbooks as a second opinion",
  },
  poppler: {
    label: "pdftoppm",
    commands: ["pdftoppm"],
    places: [],
    debian: ["poppler-utils"],
    use: "turns printed pages into pictures",
  },
  chromium: {
    label: "Chromium",
    commands: ["chromium", "chromium-browser", "google-chrome"],
    places: [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    ],
    debian: ["chromium"],
    use: "opens the built pane",
  },
};

/** Path of a program, or undefined when it is not on this machine. */
function findProgram(name) {
  const { commands, places } = PROGRAMS[name];
  const folders = (process.env.PATH || "").split(path.delimiter);
  const onPath = commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
  return [...onPath, ...places].find((file) => existsSync(file));
}

function isRootOnDebian() {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", ["-qq", "-o", "Dpkg::Use-Pty=0", ...args], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/**
 * Makes sure of the named programs: apt-get on Debian as root, else one line a missing program that says what to install.
 * Returns the labels of those still missing; the tests that use them are then skipped, counted and named.
 */
function ensurePrograms(names) {
  const missing = names.filter((name) => findProgram(name) === undefined);
  if (missing.length === 0) return [];
  if (isRootOnDebian()) {
    const packages = missing.flatMap((name) => PROGRAMS[name].debian);
    console.log(`Installing ${packages.join(", ")} with apt-get …`);
    apt(["update"]);
    apt(["install", "--yes", "--no-install-recommends", ...packages]);
  }
  const stillMissing = missing.filter((name) => findProgram(name) === undefined);
  for (const name of stillMissing) {
    const { label, use, debian } = PROGRAMS[name];
    console.error(
      `${label} is not installed (it ${use}). On Debian or Ubuntu: sudo apt-get install ${debian.join(" ")}`
    );
  }
  return stillMissing.map((name) => PROGRAMS[name].label);
}

module.exports = { PROGRAMS, findProgram, ensurePrograms };
