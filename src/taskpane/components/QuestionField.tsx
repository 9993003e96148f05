import { ChoiceGroup, type IChoiceGroupOption } from "office-ui-fabric-react";
import * as React from "react";
import type { AskedQuestion } from "../../core/analysis";
import { questionWords } from "../../core/report/questionWords";
import { answered, markedOption } from "../answers";
import { askedOption, exampleOf, optionNote } from "../messages/askedWords";
import { sampleWords } from "../messages/readyWords";
import type { PaneActs } from "../paneActs";
import type { FoundPipeline } from "../paneEngine";
import type { PaneModel } from "../paneModel";
import { RateField } from "./RateField";
import { Select } from "./Select";

export interface QuestionFieldProps {
  readonly question: AskedQuestion;
  readonly model: PaneModel;
  readonly found: FoundPipeline;
  readonly act: PaneActs;
}

/** Options up to which they stand below each other; more are a list to open. */
const MOST_RADIOS = 6;

/** What is said under an option: of a column what stands in it, of another what it would change. */
function noteOf(question: AskedQuestion, option: string, found: FoundPipeline): string {
  if (question.kind !== "column") return optionNote(question, option);
  const column = found.columns.find(({ header }) => header === option);
  return column === undefined ? "" : sampleWords(column.samples, column.empty);
}

function radioOf(question: AskedQuestion, key: string, found: FoundPipeline): IChoiceGroupOption {
  const text = askedOption(question, key);
  const note = noteOf(question, key, found);
  return {
    key,
    text,
    onRenderLabel: (option) => (
      <span id={option?.labelId} className="ms-ChoiceFieldLabel choice">
        <span>{text}</span>
        {note !== "" && <span className="small choiceSample">{note}</span>}
      </span>
    ),
  };
}

function Options({ question, model, found, act }: QuestionFieldProps): React.ReactElement {
  const label = questionWords(question);
  const marked = markedOption(question, model);
  const options = question.options.includes(marked) ? question.options : [marked, ...question.options];
  const choose = (option: string): void => act.choose(answered(question, option, model.choices));
  if (options.length > MOST_RADIOS) {
    const offered = options.map((key) => ({ key, text: askedOption(question, key) }));
    return <Select label={label} options={offered} value={marked} onChange={choose} />;
  }
  return (
    <ChoiceGroup
      label={label}
      options={options.map((option) => radioOf(question, option, found))}
      selectedKey={marked}
      onChange={(_event, option) => {
        if (option) choose(option.key);
      }}
    />
  );
}

/** One question about the rows; the best guess is marked already. */
export function QuestionField(props: QuestionFieldProps): React.ReactElement {
  const { question } = props;
  const example = exampleOf(question);
  return (
    <div className="question">
      {question.kind === "rate" ? <RateField {...props} /> : <Options {...props} />}
      {example !== undefined && <p className="small">{example}</p>}
    </div>
  );
}
