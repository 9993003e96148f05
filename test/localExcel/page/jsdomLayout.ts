/** jsdom lays nothing out: the grid is given a size, and the browser's watchers do nothing. */
export function laidOut(): void {
  const size = (pixels: number) => ({ configurable: true, get: () => pixels });
  Object.defineProperty(HTMLElement.prototype, "clientWidth", size(900));
  Object.defineProperty(HTMLElement.prototype, "clientHeight", size(500));
  Element.prototype.scrollIntoView = () => undefined;
  HTMLCanvasElement.prototype.getContext = () => null;
  class Watcher {
    observe = () => undefined;
    disconnect = () => undefined;
  }
  Object.assign(window, {
    ResizeObserver: Watcher,
    matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
}
