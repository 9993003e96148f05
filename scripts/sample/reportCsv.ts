import { calendarOf, type Day, isoDay } from "../../src/core/cells/day";
import type { Deal } from "./deal";
import { FIRM } from "./firm";

function usDate(day: Day | undefined): string {
  if (day === undefined) return "";
  const { year, month, date } = calendarOf(day);
  return `${month}/${date}/${year}`;
}

/** The report's twenty columns, as the CRM prints a deal in each. */
const COLUMNS: readonly (readonly [header: string, text: (deal: Deal) => string])[] = [
  ["Opportunity ID", (deal) => deal.id],
  ["Opportunity Name", (deal) => deal.name],
  ["Account Name", (deal) => deal.account],
  ["Opportunity Owner", (deal) => deal.owner],
  ["Team", (deal) => deal.team],
  ["Lead Source", (deal) => deal.source],
  ["Product", (deal) => deal.product],
  ["Type", (deal) => deal.type],
  ["Stage", (deal) => deal.stage],
  ["Status", (deal) => deal.status],
  ["Forecast Category", (deal) => deal.category],
  ["Probability (%)", (deal) => deal.probability?.toString() ?? ""],
  ["Amount", (deal) => deal.amount?.toFixed(2) ?? ""],
  ["Created Date", (deal) => usDate(deal.created)],
  ["Close Date", (deal) => usDate(deal.close)],
  ["Last Activity", (deal) => usDate(deal.lastActivity)],
  ["Next Step", (deal) => deal.nextStep],
  ["Primary Contact", (deal) => deal.contact],
  ["Qualified", (deal) => deal.qualified],
  ["Lost Reason", (deal) => deal.lostReason],
];

export const HEADERS: readonly string[] = COLUMNS.map(([header]) => header);

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const line = (texts: readonly string[]) => texts.map(quoted).join(",");

function dealLine(deal: Deal): string {
  return line(COLUMNS.map(([header, text]) => deal.shownAs[header] ?? text(deal)));
}

/**
 * The rows as a report is downloaded and kept: a title and the filter above the header, footers below,
 * and a header repeated half-way, where this year's report was pasted under the older one.
 */
export function reportCsv(deals: readonly Deal[], asOf: Day): string {
  const yearStart = deals.findIndex(({ created }) => calendarOf(created).year === calendarOf(asOf).year);
  const lines = [
    line([`${FIRM}: all opportunities`]),
    line([`As of ${isoDay(asOf)}. Filtered by: All opportunities, all time. Amounts in US dollars.`]),
    "",
    line(HEADERS),
    ...deals.slice(0, yearStart).map(dealLine),
    "",
    line(HEADERS),
    ...deals.slice(yearStart).map(dealLine),
    "",
    line([`Grand Totals (${deals.length} records)`]),
    line(["Confidential Information - Do Not Distribute"]),
    line([`Copyright (c) 2000-${calendarOf(asOf).year} salesforce.com, inc. All rights reserved.`]),
  ];
  return `${lines.join("\n")}\n`;
}
