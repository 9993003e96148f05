/** Of a button with a menu that names no other to draw it by; the pane's does. */
export const ContextualMenu = (): never => {
  throw new Error("Fabric's ContextualMenu is fetched later: webpack.config.js");
};
