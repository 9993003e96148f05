import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pngSize } from "../drawing/png";
import type { BuildContents } from "./checkManifest";

/** The build in a folder, as the manifest's check wants to see it. */
export function builtFiles(folder: string): BuildContents {
  const commands = path.join(folder, "commands.js");
  const script = existsSync(commands) ? readFileSync(commands, "utf8") : "";
  return {
    functions: new Set([...script.matchAll(/\.associate\(\s*["'](\w+)["']/g)].flatMap(([, name]) => name ?? [])),
    look: (file) => {
      const full = path.join(folder, file);
      if (!existsSync(full)) return undefined;
      return pngSize(readFileSync(full)) ?? "file";
    },
  };
}
