/** Programs that tests use and npm does not bring. Runs before any package is installed: plain Node only. */
const { spawnSync } = require("node:child_process");
const { existsSync } = require("node:fs");
const { homedir } = require("node:os");
const path = require("node:path");

/** Where an application stands on a Mac: for everybody, and for this user alone. */
function onMac(name) {
  return ["/Applications", path.join(homedir(), "Applications")].map(
    (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`
  );
}

/** Where a program stands on Windows: installed for everybody, 64 and 32 bit, and for this user alone. */
function onWindows(tail) {
  const { ProgramFiles = "C:\\Program Files", LOCALAPPDATA } = process.env;
  const folders = [ProgramFiles, process.env["ProgramFiles(x86)"] ?? "C:\\Program Files (x86)", LOCALAPPDATA];
  return folders.flatMap((folder) => (folder ? `${folder}\\${tail}` : []));
}

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
    commands: [
      "chromium",
      "chromium-browser",
      "google-chrome",
      "google-chrome-stable",
      "microsoft-edge",
      "microsoft-edge-stable",
    ],
    places: [
      ...onMac("Google Chrome"),
      ...onMac("Chromium"),
      ...onMac("Microsoft Edge"),
      ...onWindows("Google\\Chrome\\Application\\chrome.exe"),
      ...onWindows("Chromium\\Application\\chrome.exe"),
      // Every Windows has Edge, and it is Chromium.
      ...onWindows("Microsoft\\Edge\\Application\\msedge.exe"),
      "/snap/bin/chromium",
    ],
    debian: ["chromium"],
    elsewhere: "Chrome or Edge will do",
    use: "opens the built pane and the page",
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
    const { label, use, debian, elsewhere } = PROGRAMS[name];
    const install = `On Debian or Ubuntu: sudo apt-get install ${debian.join(" ")}`;
    console.error(`${label} is not installed (it ${use}). ${install}${elsewhere ? `; ${elsewhere}` : ""}`);
  }
  return stillMissing.map((name) => PROGRAMS[name].label);
}

module.exports = { PROGRAMS, findProgram, ensurePrograms };
