import { crc32, deflateSync } from "node:zlib";

/**
 * A picture in black and white.
 * @param rows one boolean a pixel, true is black; all rows are as long
 */
export function blackAndWhitePng(rows: readonly (readonly boolean[])[]): Buffer {
  const width = rows[0]?.length ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  header[8] = 1; // bits a pixel
  const lines = rows.map((row) => packed(row));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(lines), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** One line: its filter (none), then eight pixels a byte, in which 1 is white. */
function packed(row: readonly boolean[]): Buffer {
  const line = Buffer.alloc(1 + Math.ceil(row.length / 8), 0xff);
  line[0] = 0;
  row.forEach((isBlack, at) => {
    const byte = 1 + (at >> 3);
    if (isBlack) line[byte] = (line[byte] ?? 0) & ~(0x80 >> (at & 7));
  });
  return line;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
