import type { Opened } from "./opened.js";

/** The brands under which telephones save a picture; those of moving pictures and of AVIF are others. */
const brands = new Set(["heic", "heix", "heim", "heis", "mif1"]);

/** Whether a file begins as a HEIC picture does. */
export function isHeic(head: Buffer): boolean {
  if (head.length < 16 || head.toString("latin1", 4, 8) !== "ftyp") return false;
  const end = Math.min(head.length, head.readUInt32BE(0));
  const others: string[] = [];
  for (let at = 16; at + 4 <= end; at += 4) others.push(head.toString("latin1", at, at + 4));
  const main = head.toString("latin1", 8, 12);
  return brands.has(main) && !others.some((brand) => brand.startsWith("avi"));
}

/** What is known of a picture stands before the picture. */
const HEAD = 256 * 1024;

/**
 * The points of the largest picture in it. Each part has its size in a box `ispe`: its version, then width and height.
 * @returns undefined when it says no size at all
 */
export async function readHeicPoints(file: Opened): Promise<number | undefined> {
  const head = await file.read(0, HEAD);
  let most: number | undefined;
  for (let at = head.indexOf("ispe"); at >= 0 && at + 16 <= head.length; at = head.indexOf("ispe", at + 4))
    most = Math.max(most ?? 0, head.readUInt32BE(at + 8) * head.readUInt32BE(at + 12));
  return most;
}
