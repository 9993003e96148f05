export const root: string;
export function reasonToInstall(folder: string): string | undefined;
export function ensurePackages(): void;
