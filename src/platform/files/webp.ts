import type { Measures } from "./measures.js";

const ANIMATION = 0b10;

/** Reads the first chunk of a WebP, which says how large the picture is. */
export function readWebp(bytes: Buffer): Measures | undefined {
  const name = (at: number) => bytes.toString("latin1", at, at + 4);
  if (bytes.length < 16 || name(0) !== "RIFF" || name(8) !== "WEBP") return undefined;
  if (bytes.length < 30 || bytes.readUInt32LE(4) + 8 !== bytes.length) return "broken";
  if (bytes.readUInt32LE(16) + 20 > bytes.length) return "broken";
  const read = chunks[name(12)];
  return read ? read(bytes) : "broken";
}

const chunks: Readonly<Record<string, (bytes: Buffer) => Measures>> = {
  VP8X(bytes) {
    if (((bytes[20] ?? 0) & ANIMATION) !== 0) return "moving";
    return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  },
  "VP8 "(bytes) {
    if (bytes.readUIntBE(23, 3) !== 0x9d012a) return "broken";
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  },
  VP8L(bytes) {
    if (bytes[20] !== 0x2f) return "broken";
    const bits = bytes.readUInt32LE(21);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  },
};
