/** Carries messages between the page and one frame of an add-in. */
export interface FrameCarrier {
  readonly post: (text: string) => void;
  readonly close: () => void;
}

/** How a frame is reached. `receive` is called with each message that comes out of it. */
export type OpenCarrier = (frame: HTMLIFrameElement, receive: (text: string) => void) => FrameCarrier;

/** Delivers a message inside the frame as if its parent had posted it. */
export type Deliver = (text: string) => void;

/** What the page has for the script in its frames that takes the parent's place. */
export interface FrameBridge {
  /** Called once a load by the frame: gives the way out, takes the way in. */
  readonly join: (
    frame: Window,
    deliver: Deliver
  ) => { readonly origin: string; readonly post: (text: string) => void };
}

declare global {
  interface Window {
    localExcelBridge?: FrameBridge;
  }
}

/** Over https: `window.postMessage` both ways, as Excel on the web has it. */
export function postMessageCarrier(origin: string): OpenCarrier {
  return (frame, receive) => {
    const hear = ({ source, origin: sender, data }: MessageEvent<unknown>): void => {
      if (source === frame.contentWindow && sender === origin && typeof data === "string") receive(data);
    };
    window.addEventListener("message", hear);
    return {
      post: (text) => frame.contentWindow?.postMessage(text, origin),
      close: () => window.removeEventListener("message", hear),
    };
  };
}

const frames = new Map<HTMLIFrameElement, { receive: (text: string) => void; deliver: Deliver | undefined }>();

/**
 * Over http, where office.js trusts no host: a script in the frame stands in for the parent window and says that
 * messages come from `origin`, an https one.
 */
export function bridgeCarrier(origin: string): OpenCarrier {
  window.localExcelBridge = {
    join: (frameWindow, deliver) => {
      const joined = [...frames].find(([frame]) => frame.contentWindow === frameWindow)?.[1];
      if (joined !== undefined) joined.deliver = deliver;
      return { origin, post: (text) => joined?.receive(text) };
    },
  };
  return (frame, receive) => {
    const joined: { receive: (text: string) => void; deliver: Deliver | undefined } = { receive, deliver: undefined };
    frames.set(frame, joined);
    return { post: (text) => joined.deliver?.(text), close: () => frames.delete(frame) };
  };
}
