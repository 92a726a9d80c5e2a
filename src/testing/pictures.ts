import { crc32, deflateSync } from "node:zlib";

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

export type PngOptions = {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of every point. */
  readonly colour?: readonly [number, number, number];
  /** Bits a value, colour type and the three that follow them in the head. */
  readonly kind?: readonly [number, number, number, number, number];
  /** What stands where the points should be. */
  readonly packed?: Buffer;
  /** Chunks between the head and the points. */
  readonly between?: readonly (readonly [type: string, data: Buffer])[];
};

/** A PNG of one colour, as a program would save it. The points of a very large one are left out. */
export function makePng(options: PngOptions): Buffer {
  const { width, height, colour = [11, 90, 60], kind = [8, 2, 0, 0, 0], packed, between = [] } = options;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set(kind, 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.from(Array(Math.min(width, 1000)).fill(colour).flat())]);
  const points = packed ?? deflateSync(Buffer.concat(Array(Math.min(height, 1000)).fill(row)));
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", head),
    ...between.map(([type, data]) => chunk(type, data)),
    chunk("IDAT", points),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The outline of a JPEG: its tables and its size, and as good as no points. */
export function makeJpeg(width: number, height: number): Buffer {
  const frame = Buffer.from("ffc0000b08000000000101110 0".replaceAll(" ", ""), "hex");
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const start = Buffer.from("ffd8ffe000104a46494600010100000100010000", "hex");
  return Buffer.concat([start, frame, Buffer.from("ffda0008010100003f0000ffd9", "hex")]);
}

/** The outline of a WebP of the extended kind. @param flags 2 when it moves */
export function makeWebp(width: number, height: number, flags = 0): Buffer {
  const file = Buffer.alloc(30);
  file.write("RIFF", 0, "latin1");
  file.writeUInt32LE(22, 4);
  file.write("WEBPVP8X", 8, "latin1");
  file.writeUInt32LE(10, 16);
  file[20] = flags;
  file.writeUIntLE(width - 1, 24, 3);
  file.writeUIntLE(height - 1, 27, 3);
  return file;
}
