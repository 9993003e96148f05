/* eslint-disable no-restricted-syntax -- this file makes the Excel that others must not name */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type ApiMetadata, readApiMetadata } from "./apiMetadata";

type ExcelNamespace = typeof Excel;
type OfficeExtensionNamespace = typeof OfficeExtension;

/** The loaded library: its namespaces and what it says about itself. */
export interface OfficeJs {
  readonly Excel: ExcelNamespace;
  readonly OfficeExtension: OfficeExtensionNamespace;
  readonly api: ApiMetadata;
}

/** The little of a browser that the library looks for while it loads. It gets a window of its own: nothing leaks into Node. */
function windowFor(source: string): Record<string, unknown> {
  const office = { Promise };
  const page: Record<string, unknown> = {
    document: { getElementsByTagName: () => [], getElementById: () => null, addEventListener: () => undefined },
    location: { href: "https://localhost/", protocol: "https:", hostname: "localhost", search: "", hash: "" },
    navigator: { userAgent: "Node" },
    // Asked for with every call: found here it is found at once.
    Promise,
    addEventListener: () => undefined,
    Office: office,
    Microsoft: { Office: { WebExtension: office } },
    OSF: {},
    OfficeExt: {},
  };
  for (const name of ["window", "self", "parent"]) page[name] = page;
  // What the library puts on window it later reads as a global: such names must be there from the start to be found again.
  for (const [, name] of source.matchAll(/window\.(\w+)/g)) {
    if (name !== undefined && !(name in page) && !(name in globalThis)) page[name] = undefined;
  }
  return page;
}

let loaded: OfficeJs | undefined;

/**
 * Loads the unmodified excel-web-16.00.js of @microsoft/office-js into this process, once. `Excel` and `OfficeExtension`
 * become globals, as they are in the add-in's page, because the add-in's code names them so (`Excel.ChartType.line`).
 */
export function loadOfficeJs(): OfficeJs {
  if (loaded !== undefined) return loaded;
  const path = createRequire(__filename).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  const source = readFileSync(path, "utf8");
  // eslint-disable-next-line no-new-func, @typescript-eslint/no-implied-eval -- the library is a script for a page, not a module
  const run = new Function(
    "window",
    `with (window) {\n${source}\n;return { Excel: Excel, OfficeExtension: OfficeExtension };\n}`
  );
  const page = windowFor(source);
  const namespaces = run.call(page, page) as { Excel: ExcelNamespace; OfficeExtension: OfficeExtensionNamespace };
  Object.assign(globalThis, namespaces);
  loaded = {
    ...namespaces,
    api: readApiMetadata(namespaces.Excel, source),
  };
  return loaded;
}
