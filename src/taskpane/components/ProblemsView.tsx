import { DefaultButton, FocusZone, FocusZoneDirection, Link, PrimaryButton } from "office-ui-fabric-react";
import * as React from "react";
import type { SummaryProblem } from "../../core/report/answerSummary";
import { numberWords } from "../../core/report/wording";
import { problemsTitle } from "../messages/answerWords";
import { allInSheet } from "../messages/flagsWords";
import { exampleWords, foundWords, leftOutLead, noProblems, PROBLEMS, problemsLead } from "../messages/problemsWords";
import type { PaneAnswer } from "../paneEngine";
import type { ViewProps } from "../viewProps";
import { Disclosure } from "./Disclosure";
import { Screen } from "./Screen";

interface ProblemsViewProps extends ViewProps {
  readonly answer: PaneAnswer;
}

interface ProblemGroupProps extends ProblemsViewProps {
  readonly problem: SummaryProblem;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function ProblemGroup(props: ProblemGroupProps): React.ReactElement {
  const { problem, isOpen, onToggle, model, act, answer } = props;
  const { title, consequence, count, examples } = problem;
  const assumptions = answer.sheets.find(({ id }) => id === "Assumptions");
  return (
    <Disclosure
      label={title}
      isOpen={isOpen}
      onToggle={onToggle}
      beside={<span className="groupMoney">{numberWords(count)}</span>}
      isHeading
    >
      <p className="small groupEffect">{consequence}</p>
      <FocusZone direction={FocusZoneDirection.vertical} role="list" className="deals" aria-label={title}>
        {examples.map((example) => (
          <div role="listitem" key={`${example.row} ${example.letter}`}>
            <button
              type="button"
              className="deal example"
              onClick={() => act.selectRow(example.row)}
              {...(model.selectedRow === example.row ? { "aria-current": true } : {})}
            >
              <span className="dealName">{exampleWords(example)}</span>
              <span className="said">, </span>
              <span className="exampleFound">{foundWords(example.found)}</span>
            </button>
          </div>
        ))}
      </FocusZone>
      {count > examples.length && assumptions && (
        <p className="groupAll">
          <Link onClick={() => act.openSheet(assumptions.name)}>{allInSheet(count, assumptions.name)}</Link>
        </p>
      )}
    </Disclosure>
  );
}

/** What the data made difficult, by kind, with row and column. */
export function ProblemsView(props: ProblemsViewProps): React.ReactElement {
  const { act, answer, notice } = props;
  const { problems, leftOutRows, rowsRead } = answer.summary;
  const [open, setOpen] = React.useState(problems[0]?.code ?? "");
  const asking = problems.filter(({ needsNothing }) => needsNothing !== true);
  const others = problems.filter(({ needsNothing }) => needsNothing === true);
  const group = (problem: SummaryProblem): React.ReactElement => (
    <ProblemGroup
      key={problem.code}
      {...props}
      problem={problem}
      isOpen={open === problem.code}
      onToggle={() => setOpen(open === problem.code ? "" : problem.code)}
    />
  );
  const foot = (
    <div className="buttons">
      <PrimaryButton text={PROBLEMS.analyzeAgain} onClick={act.analyze} />
      <DefaultButton text={PROBLEMS.showAnswer} onClick={() => act.show("answer")} />
    </div>
  );
  return (
    <Screen title={problemsTitle(problems)} icon="Warning" tone="warn" foot={foot}>
      {notice}
      <p>{asking.length === 0 ? noProblems(rowsRead) : problemsLead(answer.summary)}</p>
      <div className="groups">{asking.map(group)}</div>
      {others.length > 0 && (
        <>
          <h2>{PROBLEMS.nothingToDo}</h2>
          <div className="groups">{others.map(group)}</div>
        </>
      )}
      {leftOutRows.length > 0 && (
        <>
          <h2>{PROBLEMS.leftOut}</h2>
          <p className="small">{leftOutLead(answer.summary)}</p>
          <div className="groups">{leftOutRows.map(group)}</div>
        </>
      )}
    </Screen>
  );
}
