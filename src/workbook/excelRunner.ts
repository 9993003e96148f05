/**
 * Who opens the way to a workbook: Excel's own `Excel.run`, or the local workbook's. One run is one analysis or one
 * removal; whatever it queues and syncs goes through the context it is handed.
 * In Excel: `(batch) => Excel.run({ delayForCellEdit: true }, batch)`.
 */
export type ExcelRunner = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
