import { useCallback, useState } from "react";
import { couldNotOpen } from "./messages";
import { saveFile } from "./saveFile";
import type { WorkbookPort } from "./workbookPort";

interface Files {
  /** Counts the workbooks opened: places in one mean nothing in another. */
  readonly generation: number;
  readonly open: (file: Pick<File, "name" | "arrayBuffer">) => Promise<void>;
  /** Downloads, or asks first about parts that would be lost. */
  readonly download: () => Promise<void>;
  /** Parts that a download would lose, while that is being asked. */
  readonly loss: readonly string[] | undefined;
  readonly answerLoss: (isToDownload: boolean) => Promise<void>;
}

/** Files in and out of the local workbook. */
export function useFiles(port: WorkbookPort, say: (text: string | undefined) => void): Files {
  const [generation, setGeneration] = useState(0);
  const [loss, setLoss] = useState<readonly string[]>();

  const open = useCallback<Files["open"]>(
    async (file) => {
      const outcome = await port.open({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
      if (outcome.kind === "refused") say(couldNotOpen(file.name, outcome.why));
      else {
        say(undefined);
        setLoss(undefined);
        setGeneration((count) => count + 1);
      }
    },
    [port, say]
  );
  const download = useCallback(async () => {
    const lost = await port.uncarried();
    if (lost.length > 0) setLoss(lost);
    else saveFile(await port.download());
  }, [port]);
  const answerLoss = useCallback(
    async (isToDownload: boolean) => {
      setLoss(undefined);
      if (isToDownload) saveFile(await port.download());
    },
    [port]
  );
  return { generation, open, download, loss, answerLoss };
}
