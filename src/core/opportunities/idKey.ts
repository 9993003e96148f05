const CHECK = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
const SALESFORCE_18 = /^[0-9A-Za-z]{18}$/;

/** No white space at its ends and no braces around it. */
const PLAIN = /^[0-9A-Za-z].*[0-9A-Za-z]$/;

/** The three characters Salesforce appends to a 15-character id, one per five characters: which of them are capitals. */
function checkCharacters(id: string): string {
  return [0, 5, 10]
    .map((from) => {
      let capitals = 0;
      for (let bit = 0; bit < 5; bit++) if (/[A-Z]/.test(id.charAt(from + bit))) capitals |= 1 << bit;
      return CHECK.charAt(capitals);
    })
    .join("");
}

/**
 * The key under which two spellings of an id are the same deal: an 18-character Salesforce id is its first 15 characters
 * (its last three are a checksum of them), braces around a GUID and white space at the ends are dropped. Upper and lower case differ.
 * @example idKey("0068d000009MWGPAA4") // "0068d000009MWGP"
 * @see Definition §10
 */
export function idKey(id: string): string {
  if (id.length !== 18 && PLAIN.test(id)) return id;
  const bare = id.trim().replace(/^\{(.*)\}$/, "$1");
  if (bare.length !== 18 || !SALESFORCE_18.test(bare)) return bare;
  const first = bare.slice(0, 15);
  return checkCharacters(first) === bare.slice(15).toUpperCase() ? first : bare;
}
