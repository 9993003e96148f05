export interface PolicyOptions {
  /** Where office.js comes from: Microsoft's CDN, or the copy in the npm package. */
  readonly officeJs: "cdn" | "package";
}
export const OFFICE_JS_HOST: string;
/** The hash of the empty text, as a source of styles. */
export const EMPTY_STYLE: string;
export function metaPolicy(options: PolicyOptions): string;
export function headerPolicy(options: PolicyOptions): string;
export function withPolicy(html: string, policy: string): string;
