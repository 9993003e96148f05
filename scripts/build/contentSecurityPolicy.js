/**
 * What the add-in's pages may load and reach: themselves, and Microsoft's office.js where the build takes it from the CDN. Nothing
 * may be sent anywhere else: the browser refuses office.js its own usage data, too. Plain Node, shared by webpack, servers and the documentation.
 */

const OFFICE_JS_HOST = "https://appsforoffice.microsoft.com";

/** Fabric's style element is empty when it is inserted; its rules come by script. This is the hash of the empty text. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** The places Excel on the web shows an add-in's frame from; Excel on Windows and Mac shows it in a window of its own. */
const OFFICE_FRAMES = [
  "https://excel.cloud.microsoft",
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.sharepoint.com",
  "https://onedrive.live.com",
];

function directives({ officeJs }) {
  const fromCdn = officeJs === "package" ? [] : [OFFICE_JS_HOST];
  return {
    "default-src": ["'none'"],
    "script-src": ["'self'", ...fromCdn],
    "style-src": ["'self'", EMPTY_STYLE],
    "img-src": ["'self'"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "worker-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  };
}

const written = (rules) =>
  Object.entries(rules)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");

/** The policy as it stands in the pages themselves. */
function metaPolicy(options) {
  return written(directives(options));
}

/** The policy as the server should send it with every file: the same, and who may show the pages in a frame. */
function headerPolicy(options) {
  return written({ ...directives(options), "frame-ancestors": ["'self'", ...OFFICE_FRAMES] });
}

const CHARSET = /<meta charset="utf-8" ?\/?>/;

/** A page with the policy in it, before anything that it loads. */
function withPolicy(html, policy) {
  if (!CHARSET.test(html)) throw new Error("a page must begin its head with its charset, utf-8");
  return html.replace(
    CHARSET,
    (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`
  );
}

module.exports = { OFFICE_JS_HOST, EMPTY_STYLE, metaPolicy, headerPolicy, withPolicy };
