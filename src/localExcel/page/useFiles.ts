import { useCallback, useState } from "react";
import { hiddenParts } from "./hiddenParts";
import { couldNotOpen, notShown } from "./messages";
import type { PageNotice } from "./Notice";
import { saveFile } from "./saveFile";
import type { WorkbookPort } from "./workbookPort";

interface Files {
  /** Counts the workbooks opened: places in one mean nothing in another. */
  readonly generation: number;
  readonly open: (file: Pick<File, "name" | "arrayBuffer">) => Promise<void>;
  readonly download: () => Promise<void>;
}

/** Files in and out of the local workbook. Says what was not opened and why, and what of an opened one does not show. */
export function useFiles(port: WorkbookPort, say: (notice: PageNotice | undefined) => void): Files {
  const [generation, setGeneration] = useState(0);

  const open = useCallback<Files["open"]>(
    async (file) => {
      const outcome = await port.open({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
      if (outcome.kind === "refused") {
        say({ kind: "problem", text: couldNotOpen(file.name, outcome.why) });
        return;
      }
      setGeneration((count) => count + 1);
      const hidden = hiddenParts(await port.uncarried());
      say(hidden.length === 0 ? undefined : { kind: "remark", text: notShown(hidden) });
    },
    [port, say]
  );
  const download = useCallback(async () => saveFile(await port.download()), [port]);
  return { generation, open, download };
}
