/**
 * office.js moves the focus itself when Tab is pressed, and from what has no place in its order (a heading that the focus was
 * sent to, the ground of the page) hands it back to Excel. From there the browser's own order serves.
 */
export function keepTabInPane(): void {
  document.addEventListener("keydown", (event) => {
    const from = event.target;
    if (event.key === "Tab" && from instanceof HTMLElement && from.tabIndex < 0) event.stopPropagation();
  });
}
