import { readJpeg } from "./jpeg.js";
import type { Measures } from "./measures.js";
import { readPng } from "./png.js";
import { readWebp } from "./webp.js";

/** The kinds of picture that can be taken in, with how their files end. */
export const pictureTypes = { "image/png": "png", "image/jpeg": "jpg", "image/webp": "webp" } as const;

export type Picture = {
  readonly type: keyof typeof pictureTypes;
  readonly width: number;
  readonly height: number;
};

/** Why a file is no picture for us: of no kind that we take, damaged, too many points, or moving. */
export type PictureFlaw = "kind" | "broken" | "large" | "moving";

/** More points than this take a browser too much memory, however small the file is. */
const MOST_ACROSS = 4096;
const MOST_POINTS = 8_000_000;

/**
 * Finds out what a file is by what is in it, whatever its name or its sender says. The outline of the file comes first:
 * a picture that would be huge once unpacked does no harm here. The points of a PNG are looked at too, because what
 * makes a PDF of them ends the process on points that are damaged.
 */
export function readPicture(file: Uint8Array): Picture | PictureFlaw {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  for (const [type, read] of readers) {
    const found = read(bytes);
    if (found === undefined) continue;
    if (typeof found === "string") return found;
    const { width, height } = found;
    if (width === 0 || height === 0) return "broken";
    if (width > MOST_ACROSS || height > MOST_ACROSS || width * height > MOST_POINTS) return "large";
    if (found.hasAllPoints?.() === false) return "broken";
    return { type, width, height };
  }
  return "kind";
}

/** Each gives undefined when the file is of another kind. */
const readers: readonly (readonly [Picture["type"], (bytes: Buffer) => Measures | undefined])[] = [
  ["image/png", readPng],
  ["image/jpeg", readJpeg],
  ["image/webp", readWebp],
];
