/** `npm run manifest`: checks dist/manifest.xml against the build in dist, offline. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { builtFiles } from "./builtFiles";
import { checkManifest } from "./checkManifest";

const dist = path.join(__dirname, "../../dist");
const manifest = path.join(dist, "manifest.xml");
if (existsSync(manifest)) {
  const faults = checkManifest(readFileSync(manifest, "utf8"), builtFiles(dist));
  for (const fault of faults) console.error(`manifest.xml: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
  else console.log("manifest.xml agrees with the build");
} else {
  console.error("dist holds no manifest.xml: run npm run build first");
  process.exitCode = 1;
}
