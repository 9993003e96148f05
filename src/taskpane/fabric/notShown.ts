/** A part that a control of Fabric would draw only where the pane asked for it, which it never does. */
function notShown(part: string): () => never {
  return () => {
    throw new Error(`Fabric's ${part} is left out of the bundle: webpack.config.js`);
  };
}

/** Of a Dropdown on a narrow page; the pane's say that theirs is wide. */
export const Panel = notShown("Panel");
/** Of a Dropdown that takes several options. */
export const Checkbox = notShown("Checkbox");
/** Of icons and buttons that show a picture; the pane's are drawn. */
export const Image = notShown("Image");
/** Of a menu whose items are in two parts. */
export const ContextualMenuSplitButton = notShown("ContextualMenuSplitButton");
