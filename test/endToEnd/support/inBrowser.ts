import { chromium } from "./browser";

/** `describe` where a browser is installed, `describe.skip` elsewhere (skipped tests are counted and named at the end). */
export const describeInBrowser: jest.Describe = chromium === undefined ? describe.skip : describe;
