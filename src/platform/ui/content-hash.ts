import { createHash } from "node:crypto";

/**
 * A short name for a content: another content gets another name, so a browser may keep the file forever.
 * @param content the bytes or text of a file
 * @returns twelve characters that are safe in an address
 */
export function contentHash(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("base64url").replace(/[-_]/g, "0").slice(0, 12);
}
