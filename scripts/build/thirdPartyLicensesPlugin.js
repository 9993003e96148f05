const { existsSync, readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");
const { Compilation, sources } = require("webpack");

const FILE = "THIRD-PARTY-LICENSES.txt";

/** The folder of the package a file belongs to; undefined for a file of the project. */
function packageOf(file) {
  const parts = file.split(/[\\/]node_modules[\\/]/);
  if (parts.length === 1) return undefined;
  const last = parts.pop();
  const name = /^(@[^\\/]+[\\/][^\\/]+|[^\\/]+)/.exec(last)[0];
  return path.join(parts.join(`${path.sep}node_modules${path.sep}`), "node_modules", name);
}

/** Name, version and licence of a package, with its licence's text where it brings one. */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  const text = file === undefined ? "" : readFileSync(path.join(folder, file), "utf8").trim();
  return `${name} ${version} (${license ?? "see below"})\n\n${text}`;
}

function filesOf(compilation) {
  const modules = [...compilation.modules].flatMap((module) => [module, ...(module.modules ?? [])]);
  return modules.flatMap(({ resource }) => (resource ? [resource.replace(/\?.*$/, "")] : []));
}

/** Writes the licences of all packages that went into the build, and of those it copies files from. */
class ThirdPartyLicensesPlugin {
  constructor({ copied = [] } = {}) {
    this.copied = copied;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ThirdPartyLicensesPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "ThirdPartyLicensesPlugin", stage }, () => {
        const copied = this.copied.map((name) => path.join(compiler.context, "node_modules", name));
        const folders = new Set([...filesOf(compilation).flatMap((file) => packageOf(file) ?? []), ...copied]);
        const notices = [...folders].filter((folder) => existsSync(folder)).map(noticeOf);
        const text = `${notices.sort().join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
        compilation.emitAsset(FILE, new sources.RawSource(text));
      });
    });
  }
}

module.exports = { ThirdPartyLicensesPlugin };
