/** Imported before anything of Fabric: no font is asked for from elsewhere, so that no request leaves the page. */
window.FabricConfig = { fontBaseUrl: "" };

export {};
