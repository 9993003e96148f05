/** The page that `npm start` serves: the local workbook around the built add-in. Built into out/page, which is not committed. */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

const packageFolder = (name) => path.dirname(require.resolve(`${name}/package.json`));

module.exports = (
  { page = "./src/localExcel/page/index.tsx", out = "out/page" } = {},
  { mode = "production" } = {}
) => ({
  name: "localPage",
  mode,
  target: ["web", "es2022"],
  cache: { type: "filesystem", buildDependencies: { config: [path.join(__dirname, "webpack.page.config.js")] } },
  devtool: mode === "development" ? "source-map" : false,
  entry: {
    index: page,
    workbookWorker: { import: "./src/localExcel/browser/workbookWorker.ts", chunkLoading: false },
    paneBridge: "./src/localExcel/browser/paneBridge.ts",
  },
  output: { path: path.resolve(__dirname, out), filename: "[name].js", chunkFilename: "[name].js", clean: true },
  optimization: { chunkIds: "named" },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: "ts-loader",
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
      // The calculation's program is fetched by the worker, not by the library.
      { test: /ironcalc/, parser: { url: false } },
    ],
  },
  plugins: [
    new HtmlPlugin({ template: "src/localExcel/page/index.html", chunks: ["index"], minify: false }),
    new CopyPlugin({
      patterns: [
        { from: path.join(packageFolder("@ironcalc/wasm"), "wasm_bg.wasm"), to: "ironcalc.wasm" },
        { from: "*.css", context: "src/localExcel/page", to: "[name][ext]", noErrorOnMissing: true },
        { from: "assets/icons/icon-32.png", to: "icon.png" },
      ],
    }),
  ],
  performance: false,
});
