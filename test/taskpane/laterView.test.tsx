/** @jest-environment jsdom */
import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { laterView } from "../../src/taskpane/components/laterView";

afterEach(cleanup);

const Greeting = ({ name }: { readonly name: string }): React.ReactElement => <h1>Hello {name}</h1>;

test("a view that was fetched before is drawn at once", async () => {
  const { View, fetch } = laterView(() => Promise.resolve(Greeting));
  await fetch();
  render(<View name="Ana" />);
  expect(screen.getByRole("heading").textContent).toBe("Hello Ana");
});

test("one that was not is drawn when it comes; the code is fetched once", async () => {
  let fetched = 0;
  const { View } = laterView(() => {
    fetched++;
    return Promise.resolve(Greeting);
  });
  const { unmount } = render(<View name="Ana" />);
  expect(screen.queryByRole("heading")).toBeNull();
  expect((await screen.findByRole("heading")).textContent).toBe("Hello Ana");
  unmount();
  render(<View name="Ben" />);
  expect(screen.getByRole("heading").textContent).toBe("Hello Ben");
  expect(fetched).toBe(1);
});

test("where it cannot be fetched the pane says what that is, that nothing was changed, and tries again", async () => {
  let isOnline = false;
  const { View } = laterView(() => (isOnline ? Promise.resolve(Greeting) : Promise.reject(new Error("offline"))));
  render(<View name="Ana" />);
  expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe("Part not loaded");
  expect(document.body.textContent).toContain("Nothing. Your cells are as they were.");
  const again = (): Promise<void> => userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await act(again);
  expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe("Part not loaded");
  isOnline = true;
  await act(again);
  expect((await screen.findByText("Hello Ana")).tagName).toBe("H1");
});
