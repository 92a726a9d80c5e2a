import { randomBytes, randomInt } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Made for one visitor at this moment, so quickly rather than as small as can be. */
const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: 1 } };

/** Of less nobody notices that it is packed. */
const SMALLEST = 1_000;
const MOST_PADDING = 96;

/** A page as it goes over the line. */
export type Packed = {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
};

/**
 * A page, packed for whoever says that they unpack it: on a slow network that is a quarter of the time.
 *
 * What is packed betrays by its length whether a guess stands in it twice (BREACH, Gluck, Harris and Prado, 2013). The proof in
 * our forms is written differently each time, so that it cannot be guessed piece by piece; and what only one person may read goes
 * with a header of a random length, as Django does since 4.2.
 * @param accepted the header Accept-Encoding
 */
export async function packPage(html: string, accepted: string | null, isPrivate: boolean): Promise<Packed> {
  const type = { "content-type": "text/html; charset=UTF-8", vary: "accept-encoding" };
  const coding = /\bbr\b/.test(accepted ?? "") ? "br" : /\bgzip\b/.test(accepted ?? "") ? "gzip" : undefined;
  if (coding === undefined || html.length < SMALLEST) return { body: html, headers: type };
  const plain = Buffer.from(html);
  const packed = coding === "br" ? await brotli(plain, quickly) : await zip(plain, { level: 4 });
  const headers = { ...type, "content-encoding": coding, ...(isPrivate ? { "x-padding": padding() } : {}) };
  return { body: new Uint8Array(packed), headers };
}

const padding = () => randomBytes(randomInt(1, MOST_PADDING)).toString("base64url");
