import { Dropdown, ResponsiveMode } from "office-ui-fabric-react";
import * as React from "react";
import type { FocusTarget } from "../paneModel";

interface SelectProps {
  /** Drawn above; else `ariaLabel` names the field. */
  readonly label?: string;
  readonly ariaLabel?: string;
  readonly options: readonly { readonly key: string | number; readonly text: string }[];
  readonly value: string | number;
  readonly onChange: (key: string) => void;
  readonly errorMessage?: string | undefined;
  readonly focusName?: FocusTarget;
}

/** A Dropdown that opens over the pane rather than as a panel beside it. */
export function Select(props: SelectProps): React.ReactElement {
  const { label, ariaLabel, options, value, onChange, errorMessage, focusName } = props;
  return (
    <Dropdown
      {...(label === undefined ? {} : { label })}
      {...(ariaLabel === undefined ? {} : { ariaLabel })}
      {...(errorMessage === undefined ? {} : { errorMessage })}
      {...(focusName === undefined ? {} : { "data-focus": focusName })}
      options={[...options]}
      selectedKey={value}
      responsiveMode={ResponsiveMode.xxLarge}
      onChange={(_event, option) => {
        if (option) onChange(String(option.key));
      }}
    />
  );
}
