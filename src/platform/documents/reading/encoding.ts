/** How the text of a file is written. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** So many bytes tell enough of a file without a mark. */
const LOOK = 4096;

/**
 * Makes text of bytes that do not say how they are written: by the mark in front, else by the zeros of UTF-16; what is not
 * valid UTF-8 is what Windows writes.
 */
export function decoded(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const encoding = encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const look = bytes.subarray(0, LOOK);
  const zeros = (odd: number) => look.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  if (bytes.length % 2 === 0 && zeros(1) > look.length / 4 && zeros(0) === 0) return "utf-16le";
  if (bytes.length % 2 === 0 && zeros(0) > look.length / 4 && zeros(1) === 0) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}
