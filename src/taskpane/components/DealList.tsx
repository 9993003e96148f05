import { FocusZone, FocusZoneDirection } from "office-ui-fabric-react";
import * as React from "react";
import { dealAmount, dealDetails, type ListedDeal } from "../messages/flagsWords";

interface DealListProps<Deal extends ListedDeal> {
  readonly label: string;
  readonly deals: readonly Deal[];
  /** Why a deal stands here; undefined where the list itself says it. */
  readonly whyOf?: (deal: Deal) => string | undefined;
  readonly selectedRow: number | undefined;
  readonly onSelect: (row: number) => void;
}

interface DealRowProps {
  readonly deal: ListedDeal;
  readonly why: string | undefined;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

/** Said between the parts, not shown. */
const Comma = (): React.ReactElement => <span className="said">, </span>;

function DealRow({ deal, why, isSelected, onSelect }: DealRowProps): React.ReactElement {
  return (
    <button type="button" className="deal" onClick={onSelect} {...(isSelected ? { "aria-current": true } : {})}>
      <span className="dealTop">
        <span className="dealName">{deal.name}</span>
        <Comma />
        <span className="dealAmount">{dealAmount(deal)}</span>
      </span>
      <Comma />
      <span className="small dealDetails">{dealDetails(deal, isSelected)}</span>
      {why !== undefined && (
        <>
          <Comma />
          <span className="dealWhy">{why}</span>
        </>
      )}
    </button>
  );
}

/** Deals to go through; one selected goes to its row in the sheet. One tab stop. */
export function DealList<Deal extends ListedDeal>(props: DealListProps<Deal>): React.ReactElement {
  const { label, deals, whyOf, selectedRow, onSelect } = props;
  return (
    <FocusZone direction={FocusZoneDirection.vertical} role="list" className="deals" aria-label={label}>
      {deals.map((deal) => (
        <div role="listitem" key={deal.row}>
          <DealRow
            deal={deal}
            why={whyOf?.(deal)}
            isSelected={selectedRow === deal.row}
            onSelect={() => onSelect(deal.row)}
          />
        </div>
      ))}
    </FocusZone>
  );
}
