/**
 * Lets everything else that waits for this thread have its turn: drawing, typing, clicks. Not a timer: those are held back
 * while a page is hidden.
 */
export async function nextTask(): Promise<void> {
  await new Promise<void>((resolve) => {
    if (typeof MessageChannel === "undefined") {
      setTimeout(resolve, 0);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
