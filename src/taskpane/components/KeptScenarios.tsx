import { DefaultButton, Link, PrimaryButton } from "office-ui-fabric-react";
import * as React from "react";
import type { WhatIfAnswer } from "../../core/whatIf";
import { SCENARIO_SLOTS, type KeptScenario } from "../../core/report/scenarios";
import { chanceWords } from "../messages/chanceWords";
import { keptOnWords, replacesWords, WHAT_IF } from "../messages/whatIfWords";
import { triedOf } from "../tried";
import { useScenarios } from "../useScenarios";
import type { WhatIfTabProps } from "./WhatIfTab";

interface KeptScenariosProps extends WhatIfTabProps {
  readonly whatIf: WhatIfAnswer;
}

/** The one that another takes the place of, where there is no room. */
function oldestOf(kept: readonly KeptScenario[], name: string): KeptScenario | undefined {
  if (kept.length < SCENARIO_SLOTS || kept.some((scenario) => scenario.name === name)) return undefined;
  return [...kept].sort((a, b) => (a.keptOn ?? 0) - (b.keptOn ?? 0) || a.slot - b.slot)[0];
}

/** Keeping what is tried, and what was kept before. */
export function KeptScenarios(props: KeptScenariosProps): React.ReactElement {
  const { act, answer } = props;
  const { summary } = answer;
  const { kept, name, told, keep } = useScenarios(props);
  const oldest = name === "" ? undefined : oldestOf(kept ?? [], name);
  return (
    <>
      <div className="buttons keeping">
        <PrimaryButton text={WHAT_IF.keep} onClick={keep} />
        <DefaultButton text={WHAT_IF.resetAll} onClick={() => act.tryOut({})} />
      </div>
      {told !== "" && <p>{told}</p>}
      <p className="small">{oldest === undefined ? WHAT_IF.keepNote : replacesWords(oldest)}</p>
      <h2>{WHAT_IF.keptTitle}</h2>
      {kept?.length === 0 && <p className="small">{WHAT_IF.noneKept}</p>}
      <ul className="kept">
        {(kept ?? []).map((scenario) => (
          <li key={scenario.slot}>
            <div className="lever">
              <div>{scenario.name}</div>
              <div className="small">{keptOnWords(scenario, summary)}</div>
            </div>
            {scenario.chance !== undefined && <b>{chanceWords(scenario.chance)}</b>}
            <Link
              aria-label={`${WHAT_IF.show} ${scenario.name}`}
              onClick={() => act.tryOut(triedOf(scenario, summary.chance?.withoutLargest ?? []))}
            >
              {WHAT_IF.show}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
