import { ChoiceGroup, type IChoiceGroupOption } from "office-ui-fabric-react";
import * as React from "react";
import { columnQuestion, READY, sampleWords } from "../messages/readyWords";
import type { PaneActs } from "../paneActs";
import type { FoundPipeline } from "../paneEngine";
import type { PaneModel } from "../paneModel";
import { answerTo } from "../useAnalysisRun";

interface ColumnQuestionProps {
  readonly question: FoundPipeline["questions"][number];
  readonly model: PaneModel;
  readonly found: FoundPipeline;
  readonly act: PaneActs;
}

/** A column and what stands in it, so that it can be told from the other. */
function optionOf(header: string, found: FoundPipeline): IChoiceGroupOption {
  const column = found.columns.find((one) => one.header === header);
  return {
    key: header,
    text: header,
    onRenderLabel: (option) => (
      <span id={option?.labelId} className="ms-ChoiceFieldLabel choice">
        <span>{header}</span>
        {column && <span className="small choiceSample">{sampleWords(column.samples, column.empty)}</span>}
      </span>
    ),
  };
}

/** Asks which of several columns a field is; the best guess is chosen already. */
export function ColumnQuestion({ question, model, found, act }: ColumnQuestionProps): React.ReactElement {
  const { field, headers } = question;
  return (
    <div className="question">
      <ChoiceGroup
        label={columnQuestion(field)}
        options={headers.map((header) => optionOf(header, found))}
        selectedKey={answerTo(question, model)}
        onChange={(_event, option) => {
          if (option) act.choose({ columnMap: { ...model.choices.columnMap, [field]: option.key } });
        }}
      />
      <p className="small">{READY.askedOnce}</p>
    </div>
  );
}
