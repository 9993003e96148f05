import { chromium } from "./browser";

/** `test` where a browser is installed, `test.skip` elsewhere (skipped tests are counted and named at the end). */
export const testInBrowser: jest.It = chromium === undefined ? test.skip : test;
export const describeInBrowser: jest.Describe = chromium === undefined ? describe.skip : describe;
