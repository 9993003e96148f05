import * as React from "react";
import { flagGroups, type OwnerFilter } from "../flagGroups";
import { FLAGS, flaggedLead, noFlags, notAppliedTitle, ownerWithout } from "../messages/flagsWords";
import type { PaneAnswer } from "../paneEngine";
import type { ViewProps } from "../viewProps";
import { Disclosure } from "./Disclosure";
import { FlagGroup } from "./FlagGroup";
import { Select } from "./Select";

interface FlagsTabProps extends ViewProps {
  readonly answer: PaneAnswer;
}

/** Keys of the filter: an owner may be called anything, so owners go by their place. */
const EVERYONE = "everyone";

function useOwner({ answer, remembered }: FlagsTabProps): readonly [OwnerFilter, (key: string) => void] {
  const { owners } = answer.summary;
  const [owner, setOwner] = React.useState<OwnerFilter>(() => {
    const kept = remembered.read("owner");
    return kept !== undefined && owners.includes(kept) ? kept : undefined;
  });
  const choose = (key: string): void => {
    const chosen = key === EVERYONE ? undefined : owners[Number(key)];
    setOwner(chosen);
    remembered.write("owner", chosen ?? "");
  };
  return [owner !== undefined && owners.includes(owner) ? owner : undefined, choose];
}

function NotApplied({ answer }: { readonly answer: PaneAnswer }): React.ReactElement | null {
  const [isOpen, setOpen] = React.useState(false);
  const { notApplied } = answer.summary;
  if (notApplied.length === 0) return null;
  return (
    <Disclosure label={notAppliedTitle(notApplied.length)} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} isHeading>
      <ul className="notApplied small">
        {notApplied.map(({ title, because }) => (
          <li key={title}>
            {title}: {because}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** The flagged deals, a group a flag; one selected goes to its row in the sheet. */
export function FlagsTab(props: FlagsTabProps): React.ReactElement {
  const { model, act, answer } = props;
  const { summary } = answer;
  const [owner, chooseOwner] = useOwner(props);
  const groups = flagGroups(summary, owner);
  const open = model.openGroup ?? groups[0]?.flag.id;
  const [bold, rest] = flaggedLead(summary);
  if (summary.flaggedDeals === 0) {
    return (
      <div className="tabBody">
        <p>{noFlags(summary)}</p>
        <NotApplied answer={answer} />
      </div>
    );
  }
  return (
    <div className="tabBody">
      <p>
        <b>{bold}</b>
        {rest}
      </p>
      <p className="small">{FLAGS.note}</p>
      {summary.owners.length > 1 && (
        <Select
          label={FLAGS.owner}
          options={[
            { key: EVERYONE, text: FLAGS.everyone },
            ...summary.owners.map((name, index) => ({ key: index, text: name === "" ? FLAGS.noOwner : name })),
          ]}
          value={owner === undefined ? EVERYONE : summary.owners.indexOf(owner)}
          onChange={chooseOwner}
        />
      )}
      <div className="groups">
        {groups.map((group) => (
          <FlagGroup
            key={group.flag.id}
            group={group}
            answer={answer}
            model={model}
            act={act}
            isOpen={open === group.flag.id}
          />
        ))}
        {groups.length === 0 && owner !== undefined && <p>{ownerWithout(owner)}</p>}
        <NotApplied answer={answer} />
      </div>
    </div>
  );
}
