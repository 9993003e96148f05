import { TextField } from "office-ui-fabric-react";
import * as React from "react";
import { isoDay } from "../../core/cells/day";
import { MONTH_NAMES, percentText } from "../formats";
import { READY } from "../messages/readyWords";
import type { PaneActs } from "../paneActs";
import type { FoundPipeline } from "../paneEngine";
import type { PaneModel } from "../paneModel";
import { readInput, refusedInput, type TypedInput } from "../typedInputs";
import { Disclosure } from "./Disclosure";
import { Select } from "./Select";

interface MoreInputsProps {
  readonly model: PaneModel;
  readonly found: FoundPipeline;
  readonly act: PaneActs;
}

interface InputFieldProps extends Pick<MoreInputsProps, "model" | "act"> {
  readonly input: TypedInput;
  readonly label: string;
  readonly value: string;
  readonly suffix?: string;
  readonly type?: "date";
}

/** A field that is taken, or says why not, when it is left. What is refused stays until it is corrected. */
function InputField({ model, act, input, label, value, suffix, type }: InputFieldProps): React.ReactElement {
  const [isLeft, setLeft] = React.useState(true);
  const typed = model.inputsTyped[input];
  const read = typed === undefined ? undefined : readInput(input, typed);
  const isRefused = read !== undefined && "problem" in read && (isLeft || model.asked === `input:${input}`);
  return (
    <TextField
      label={label}
      value={typed ?? value}
      data-focus={`input:${input}`}
      onFocus={() => setLeft(false)}
      onChange={(_event, text) => act.typeInput(input, text ?? "")}
      onBlur={() => {
        setLeft(true);
        if (read !== undefined && "value" in read) act.choose({ [input]: read.value });
      }}
      {...(type === undefined ? { inputMode: "decimal" as const } : { type })}
      {...(suffix === undefined ? {} : { suffix })}
      {...(isRefused ? { errorMessage: read.problem } : {})}
    />
  );
}

/** The inputs that have a good default. Open as long as one of them holds what cannot be taken. */
export function MoreInputs({ model, found, act }: MoreInputsProps): React.ReactElement {
  const [isOpened, setOpened] = React.useState(false);
  const isOpen = isOpened || refusedInput(model.inputsTyped) !== undefined;
  const { inputs } = found;
  const parts = { model, act };
  return (
    <Disclosure label={READY.moreInputs} isOpen={isOpen} onToggle={() => setOpened(!isOpen)}>
      <div className="inputs">
        <InputField {...parts} input="asOf" label={READY.asOf} type="date" value={isoDay(inputs.asOf)} />
        <Select
          label={READY.fiscalStart}
          options={MONTH_NAMES.map((text, index) => ({ key: index + 1, text }))}
          value={inputs.fiscalYearStartMonth}
          onChange={(key) => act.choose({ fiscalYearStartMonth: Number(key) })}
        />
        <InputField
          {...parts}
          input="confidence"
          label={READY.confidence}
          suffix={READY.percent}
          value={percentText(inputs.confidence)}
        />
        <InputField
          {...parts}
          input="overdueGraceDays"
          label={READY.overdue}
          suffix={READY.days}
          value={String(inputs.overdueGraceDays)}
        />
        <InputField {...parts} input="agedAt" label={READY.aged} suffix={READY.cycles} value={String(inputs.agedAt)} />
      </div>
    </Disclosure>
  );
}
