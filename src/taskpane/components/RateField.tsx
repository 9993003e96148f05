import { TextField } from "office-ui-fabric-react";
import * as React from "react";
import { questionKeyParts } from "../../core/opportunities/questionKey";
import { questionWords } from "../../core/report/questionWords";
import { answered, markedOption } from "../answers";
import { readRate } from "../formats";
import { ASKED, rateMissing } from "../messages/askedWords";
import type { QuestionFieldProps } from "./QuestionField";

/** What one unit of a currency is worth: nothing can be added before it is typed. */
export function RateField({ question, model, found, act }: QuestionFieldProps): React.ReactElement {
  const [typed, setTyped] = React.useState<string>();
  const [isLeft, setLeft] = React.useState(true);
  const text = typed ?? markedOption(question, model);
  const isRefused = text.trim() !== "" && readRate(text) === undefined;
  const isMissing = text.trim() === "" && model.asked?.startsWith("rate:") === true;
  const base = found.currency ?? "";
  const { of: currency } = questionKeyParts(question.key);
  const problem = isRefused && isLeft ? ASKED.noRate : isMissing ? rateMissing(currency, base) : undefined;
  return (
    <TextField
      label={questionWords(question)}
      inputMode="decimal"
      autoComplete="off"
      required
      value={text}
      data-focus={`rate:${currency}`}
      onFocus={() => setLeft(false)}
      onChange={(_event, next) => setTyped(next ?? "")}
      onBlur={() => {
        setLeft(true);
        const rate = typed === undefined ? undefined : readRate(typed);
        if (rate !== undefined) act.choose(answered(question, rate, model.choices));
      }}
      {...(base === "" ? {} : { suffix: base })}
      {...(problem === undefined ? {} : { errorMessage: problem })}
    />
  );
}
