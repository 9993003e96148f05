import { TextField } from "office-ui-fabric-react";
import * as React from "react";
import { dayFromIso, isoDay } from "../../core/cells/day";
import { parseSetting } from "../../core/parseSetting";
import { settingInput } from "../../core/settingsCatalogue";
import { MONTH_NAMES, percentText } from "../formats";
import { DAY_PROBLEM, inputProblemWords, READY } from "../messages/readyWords";
import type { PaneActs } from "../paneActs";
import type { FoundPipeline } from "../paneEngine";
import { Disclosure } from "./Disclosure";
import { Select } from "./Select";

interface MoreInputsProps {
  readonly found: FoundPipeline;
  readonly act: PaneActs;
}

interface InputFieldProps {
  readonly label: string;
  readonly value: string;
  readonly suffix?: string;
  readonly type?: "date";
  /** Takes what was typed; the reason where it cannot be taken. */
  readonly onTyped: (text: string) => string | undefined;
}

/** A field that is taken, or says why not, when it is left. */
function InputField({ label, value, suffix, type, onTyped }: InputFieldProps): React.ReactElement {
  const [typed, setTyped] = React.useState<string>();
  const [problem, setProblem] = React.useState<string>();
  return (
    <TextField
      label={label}
      value={typed ?? value}
      onChange={(_event, text) => setTyped(text ?? "")}
      onBlur={() => {
        if (typed === undefined) return;
        const found = onTyped(typed);
        setProblem(found);
        if (found === undefined) setTyped(undefined);
      }}
      {...(type === undefined ? { inputMode: "decimal" as const } : { type })}
      {...(suffix === undefined ? {} : { suffix })}
      {...(problem === undefined ? {} : { errorMessage: problem })}
    />
  );
}

type NumberKey = "confidence" | "overdueGraceDays" | "agedAt";

/** Reads a number as Assumptions would; a confidence is typed in percent. */
function readNumber(key: NumberKey, text: string): { readonly value: number } | { readonly problem: string } {
  const input = settingInput(key);
  const isShare = input.kind === "share";
  const typed = isShare && !text.includes("%") ? `${text.trim()}%` : text;
  const parsed = parseSetting(input, typed);
  if ("value" in parsed && typeof parsed.value === "number") return { value: parsed.value };
  const shown = (limit: number): string => (isShare ? percentText(limit) : String(limit));
  const problem = "problem" in parsed ? parsed.problem : "notUnderstood";
  return { problem: inputProblemWords(problem, shown(input.min), shown(input.max)) };
}

/** The inputs that have a good default. */
export function MoreInputs({ found, act }: MoreInputsProps): React.ReactElement {
  const [isOpen, setOpen] = React.useState(false);
  const { inputs } = found;
  const takeNumber =
    (key: NumberKey) =>
    (text: string): string | undefined => {
      const read = readNumber(key, text);
      if ("problem" in read) return read.problem;
      act.choose({ [key]: read.value });
      return undefined;
    };
  const takeDay = (text: string): string | undefined => {
    const day = dayFromIso(text);
    if (day === undefined) return DAY_PROBLEM;
    act.choose({ asOf: day });
    return undefined;
  };
  return (
    <Disclosure label={READY.moreInputs} isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
      <div className="inputs">
        <InputField label={READY.asOf} type="date" value={isoDay(inputs.asOf)} onTyped={takeDay} />
        <Select
          label={READY.fiscalStart}
          options={MONTH_NAMES.map((text, index) => ({ key: index + 1, text }))}
          value={inputs.fiscalYearStartMonth}
          onChange={(key) => act.choose({ fiscalYearStartMonth: Number(key) })}
        />
        <InputField
          label={READY.confidence}
          suffix={READY.percent}
          value={percentText(inputs.confidence)}
          onTyped={takeNumber("confidence")}
        />
        <InputField
          label={READY.overdue}
          suffix={READY.days}
          value={String(inputs.overdueGraceDays)}
          onTyped={takeNumber("overdueGraceDays")}
        />
        <InputField
          label={READY.aged}
          suffix={READY.cycles}
          value={String(inputs.agedAt)}
          onTyped={takeNumber("agedAt")}
        />
      </div>
    </Disclosure>
  );
}
