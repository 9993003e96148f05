import { generate } from "selfsigned";

/** A certificate for localhost that nobody trusts but who is told to: office.js talks to hosts on https alone. */
export async function selfMadeCertificate(): Promise<{ readonly key: string; readonly cert: string }> {
  const names = [{ type: 2, value: "localhost" }] as const;
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    extensions: [{ name: "subjectAltName", altNames: [...names] }],
  });
  return { key: made.private, cert: made.cert };
}
