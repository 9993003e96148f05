/**
 * The add-in's bundle: one page, shared by the pane and the ribbon's button.
 *   --env baseUrl=https://addins.example.com/pipeline/   where it will be served; goes into dist/manifest.xml
 *   --env officeJs=package                               office.js from the package instead of Microsoft's CDN (closed networks)
 */
const { existsSync } = require("node:fs");
const { homedir } = require("node:os");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { OFFICE_JS_HOST } = require("./scripts/build/contentSecurityPolicy.js");
const { PolicyPlugin } = require("./scripts/build/policyPlugin.js");
const { StartSizePlugin } = require("./scripts/build/startSize.js");
const { ThirdPartyLicensesPlugin } = require("./scripts/build/thirdPartyLicensesPlugin.js");

const DEVELOPMENT_URL = "https://localhost:3000/";
const CDN_OFFICE_JS = `${OFFICE_JS_HOST}/lib/1/hosted/office.js`;

/** The files of @microsoft/office-js that a page loads in Excel: the loader, one library a platform, its texts. */
const OFFICE_JS_FILES = [
  "office.js",
  "excel-*.js",
  "o15apptofilemappingtable.js",
  "*/office_strings.js",
  "telemetry/*.js",
];

const packageFolder = (name) => path.dirname(require.resolve(`${name}/package.json`));

function officeJsCopies() {
  const context = path.join(packageFolder("@microsoft/office-js"), "dist");
  const options = { context, to: "office-js/[path][name][ext]", noErrorOnMissing: true };
  return OFFICE_JS_FILES.map((from) => ({ ...options, from, globOptions: { ignore: ["**/*.debug.js"] } }));
}

/** What Fabric's controls could draw and the pane never does: more than eight thousand bytes of its start. */
const FABRIC_STAND_INS = {
  "Panel.js": "notShown.ts",
  "Checkbox.js": "notShown.ts",
  "components/KeytipData/KeytipData.js": "noKeytip.ts",
  "components/Image/Image.js": "notShown.ts",
  "components/Button/SplitButton/SplitButton.styles.js": "noSplitButton.ts",
  "components/ContextualMenu/ContextualMenuItemWrapper/ContextualMenuSplitButton.js": "notShown.ts",
};

/** What Fabric's buttons would draw their menu by: the pane's names another, so the start goes without that of Fabric. */
const BUTTON_STAND_INS = { "ContextualMenu.js": "noMenu.ts" };

const fabricFile = (file) => require.resolve(`office-ui-fabric-react/lib/${file}`);

/** By exact path; a file that Fabric no longer has stops the build. */
function fabricStandIns(standInOf) {
  const standIns = path.join(__dirname, "src/taskpane/fabric");
  return Object.fromEntries(
    Object.entries(standInOf).map(([file, standIn]) => [`${fabricFile(file)}$`, path.join(standIns, standIn)])
  );
}

/** The manifest with the address it will be served from in place of the development server's. */
function manifestFor(baseUrl) {
  return (content) =>
    content
      .toString()
      .replaceAll(DEVELOPMENT_URL, baseUrl)
      .replaceAll(DEVELOPMENT_URL.slice(0, -1), new URL(baseUrl).origin);
}

/** The certificate that `npx office-addin-dev-certs install` makes and trusts; without it the server makes one nobody trusts. */
function developmentCertificate() {
  const folder = path.join(homedir(), ".office-addin-dev-certs");
  const files = { ca: "ca.crt", cert: "localhost.crt", key: "localhost.key" };
  const places = Object.entries(files).map(([name, file]) => [name, path.join(folder, file)]);
  return places.every(([, file]) => existsSync(file)) ? Object.fromEntries(places) : {};
}

function copies(baseUrl, isPackaged) {
  return [
    { from: "assets/icons", to: "assets/icons" },
    { from: "assets/help.html", to: "help.html" },
    { from: "assets/help.css", to: "help.css" },
    { from: "src/taskpane/pane.css", to: "pane.css" },
    { from: "LICENSE", to: "LICENSE.txt" },
    { from: "manifest.xml", to: "manifest.xml", transform: manifestFor(baseUrl) },
    ...(isPackaged ? officeJsCopies() : []),
  ];
}

module.exports = (env = {}, { mode = "production" } = {}) => {
  const baseUrl = env.baseUrl ?? DEVELOPMENT_URL;
  if (!/^https:\/\/.*\/$/.test(baseUrl)) throw new Error(`baseUrl must be https and end with a slash: ${baseUrl}`);
  const isPackaged = env.officeJs === "package";
  const isDevelopment = mode === "development";
  return {
    name: "addIn",
    mode,
    target: ["web", "es2022"],
    devtool: isDevelopment ? "source-map" : false,
    entry: { taskpane: "./src/taskpane/index.tsx" },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: "[name].js",
      chunkFilename: "[name].js",
      clean: true,
    },
    // Parts that are loaded later (the worker, what a button opens) are named for what they are, also in production.
    // Each is whole in itself: one request, and its size is that of its file.
    // Pages stay as they are written: a server may put another office.js in.
    optimization: { chunkIds: "named", splitChunks: false, minimizeOptions: { html: false } },
    resolve: { extensions: [".ts", ".tsx", ".js"], alias: fabricStandIns(FABRIC_STAND_INS) },
    module: {
      rules: [
        { test: /\.csv$/, type: "asset/source" },
        {
          resource: fabricFile("components/Button/BaseButton.js"),
          resolve: { alias: fabricStandIns(BUTTON_STAND_INS) },
        },
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
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "src/taskpane/taskpane.html",
        minify: false,
        templateParameters: { officeJs: isPackaged ? "office-js/office.js" : CDN_OFFICE_JS },
      }),
      new PolicyPlugin({ officeJs: isPackaged ? "package" : "cdn" }),
      new ThirdPartyLicensesPlugin({ copied: isPackaged ? ["@microsoft/office-js"] : [] }),
      new StartSizePlugin(),
      new CopyPlugin({ patterns: copies(baseUrl, isPackaged) }),
    ],
    // StartSizePlugin measures what counts: bytes sent at the start.
    performance: false,
    // What Excel loads while it is tried out is the production build, unmodified: nothing is added for reloading.
    devServer: {
      port: 3000,
      server: { type: "https", options: developmentCertificate() },
      client: false,
      hot: false,
      liveReload: false,
      devMiddleware: { writeToDisk: true },
    },
  };
};
