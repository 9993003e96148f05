import { HeldWorkbook } from "../../../src/localExcel/browser/heldWorkbook";

/** An opening that ends when the test says so. */
function opening() {
  let end: (isAnother: boolean) => void = () => undefined;
  const ended = new Promise<boolean>((resolve) => (end = resolve));
  return { open: () => ended, end };
}

/** Until all that can go on has gone on. */
const settled = async () => await new Promise((resolve) => setImmediate(resolve));

it("holds what is asked during an opening, and answers it when the file was refused", async () => {
  const held = new HeldWorkbook();
  const ask = held.asker();
  const answers: string[] = [];
  const { open, end } = opening();
  const trying = held.whileHeld(open);
  void ask(async () => Promise.resolve("late")).then((answer) => answers.push(answer));
  await settled();
  expect(answers).toEqual([]);
  end(false);
  await trying;
  await settled();
  expect(answers).toEqual(["late"]);
});

it("never asks the next workbook what was meant for the one before; who comes later asks the next", async () => {
  const held = new HeldWorkbook();
  const asked: string[] = [];
  const put = (who: string) => async () => Promise.resolve(asked.push(who));
  const old = held.asker();
  const { open, end } = opening();
  const trying = held.whileHeld(open);
  void old(put("old, during"));
  end(true);
  await trying;
  void old(put("old, after"));
  void held.asker()(put("new"));
  await settled();
  expect(asked).toEqual(["new"]);
});

it("goes on after an opening that failed", async () => {
  const held = new HeldWorkbook();
  const ask = held.asker();
  await expect(held.whileHeld(() => Promise.reject(new Error("no bytes")))).rejects.toThrow("no bytes");
  expect(await ask(() => Promise.resolve(1))).toBe(1);
});
