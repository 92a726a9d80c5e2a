import { strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** Parts of a zipped document that are short, by their path. */
export type Parts = Readonly<Record<string, string>>;

/**
 * A zipped document of which one part is written while it is read.
 * @param before parts that come first; one that is called `mimetype` is not packed
 * @param large the path of the long part, and its text piece by piece
 */
export async function* zipped(
  before: Parts,
  large: { readonly path: string; readonly pieces: AsyncIterable<string> },
): AsyncGenerator<Uint8Array, void, undefined> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  const take = () => {
    const taken = Buffer.concat(ready);
    ready = [];
    return taken;
  };
  for (const [path, text] of Object.entries(before)) {
    const part = path === "mimetype" ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    zip.add(part);
    part.push(strToU8(text), true);
  }
  const part = new ZipDeflate(large.path, { level: 6 });
  zip.add(part);
  yield take();
  for await (const piece of large.pieces) {
    part.push(strToU8(piece));
    if (ready.length > 0) yield take();
  }
  part.push(new Uint8Array(), true);
  zip.end();
  yield take();
}
