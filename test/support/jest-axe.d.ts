/** The part of jest-axe the tests use; its own package of types asks for another axe. */
declare module "jest-axe" {
  export function axe(
    page: Element,
    options?: unknown
  ): Promise<{
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  }>;
}
