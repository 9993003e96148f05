const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Long enough for a browser to begin reading. */
const RELEASE_MS = 60_000;

/** Hands a workbook to the browser's own download. */
export function saveFile({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_MS);
}
