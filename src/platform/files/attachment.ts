import { isHeic, readHeicPoints } from "./heic.js";
import { isFrame } from "./jpeg.js";
import { readOffice } from "./office.js";
import type { Opened } from "./opened.js";
import { PNG_SIGNATURE } from "./png.js";

/** The kinds of file that people can send along, with their media types and how their names may end. */
export const attachmentKinds = {
  pdf: { type: "application/pdf", endings: ["pdf"] },
  odt: { type: "application/vnd.oasis.opendocument.text", endings: ["odt"] },
  docx: { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", endings: ["docx"] },
  xlsx: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", endings: ["xlsx"] },
  jpg: { type: "image/jpeg", endings: ["jpg", "jpeg", "jpe", "jfif"] },
  png: { type: "image/png", endings: ["png"] },
  heic: { type: "image/heic", endings: ["heic", "heif"] },
} as const;

export type AttachmentKind = keyof typeof attachmentKinds;

/** Why a file is not taken: of another kind, damaged, unpacking into too much, with a program in it, too many points. */
export type AttachmentFlaw = "kind" | "broken" | "packed" | "macros" | "points";

const MOST_POINTS = 50_000_000;

type Family = "pdf" | "jpg" | "png" | "heic" | "zip";

/** What the first bytes of a file say that it is; undefined for anything that we do not take. */
export function familyOf(head: Buffer): Family | undefined {
  if (head.subarray(0, 5).toString("latin1") === "%PDF-") return "pdf";
  if (head.subarray(0, 3).equals(Buffer.from("ffd8ff", "hex"))) return "jpg";
  if (head.subarray(0, 8).equals(PNG_SIGNATURE)) return "png";
  if (isHeic(head)) return "heic";
  return head.subarray(0, 4).equals(Buffer.from("504b0304", "hex")) ? "zip" : undefined;
}

/**
 * Finds out what a file is by what is in it. Only outlines are read: nothing is unpacked or drawn, so that no bomb goes off.
 */
export async function readAttachment(file: Opened): Promise<AttachmentKind | AttachmentFlaw> {
  const family = familyOf(await file.read(0, 64));
  if (family === undefined) return "kind";
  if (family === "pdf") return "pdf";
  if (family === "zip") return readOffice(file);
  const points = await pointsIn[family](file);
  if (points === undefined) return "broken";
  return points > MOST_POINTS ? "points" : family;
}

const pointsIn = { jpg: readJpegPoints, png: readPngPoints, heic: readHeicPoints };

async function readPngPoints(file: Opened): Promise<number | undefined> {
  const head = await file.read(8, 16);
  if (head.length < 16 || head.toString("latin1", 4, 8) !== "IHDR") return undefined;
  return head.readUInt32BE(8) * head.readUInt32BE(12) || undefined;
}

const MOST_SEGMENTS = 500;

/** Goes from segment to segment of a JPEG to the one that says how large the picture is. */
async function readJpegPoints(file: Opened): Promise<number | undefined> {
  let at = 2;
  for (let n = 0; n < MOST_SEGMENTS; n += 1) {
    const segment = await file.read(at, 9);
    if (segment.length < 9 || segment[0] !== 0xff) return undefined;
    const marker = segment[1] ?? 0;
    if (isFrame(marker)) return segment.readUInt16BE(5) * segment.readUInt16BE(7) || undefined;
    // Any number of these may stand before a marker.
    if (marker === 0xff) at += 1;
    else if (marker === 0xda || segment.readUInt16BE(2) < 2) return undefined;
    else at += 2 + segment.readUInt16BE(2);
  }
  return undefined;
}
