import * as React from "react";
import { troubleWords } from "../messages/troubleWords";
import type { TroubleScreen } from "../paneModel";

/** What interrupts: a trouble's heading and first sentence. */
export function TroubleAlert({ screen }: { readonly screen: TroubleScreen }): React.ReactElement {
  const { title, happened } = troubleWords(screen.trouble, screen.doing);
  return (
    <>
      {title}. {happened}
    </>
  );
}
