import { crc32 } from "node:zlib";
import type { Measures } from "./measures.js";
import { hasAllPoints, type PngHead } from "./png-points.js";

export const PNG_SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");

/** Walks the chunks of a PNG: each whole and with its right sum, the picture first, nothing behind the end. */
export function readPng(bytes: Buffer): Measures | undefined {
  if (!bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return undefined;
  let head: PngHead | undefined;
  const points: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return "broken";
    if (at === 8 && (type !== "IHDR" || length !== 13)) return "broken";
    head ??= headOf(bytes);
    if (type === "acTL") return "moving";
    if (type === "IDAT") points.push(bytes.subarray(at + 8, end - 4));
    if (type === "IEND") return points.length > 0 && end === bytes.length ? measured(head, points) : "broken";
    at = end;
  }
  return "broken";
}

function headOf(bytes: Buffer): PngHead {
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    bits: bytes[24] ?? 0,
    colourType: bytes[25] ?? 0,
    isInterlaced: bytes[28] === 1,
  };
}

const measured = (head: PngHead, points: readonly Buffer[]): Measures => ({
  width: head.width,
  height: head.height,
  hasAllPoints: () => hasAllPoints(head, points),
});
