/** What a column of a pipeline sheet can mean. The order is the order the fields are shown in. */
export const FIELDS = [
  "id",
  "name",
  "account",
  "owner",
  "source",
  "product",
  "type",
  "pipeline",
  "stage",
  "status",
  "isClosed",
  "isWon",
  "reason",
  "amount",
  "currency",
  "probability",
  "forecastCategory",
  "created",
  "closeDate",
  "expectedClose",
  "actualClose",
  "lastActivity",
  "stageEntered",
  "nextStep",
  "contact",
  "qualified",
  "team",
] as const;

export type Field = (typeof FIELDS)[number];

/** The fields whose cells are days. */
export const DAY_FIELDS = [
  "created",
  "closeDate",
  "expectedClose",
  "actualClose",
  "lastActivity",
  "stageEntered",
] as const;
