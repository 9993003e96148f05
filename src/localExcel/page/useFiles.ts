import { useCallback, useState } from "react";
import type { AddInHost } from "./addIn";
import { hiddenParts } from "./hiddenParts";
import { couldNotOpen, downloaded, notShown } from "./messages";
import type { PageNotice } from "./Notice";
import { saveFile } from "./saveFile";
import type { OpenOutcome, WorkbookPort } from "./workbookPort";

export type ChosenFile = Pick<File, "name" | "arrayBuffer">;

interface Files {
  /** Counts the workbooks opened: an add-in begins anew in each. */
  readonly generation: number;
  /** Opens the file, at once or, over changes that were not downloaded, once it is answered. */
  readonly open: (file: ChosenFile) => Promise<void>;
  /** Waits for an answer: whether changes are to be lost to a chosen file. */
  readonly question: OpenQuestion | undefined;
  readonly download: () => Promise<void>;
}

export interface OpenQuestion {
  /** The workbook with the changes. */
  readonly changed: string;
  readonly openAnyway: () => Promise<void>;
  readonly keep: () => void;
}

interface Surroundings {
  readonly say: (notice: PageNotice | undefined) => void;
  /** What it was doing in one workbook it does not go on doing in the next. */
  readonly addIn: Pick<AddInHost, "whileHeld">;
}

/** Files in and out of the local workbook. Says what was not opened and why, and what of an opened one does not show. */
export function useFiles(port: WorkbookPort, { say, addIn }: Surroundings): Files {
  const [generation, setGeneration] = useState(0);

  const [question, setQuestion] = useState<OpenQuestion>();

  const openNow = useCallback<Files["open"]>(
    async (file) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const outcome: { of?: OpenOutcome } = {};
      await addIn.whileHeld(async () => {
        outcome.of = await port.open({ name: file.name, bytes });
        return outcome.of.kind === "opened";
      });
      if (outcome.of?.kind === "refused") {
        say({ kind: "problem", text: couldNotOpen(file.name, outcome.of.why) });
        return;
      }
      setQuestion(undefined);
      setGeneration((count) => count + 1);
      const hidden = hiddenParts(await port.uncarried());
      say(hidden.length === 0 ? undefined : { kind: "remark", text: notShown(hidden) });
    },
    [port, say, addIn]
  );
  const open = useCallback<Files["open"]>(
    async (file) => {
      const { isChanged, name } = await port.workbook();
      if (!isChanged) {
        await openNow(file);
        return;
      }
      const answered = (): void => setQuestion(undefined);
      const openAnyway = (): Promise<void> => {
        answered();
        return openNow(file);
      };
      setQuestion({ changed: name, openAnyway, keep: answered });
    },
    [port, openNow]
  );
  const download = useCallback(async () => {
    const file = await port.download();
    saveFile(file);
    say({ kind: "remark", text: downloaded(file.name) });
  }, [port, say]);
  return { generation, open, question, download };
}
