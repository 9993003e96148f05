/**
 * How rows are read where they leave it open, as answered; "automatic" is what reading decides by itself and asks about
 * when it is doubtful. The values are the words that stand in the input's cell.
 */
export interface ReadingChoices {
  /** Texts like 03/04/2024. Automatic: what the columns' other dates say, else as the sheet's money makes likely. */
  readonly dateOrder: (typeof DATE_ORDERS)[number];
  /** Where status (or flags) and stage disagree. Automatic: the status. @see Definition §2 Outcome */
  readonly outcomeBy: (typeof OUTCOME_SOURCES)[number];
  /**
   * Several rows with one id: amounts added (product lines), the first row alone, the newest row alone (snapshots), or each
   * row a deal of its own. Automatic, or as each looks: by what differs between them. @see Definition §2 Duplicates
   */
  readonly sameId: (typeof SAME_IDS)[number];
  /** Blank cells below a value in the leading columns of a grouped report. Automatic: left blank. */
  readonly groupedRows: (typeof GROUPED_ROWS)[number];
  /**
   * Name of the one pipeline that is analysed; "all" is every one, "all but Renewals" every one but that. Automatic: all.
   */
  readonly pipeline: string;
  /** Units of the currency amounts are added in, for one unit of each other currency. */
  readonly rates: Readonly<Record<string, number>>;
}

/** What may be typed for each choice, what reading decides by itself first. */
export const DATE_ORDERS = ["automatic", "day first", "month first"] as const;
export const OUTCOME_SOURCES = ["automatic", "status", "stage"] as const;
export const SAME_IDS = ["automatic", "as each looks", "add", "first", "newest", "separate"] as const;
export const GROUPED_ROWS = ["automatic", "fill down", "leave blank"] as const;
/** The answer that leaves no pipeline out. */
export const ALL_PIPELINES = "all";

/** What reading does where nothing was answered. */
export const NO_CHOICES: ReadingChoices = {
  dateOrder: "automatic",
  outcomeBy: "automatic",
  sameId: "automatic",
  groupedRows: "automatic",
  pipeline: "automatic",
  rates: {},
};
