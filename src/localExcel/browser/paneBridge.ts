/**
 * Runs in the add-in's frame before office.js, where the page is served over http: office.js talks to hosts on https alone. It
 * puts an object in place of the parent window that hands messages to the page, and lets the page's messages appear to come
 * from its https host. The add-in itself is untouched. A frame with no local Excel around it is left as it is.
 */
import type { FrameBridge } from "./frameCarriers";

const { parent } = window as { readonly parent: Window & { readonly localExcelBridge?: FrameBridge } };

if (parent !== window && parent.localExcelBridge !== undefined) {
  const { origin, post } = parent.localExcelBridge.join(window, (data) =>
    window.dispatchEvent(new MessageEvent("message", { data, origin }))
  );
  Object.defineProperty(window, "parent", { value: { postMessage: post }, configurable: true });
}
