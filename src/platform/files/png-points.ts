import { inflateSync } from "node:zlib";

/** The head of a PNG, as far as it says how many bytes its points take. */
export type PngHead = {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colourType: number;
  readonly isInterlaced: boolean;
};

/** By colour type: how many values a point has, and in how many bits each may be written. */
const kinds: Readonly<Record<number, { readonly values: number; readonly bits: readonly number[] }>> = {
  0: { values: 1, bits: [1, 2, 4, 8, 16] },
  2: { values: 3, bits: [8, 16] },
  3: { values: 1, bits: [1, 2, 4, 8] },
  4: { values: 2, bits: [8, 16] },
  6: { values: 4, bits: [8, 16] },
};

/** Where the seven passes of an interlaced picture begin, and how far apart their points are (Adam7). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

const LAST_FILTER = 4;

/**
 * Whether the points of a PNG are all there and in order. Never unpacks more than its head promises, so that a small
 * file cannot grow large; a program that unpacks without looking would end on what is refused here.
 */
export function hasAllPoints(head: PngHead, packed: readonly Buffer[]): boolean {
  const bitsAPoint = pointBits(head);
  if (bitsAPoint === undefined) return false;
  const rows = rowsOf(head, bitsAPoint);
  const total = rows.reduce((sum, { count, bytes }) => sum + count * bytes, 0);
  try {
    const points = inflateSync(Buffer.concat(packed), { maxOutputLength: total });
    return points.length === total && haveFilters(points, rows);
  } catch {
    return false;
  }
}

function pointBits({ colourType, bits }: PngHead): number | undefined {
  const kind = kinds[colourType];
  return kind?.bits.includes(bits) ? kind.values * bits : undefined;
}

type Rows = { readonly count: number; readonly bytes: number };

/** The rows as they stand in the file: each a filter and its points, in whole bytes. */
function rowsOf({ width, height, isInterlaced }: PngHead, bitsAPoint: number): readonly Rows[] {
  const rows = (across: number, down: number) => ({ count: down, bytes: 1 + Math.ceil((across * bitsAPoint) / 8) });
  if (!isInterlaced) return [rows(width, height)];
  return PASSES.flatMap(([left, top, right, below]) => {
    const [across, down] = [Math.ceil((width - left) / right), Math.ceil((height - top) / below)];
    return across > 0 && down > 0 ? [rows(across, down)] : [];
  });
}

function haveFilters(points: Buffer, rows: readonly Rows[]): boolean {
  let at = 0;
  for (const { count, bytes } of rows)
    for (let row = 0; row < count; row += 1, at += bytes) if ((points[at] ?? 0) > LAST_FILTER) return false;
  return true;
}
