import { ribbonCalls } from "./ribbonCalls";

/** The line of this page: the ribbon's function and the pane share it. */
export const ribbonLine = ribbonCalls();
