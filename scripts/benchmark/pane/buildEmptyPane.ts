import { writeFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";
import { metaPolicy, OFFICE_JS_HOST, withPolicy } from "../../build/contentSecurityPolicy";

const HTML = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Empty pane</title>
    <script src="${OFFICE_JS_HOST}/lib/1/hosted/office.js"></script>
    <script defer src="taskpane.js"></script>
  </head>
  <body>
    <div id="pane"></div>
  </body>
</html>
`;

/** Builds the empty pane into a folder as the add-in is built: same target, same minifier, same policy. */
export async function buildEmptyPane(folder: string): Promise<void> {
  const compiler = webpack({
    mode: "production",
    target: ["web", "es2022"],
    entry: { taskpane: path.join(__dirname, "emptyPane.tsx") },
    output: { path: folder, filename: "[name].js" },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    performance: false,
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null) reject(error);
      else if (stats === undefined || stats.hasErrors()) reject(new Error(stats?.toString("errors-only")));
      else compiler.close(() => resolve());
    });
  });
  writeFileSync(path.join(folder, "taskpane.html"), withPolicy(HTML, metaPolicy({ officeJs: "cdn" })));
}
