const { brotliCompressSync } = require("node:zlib");
const { WebpackError } = require("webpack");

/** Files that the page of an entry asks for at once: its scripts and what stands in its head. Fonts come later, as icons do. */
function startFiles(compilation, entry) {
  const scripts = compilation.entrypoints.get(entry)?.getFiles() ?? [];
  const others = Object.keys(compilation.assets).filter(
    (file) => file === `${entry}.html` || /^[\w-]+\.css$/.test(file)
  );
  return [...scripts, ...others].filter((file) => !file.endsWith(".map"));
}

/** Bytes of a text or a file as a server sends it to today's browsers. */
function brotliBytes(content) {
  return brotliCompressSync(Buffer.from(content)).length;
}

/** Fails a production build whose page loads more at its start than it may, compressed. */
class SizeGuardPlugin {
  constructor({ entry, mostBytes }) {
    this.entry = entry;
    this.mostBytes = mostBytes;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap("SizeGuardPlugin", (compilation) => {
      if (compiler.options.mode !== "production") return;
      const folder = compilation.outputOptions.path;
      const read = (file) => compiler.outputFileSystem.readFileSync(`${folder}/${file}`);
      const sizes = startFiles(compilation, this.entry).map((file) => [file, brotliBytes(read(file))]);
      const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
      if (total <= this.mostBytes) return;
      const parts = sizes.map(([file, bytes]) => `${file} ${bytes}`).join(", ");
      compilation.errors.push(
        new WebpackError(`${this.entry} loads ${total} bytes at its start, ${this.mostBytes} at most: ${parts}`)
      );
    });
  }
}

module.exports = { SizeGuardPlugin, brotliBytes };
