import type * as Acts from "./workbookActs";

/**
 * What a press does to the workbook, which the pane starts without. It is fetched once the pane stands; a press that comes
 * earlier, or after a fetch that failed, fetches it.
 */
export const workbookActs = async (): Promise<typeof Acts> =>
  await import(/* webpackChunkName: "workbookActs" */ "./workbookActs");
