/** @jest-environment jsdom */
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ContextualMenu, IconButton } from "office-ui-fabric-react";
import * as React from "react";
import { Closed } from "../../src/taskpane/components/Closed";
import { laterView } from "../../src/taskpane/components/laterView";
import { partMissing } from "../../src/taskpane/partMissing";

afterEach(cleanup);

const MENU = { items: [{ key: "one", text: "One" }] };
const more = (): HTMLElement => screen.getByRole("button", { name: "More" });

test("while its code is on its way the button is pressed already; the menu opens when it comes", async () => {
  let arrive = (): void => undefined;
  const { View } = laterView(
    () => new Promise<typeof ContextualMenu>((resolve) => (arrive = () => resolve(ContextualMenu))),
    Closed
  );
  render(<IconButton ariaLabel="More" menuAs={View} menuProps={MENU} onRenderMenuIcon={() => null} />);
  await userEvent.click(more());
  expect(screen.queryByRole("menu")).toBeNull();
  expect(more().getAttribute("aria-expanded")).toBe("true");
  act(() => arrive());
  expect(await screen.findByRole("menuitem", { name: "One" })).toBeTruthy();
});

test("one that cannot be fetched closes, and the next press opens it", async () => {
  let isOnline = false;
  const load = (): Promise<typeof ContextualMenu> =>
    isOnline ? Promise.resolve(ContextualMenu) : Promise.reject(partMissing("offline"));
  const { View } = laterView(load, Closed);
  render(<IconButton ariaLabel="More" menuAs={View} menuProps={MENU} onRenderMenuIcon={() => null} />);
  await userEvent.click(more());
  await waitFor(() => expect(more().getAttribute("aria-expanded")).toBe("false"));
  expect(document.body.textContent).not.toContain("Part not loaded");
  isOnline = true;
  await userEvent.click(more());
  expect(await screen.findByRole("menuitem", { name: "One" })).toBeTruthy();
});
