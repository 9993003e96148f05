/** Fabric's looks of a button in two parts: no button of the pane has two, so there is nothing to add. */
export const getStyles = (): object => ({});
