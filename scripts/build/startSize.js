const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { brotliCompressSync } = require("node:zlib");

/** What the pane may load until its ready view stands over a pipeline, compressed, without office.js: 180 kB. */
const MOST_START_BYTES = 180_000;
/**
 * What no page names: the worker that looks at the workbook, which the pane's script starts at once, and the reading of rows,
 * which that worker fetches when it finds a pipeline. The test of the built pane holds that nothing else is needed.
 */
const START_PARTS = ["lookWorker.js", "reading.js"];

/** Own files that a page asks for in its head: scripts and styles; what comes from elsewhere is left out. */
function headFiles(html) {
  const addresses = [...html.matchAll(/<(?:script|link)\b[^>]*\s(?:src|href)="([^"]+)"/g)].map(
    ([, address]) => address
  );
  return addresses.filter((address) => !/^\w+:|office-js\//.test(address));
}

/** Bytes of a text or a file as a server sends it to today's browsers. */
function brotliBytes(content) {
  return brotliCompressSync(Buffer.from(content)).length;
}

/** What a build loads until its pane stands ready over a pipeline: page, head, what these fetch; each with its size compressed. */
function startSizes(folder, page = "taskpane.html") {
  const html = readFileSync(path.join(folder, page), "utf8");
  const parts = START_PARTS.filter((file) => existsSync(path.join(folder, file)));
  const files = [page, ...headFiles(html), ...parts];
  return files.map((file) => ({ file, bytes: brotliBytes(readFileSync(path.join(folder, file))) }));
}

/** Warns of a production build whose pane loads more at its start than it may; `npm test` fails with it. */
class StartSizePlugin {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("StartSizePlugin", (compilation) => {
      if (compiler.options.mode !== "production" || compilation.errors.length > 0) return;
      const sizes = startSizes(compilation.outputOptions.path);
      const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
      if (total <= MOST_START_BYTES) return;
      const parts = sizes.map(({ file, bytes }) => `${file} ${bytes}`).join(", ");
      const words = `the pane loads ${total} bytes at its start, ${MOST_START_BYTES} at most: ${parts}`;
      compilation.warnings.push(new compiler.webpack.WebpackError(words));
    });
  }
}

module.exports = { MOST_START_BYTES, StartSizePlugin, brotliBytes, startSizes };
