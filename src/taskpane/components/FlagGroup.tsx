import { Link } from "office-ui-fabric-react";
import * as React from "react";
import { numberWords } from "../../core/report/wording";
import type { FlagGroupData } from "../flagGroups";
import { flagMoney } from "../formats";
import { allInSheet, FLAGS, firstShown } from "../messages/flagsWords";
import type { PaneActs } from "../paneActs";
import type { PaneAnswer } from "../paneEngine";
import type { PaneModel } from "../paneModel";
import { DealList } from "./DealList";
import { Disclosure } from "./Disclosure";

/** Deals shown of a group; all stand on Flagged Deals. */
const DEALS_SHOWN = 10;

interface FlagGroupProps {
  readonly group: FlagGroupData;
  readonly answer: PaneAnswer;
  readonly model: PaneModel;
  readonly act: PaneActs;
  readonly isOpen: boolean;
}

/** One flag: what it means for the pipeline, and its largest deals. */
export function FlagGroup({ group, answer, model, act, isOpen }: FlagGroupProps): React.ReactElement {
  const { flag, count, value, deals } = group;
  const shown = deals.slice(0, DEALS_SHOWN);
  const sheet = answer.sheets.find(({ id }) => id === "Flagged");
  const beside = (
    <>
      <span className="groupCount">
        {numberWords(count)}
        <span className="said"> {count === 1 ? "deal" : "deals"}, </span>
      </span>
      <span className="groupMoney">{value === undefined ? FLAGS.noAmount : flagMoney(answer.summary)(value)}</span>
    </>
  );
  return (
    <Disclosure
      label={flag.title}
      isOpen={isOpen}
      onToggle={() => act.openGroup(isOpen ? "" : flag.id)}
      beside={beside}
      focusName={`group:${flag.id}`}
      isHeading
    >
      <p className="small groupEffect">
        {flag.effect} {flag.action}
      </p>
      <DealList
        label={flag.title}
        deals={shown}
        whyOf={({ flags }) => flags.find(({ id }) => id === flag.id)?.why}
        selectedRow={model.selectedRow}
        onSelect={act.selectRow}
      />
      {count > shown.length && (
        <p className="groupAll">
          {sheet ? (
            <Link onClick={() => act.openSheet(sheet.name)}>{allInSheet(count, sheet.name)}</Link>
          ) : (
            <span className="small">{firstShown(shown.length, count)}</span>
          )}
        </p>
      )}
    </Disclosure>
  );
}
