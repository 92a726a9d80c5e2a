import type { Measures } from "./measures.js";

/** Markers that begin a picture: baseline, progressive and their kin, but not the tables between them. */
export const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const START_OF_SCAN = 0xda;

/** Walks the segments of a JPEG up to its points; it must end where a JPEG ends. */
export function readJpeg(bytes: Buffer): Measures | undefined {
  if (bytes.length < 3 || bytes.readUIntBE(0, 3) !== 0xffd8ff) return undefined;
  if (bytes.readUInt16BE(bytes.length - 2) !== 0xffd9) return "broken";
  let measures: Measures = "broken";
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return "broken";
    const marker = bytes[at + 1] ?? 0;
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return "broken";
    if (marker === START_OF_SCAN) return measures;
    if (isFrame(marker)) {
      if (length < 8) return "broken";
      measures = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    at += 2 + length;
  }
  return "broken";
}
