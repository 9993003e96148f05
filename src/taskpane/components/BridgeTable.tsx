import { Link } from "office-ui-fabric-react";
import * as React from "react";
import type { SummaryCut } from "../../core/report/answerSummary";
import { type Bridge, bridgeMoney } from "../formats";
import { ANSWER, bridgeTitle } from "../messages/answerWords";
import type { PaneActs } from "../paneActs";

interface BridgeTableProps {
  readonly bridge: Bridge;
  readonly act: PaneActs;
}

interface Bar {
  readonly key: string;
  readonly label: React.ReactNode;
  readonly look: "reported" | "cut" | "working" | "needed";
  readonly from: number;
  readonly to: number;
  readonly money: string;
}

function cutLabel({ flag, label, count }: SummaryCut, act: PaneActs): React.ReactNode {
  if (flag === undefined || count === 0) return label;
  return <Link onClick={() => act.openGroup(flag, `group:${flag}`)}>{label}</Link>;
}

/** The bars in order; a cut that takes nothing has no row. */
function barsOf({ bridge, act }: BridgeTableProps): Bar[] {
  const { reported, cuts, have, need } = bridge;
  const { money, cuts: shown } = bridgeMoney(bridge);
  const bars: Bar[] = [
    { key: "reported", label: ANSWER.reported, look: "reported", from: 0, to: reported, money: money(reported) },
  ];
  let left = reported;
  for (const [i, cut] of cuts.entries()) {
    if (cut.value === 0) continue;
    const from = left - cut.value;
    bars.push({
      key: cut.reason,
      label: cutLabel(cut, act),
      look: "cut",
      from,
      to: left,
      money: shown[i] ?? "",
    });
    left = from;
  }
  bars.push({ key: "working", label: ANSWER.working, look: "working", from: 0, to: have, money: money(have) });
  if (need !== undefined)
    bars.push({ key: "needed", label: ANSWER.needed, look: "needed", from: 0, to: need, money: money(need) });
  return bars;
}

/** From the reported pipeline to the working one and what is needed; the bars repeat what the amounts say. */
export function BridgeTable(props: BridgeTableProps): React.ReactElement {
  const bars = barsOf(props);
  const longest = Math.max(...bars.map(({ to }) => to), 1);
  const percent = (value: number): string => `${(100 * Math.max(0, value)) / longest}%`;
  const title = bridgeTitle(props.bridge);
  return (
    <>
      <h2>{title}</h2>
      <table className="bridge" role="table">
        <caption className="said">{title}</caption>
        <thead className="said">
          <tr role="row">
            <th scope="col" role="columnheader">
              {ANSWER.bridgeHead.what}
            </th>
            <th scope="col" role="columnheader">
              {ANSWER.bridgeHead.money}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {bars.map(({ key, label, look, from, to, money }) => (
            <tr key={key} role="row" className={look === "cut" ? "" : "total"}>
              <th scope="row" role="rowheader">
                {label}
              </th>
              <td role="cell" className="amount">
                {money}
                <span className="track" aria-hidden="true">
                  <span className={`bar ${look}`} style={{ left: percent(from), width: percent(to - from) }} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
