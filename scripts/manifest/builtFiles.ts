import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pngSize } from "../drawing/png";
import type { BuildContents } from "./againstBuild";

/** Addresses of the scripts in a page, as they stand in it. */
function scriptsOf(html: string): string[] {
  return [...html.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)].flatMap(([, address]) => address ?? []);
}

/** The build in a folder, as the manifest's check wants to see it. */
export function builtFiles(folder: string): BuildContents {
  const text = (file: string) => {
    const full = path.join(folder, file);
    return existsSync(full) ? readFileSync(full, "utf8") : "";
  };
  return {
    functionsOf: (page) => {
      const own = scriptsOf(text(page)).filter((address) => !/^\w+:/.test(address));
      const names = own.flatMap((script) => [...text(script).matchAll(/\.associate\(\s*["'](\w+)["']/g)]);
      return new Set(names.flatMap(([, name]) => name ?? []));
    },
    look: (file) => {
      const full = path.join(folder, file);
      if (!existsSync(full)) return undefined;
      return pngSize(readFileSync(full)) ?? "file";
    },
  };
}
