import { TextDecoder, TextEncoder } from "node:util";

/** Every browser has them, jsdom does not. */
if (!("TextDecoder" in globalThis)) Object.assign(globalThis, { TextDecoder, TextEncoder });
