import { Icon, IconButton } from "office-ui-fabric-react";
import * as React from "react";

interface ScreenProps {
  readonly title: string;
  readonly icon?: string;
  /** Color class of the icon. */
  readonly tone?: "warn" | "bad" | "good" | "plain";
  readonly back?: { readonly label: string; readonly onClick: () => void };
  /** Under the title, before what scrolls on. */
  readonly head?: React.ReactNode;
  readonly foot?: React.ReactNode;
  readonly children?: React.ReactNode;
}

/** One state of the pane: its heading, what it says, and what can be done at its foot. */
export function Screen({ title, icon, tone, back, head, foot, children }: ScreenProps): React.ReactElement {
  return (
    <main className="screen">
      <div className="scroll">
        <div className="head">
          {back && (
            <IconButton
              className="back"
              iconProps={{ iconName: "Back" }}
              ariaLabel={back.label}
              onClick={back.onClick}
            />
          )}
          <div className="title">
            {icon !== undefined && <Icon iconName={icon} className={`titleIcon ${tone ?? "plain"}`} />}
            <h1 tabIndex={-1} data-focus="h1">
              {title}
            </h1>
          </div>
          {head}
        </div>
        {children}
      </div>
      {foot !== undefined && <div className="foot">{foot}</div>}
    </main>
  );
}
