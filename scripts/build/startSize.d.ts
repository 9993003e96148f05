export interface FileSize {
  readonly file: string;
  /** Compressed by brotli. */
  readonly bytes: number;
}
export const MOST_START_BYTES: number;
export function brotliBytes(content: string | Uint8Array): number;
export function startSizes(folder: string, page?: string): FileSize[];
