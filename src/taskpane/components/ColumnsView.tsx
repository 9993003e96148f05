import { DefaultButton } from "office-ui-fabric-react";
import * as React from "react";
import { type Field, FIELDS } from "../../core/opportunities/field";
import { isOpen } from "../answers";
import { allQuestionsTitle } from "../messages/askedWords";
import { COLUMNS, columnsLead, fieldLabel, missingColumn, moreColumns, stagesWords } from "../messages/columnsWords";
import type { FoundPipeline } from "../paneEngine";
import type { ViewProps } from "../viewProps";
import { Disclosure } from "./Disclosure";
import { QuestionField } from "./QuestionField";
import { Screen } from "./Screen";
import { Select } from "./Select";
import { StageTable } from "./StageTable";
import { Waiting } from "./Waiting";

/** The fields most sheets have; the others stand behind "More columns". */
const MAIN_FIELDS: readonly Field[] = [
  "id",
  "name",
  "account",
  "owner",
  "stage",
  "amount",
  "created",
  "closeDate",
  "expectedClose",
  "actualClose",
  "source",
  "lastActivity",
  "product",
];
const OTHER_FIELDS = FIELDS.filter((field) => !MAIN_FIELDS.includes(field));

interface FieldRowProps extends Pick<ViewProps, "model" | "act"> {
  readonly field: Field;
  readonly found: FoundPipeline;
}

function FieldRow({ field, model, found, act }: FieldRowProps): React.ReactElement {
  const isDoubtful = found.questions.some((question) => question.key === `column:${field}` && isOpen(question, model));
  const isMissing = found.missing.includes(field);
  const headers = [...new Set(found.columns.map(({ header }) => header))].filter((header) => header !== "");
  return (
    <div className="fieldRow">
      <div className="fieldName">
        <span>{fieldLabel(field)}</span>
        {isDoubtful && <span className="small warn">{COLUMNS.pleaseCheck}</span>}
      </div>
      <Select
        ariaLabel={isDoubtful ? `${fieldLabel(field)}, ${COLUMNS.pleaseCheck}` : fieldLabel(field)}
        options={[{ key: "", text: COLUMNS.notInSheet }, ...headers.map((header) => ({ key: header, text: header }))]}
        value={model.choices.columnMap?.[field] ?? found.fields[field] ?? ""}
        onChange={(header) => act.choose({ columnMap: { ...model.choices.columnMap, [field]: header } })}
        errorMessage={isMissing ? missingColumn(field) : undefined}
        focusName={`column:${field}`}
      />
    </div>
  );
}

/** Which column is which field, and how each stage counts. */
export function ColumnsView({ model, act, notice }: ViewProps): React.ReactElement | null {
  const [isMoreOpen, setMoreOpen] = React.useState(false);
  const [areStagesOpen, setStagesOpen] = React.useState(false);
  const [areQuestionsOpen, setQuestionsOpen] = React.useState(false);
  const { found } = model;
  const back = (): void => act.show("ready", "changeColumns");
  if (found === undefined) return null;
  const known = OTHER_FIELDS.filter((field) => (found.fields[field] ?? "") !== "").length;
  const row = (field: Field): React.ReactElement => (
    <FieldRow key={field} field={field} model={model} found={found} act={act} />
  );
  const { questions } = found;
  const foot = (
    <div className="buttons spread">
      <span className="small">{COLUMNS.kept}</span>
      <DefaultButton text={COLUMNS.done} onClick={back} />
    </div>
  );
  return (
    <Screen title={COLUMNS.title} back={{ label: COLUMNS.back, onClick: back }} foot={foot}>
      {notice}
      <Waiting model={model} />
      <p className="small">{columnsLead(found)}</p>
      <div className="fields">{MAIN_FIELDS.map(row)}</div>
      <Disclosure
        label={moreColumns(known, OTHER_FIELDS.length)}
        isOpen={isMoreOpen}
        onToggle={() => setMoreOpen(!isMoreOpen)}
      >
        <div className="fields">{OTHER_FIELDS.map(row)}</div>
      </Disclosure>
      <Disclosure
        label={stagesWords(found.stages)}
        isOpen={areStagesOpen}
        onToggle={() => setStagesOpen(!areStagesOpen)}
      >
        <StageTable model={model} found={found} act={act} />
      </Disclosure>
      {questions.length > 0 && (
        <Disclosure
          label={allQuestionsTitle(questions.length, questions.filter((question) => isOpen(question, model)).length)}
          isOpen={areQuestionsOpen}
          onToggle={() => setQuestionsOpen(!areQuestionsOpen)}
        >
          {questions.map((question) => (
            <QuestionField key={question.key} question={question} model={model} found={found} act={act} />
          ))}
        </Disclosure>
      )}
    </Screen>
  );
}
