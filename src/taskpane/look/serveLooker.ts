import type { GridColumn } from "../../core/cells/grid";
import { failureOf } from "../failure";
import type { Looker } from "./looker";
import type { FromLooker, ToLooker } from "./lookMessages";

/** The worker's side: gathers the columns of a question and answers it. */
export function serveLooker(looker: Looker, post: (message: FromLooker) => void): (message: ToLooker) => void {
  const columnsOf = new Map<number, GridColumn[]>();

  async function answer(message: ToLooker): Promise<void> {
    const { question } = message;
    switch (message.kind) {
      case "column":
        columnsOf.set(question, [...(columnsOf.get(question) ?? []), message.column]);
        return;
      case "choose":
        post({ kind: "chosen", question, chosen: await looker.choose(message.work) });
        return;
      case "describe": {
        const { work, shown } = message;
        const grid = { ...message.grid, columns: columnsOf.get(question) ?? [] };
        columnsOf.delete(question);
        post({ kind: "described", question, found: await looker.describe(work, { grid, shown }) });
      }
    }
  }

  return (message) => {
    answer(message).catch((thrown: unknown) =>
      post({ kind: "failed", question: message.question, failure: failureOf(thrown) })
    );
  };
}
