/**
 * Imported before anything of Fabric: its fonts are the system's, so that no request leaves the page for them.
 */
declare global {
  interface Window {
    FabricConfig?: { fontBaseUrl: string };
  }
}

window.FabricConfig = { fontBaseUrl: "" };

export {};
