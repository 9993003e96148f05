/** The one thing of the built pane that differs over http: where office.js comes from, and what runs before it. */
const OFFICE_SCRIPT = /<script defer src="[^"]*\/office\.js">/;

/**
 * The pane's page with office.js from this server, and before it the script that stands in for an Excel around the page.
 * @throws Error when the page loads no office.js
 */
export function panePage(
  html: string,
  { bridge, officeJs }: { readonly bridge: string; readonly officeJs: string }
): string {
  if (!OFFICE_SCRIPT.test(html)) throw new Error("the pane's page loads no office.js");
  return html.replace(OFFICE_SCRIPT, `<script src="${bridge}"></script>\n    <script defer src="${officeJs}">`);
}
