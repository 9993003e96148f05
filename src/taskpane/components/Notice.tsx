import { Link, MessageBar, MessageBarType } from "office-ui-fabric-react";
import * as React from "react";
import { NOTICE } from "../messages/noticeWords";
import type { PaneNotice } from "../paneNotice";

/** The one line above what the pane shows. */
export function Notice({ notice }: { readonly notice: PaneNotice | undefined }): React.ReactElement | null {
  if (notice === undefined) return null;
  const { words, link, onClose, isWarning } = notice;
  return (
    <div className="notice">
      <MessageBar
        isMultiline={false}
        messageBarType={isWarning ? MessageBarType.warning : MessageBarType.info}
        dismissButtonAriaLabel={NOTICE.close}
        onDismiss={onClose}
      >
        {words}
        {link && (
          <>
            {" "}
            <Link onClick={link.onClick}>{link.label}</Link>
          </>
        )}
      </MessageBar>
    </div>
  );
}
