export type ProgramName = "libreOffice" | "poppler" | "chromium";
export function findProgram(name: ProgramName): string | undefined;
export function ensurePrograms(names: readonly ProgramName[]): string[];
