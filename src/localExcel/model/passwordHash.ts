/**
 * The 16-bit hash that sheet and workbook protection stores of a password (ECMA-376, part 1, 18.3.1.85, legacy):
 * four hexadecimal digits. It keeps nobody out; it only tells whether a password is the one that was set.
 */
export function passwordHash(password: string): string {
  let hash = 0;
  for (let i = password.length - 1; i >= 0; i--) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= password.charCodeAt(i);
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  hash ^= password.length;
  hash ^= 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}

/** Is it the password that was set? A file's newer digests (SHA-512) cannot be answered here: no password opens them. */
export function isPassword(password: string, hash: string): boolean {
  return passwordHash(password) === hash.toUpperCase().padStart(4, "0");
}
