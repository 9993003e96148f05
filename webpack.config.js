/**
 * The add-in's bundle: the pane and the ribbon's command page.
 *   --env baseUrl=https://addins.example.com/pipeline/   where it will be served; goes into dist/manifest.xml
 *   --env officeJs=package                               office.js from the package instead of Microsoft's CDN (closed networks)
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

const DEVELOPMENT_URL = "https://localhost:3000/";
const CDN_OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** The files of @microsoft/office-js that a page loads in Excel: the loader, one library a platform, its texts. */
const OFFICE_JS_FILES = [
  "office.js",
  "excel-*.js",
  "o15apptofilemappingtable.js",
  "*/office_strings.js",
  "telemetry/*.js",
];

function officeJsCopies() {
  const dist = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  const options = { context: dist, to: "office-js/[path][name][ext]", noErrorOnMissing: true };
  return OFFICE_JS_FILES.map((from) => ({ ...options, from, globOptions: { ignore: ["**/*.debug.js"] } }));
}

module.exports = (env = {}, { mode = "production" } = {}) => {
  const baseUrl = env.baseUrl ?? DEVELOPMENT_URL;
  if (!/^https:\/\/.*\/$/.test(baseUrl)) throw new Error(`baseUrl must be https and end with a slash: ${baseUrl}`);
  const isPackaged = env.officeJs === "package";
  const page = (name) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: `src/${name}/${name}.html`,
      chunks: [name],
      templateParameters: { officeJs: isPackaged ? "office-js/office.js" : CDN_OFFICE_JS },
    });
  return {
    mode,
    target: ["web", "es2022"],
    devtool: mode === "production" ? false : "source-map",
    entry: { taskpane: "./src/taskpane/index.tsx", commands: "./src/commands/commands.ts" },
    output: { path: path.resolve(__dirname, "dist"), filename: "[name].js", clean: true },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "ts-loader",
          // Types are checked by `npm run types`.
          options: {
            transpileOnly: true,
            compilerOptions: { noEmit: false, module: "ESNext", moduleResolution: "Bundler" },
          },
        },
      ],
    },
    plugins: [
      page("taskpane"),
      page("commands"),
      new CopyPlugin({
        patterns: [
          { from: "assets/icons", to: "assets/icons" },
          { from: "assets/help.html", to: "help.html" },
          { from: "src/taskpane/pane.css", to: "pane.css" },
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (content) =>
              content
                .toString()
                .replaceAll(DEVELOPMENT_URL, baseUrl)
                .replaceAll(DEVELOPMENT_URL.slice(0, -1), new URL(baseUrl).origin),
          },
          ...(isPackaged ? officeJsCopies() : []),
        ],
      }),
    ],
    performance: {
      maxEntrypointSize: 600_000,
      maxAssetSize: 600_000,
      assetFilter: (file) => /^(taskpane|commands)\.js$/.test(file),
    },
    devServer: {
      port: 3000,
      server: "https",
      headers: { "Access-Control-Allow-Origin": "*" },
      devMiddleware: { writeToDisk: true },
    },
  };
};
