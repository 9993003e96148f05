import { EMPTY_STYLE } from "../../../scripts/build/contentSecurityPolicy";

/**
 * What the page and its worker may load: this server's own files. Only here may WebAssembly be compiled, for the calculation;
 * the add-in's frame has the policy of its own build.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  `style-src 'self' ${EMPTY_STYLE}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");
