/** Files that stand beside the page and its worker, as the build names them. */
export const WORKER_FILE = "workbookWorker.js";
export const CALCULATION_FILE = "ironcalc.wasm";
export const API_METADATA_FILE = "officeApi.json";

/** The first message of the worker; all that follow are answers. */
export type WorkerNews = { readonly kind: "ready" } | { readonly kind: "failed"; readonly why: string };
