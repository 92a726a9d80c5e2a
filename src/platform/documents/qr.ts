import { encode } from "uqr";
import type { Picture } from "./paper.js";
import { blackAndWhitePng } from "./png.js";

/** Large enough for a sharp edge on paper of any size. */
const PIXELS_A_MODULE = 16;

/**
 * A QR code with the quiet border of four modules that ISO/IEC 18004 asks for; a quarter of it may be damaged.
 * @param address what a telephone opens
 * @param alt what is to be seen, with the address in it
 */
export function qrCode(address: string, alt: string, widthMm: number): Picture {
  const { data } = encode(address, { ecc: "Q", border: 4 });
  const rows = data.flatMap((row) => Array<boolean[]>(PIXELS_A_MODULE).fill(row.flatMap(widened)));
  return { kind: "picture", file: { body: blackAndWhitePng(rows), ending: "png" }, alt, widthMm, heightMm: widthMm };
}

const widened = (isBlack: boolean): boolean[] => Array<boolean>(PIXELS_A_MODULE).fill(isBlack);
