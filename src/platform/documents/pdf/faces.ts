import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A style of type; each is there in two alphabets, because the fonts come in subsets. */
export type Face = "text" | "bold" | "heading";
export type Alphabet = "latin" | "latin-ext";

const files: Readonly<Record<Face, readonly [name: string, weight: number]>> = {
  text: ["atkinson-hyperlegible-next", 400],
  bold: ["atkinson-hyperlegible-next", 700],
  heading: ["bricolage-grotesque", 700],
};

export const faces = Object.keys(files) as Face[];
export const alphabets: readonly Alphabet[] = ["latin", "latin-ext"];

/** The font file of a face; what is read once stays. */
export function faceFile(face: Face, alphabet: Alphabet): Buffer {
  const key = `${face} ${alphabet}`;
  const known = read.get(key);
  if (known) return known;
  const [name, weight] = files[face];
  const url = import.meta.resolve(`@fontsource/${name}/files/${name}-${alphabet}-${weight}-normal.woff`);
  const body = readFileSync(fileURLToPath(url));
  read.set(key, body);
  return body;
}

const read = new Map<string, Buffer>();

/** Latin-1 and the signs that the latin subset has besides; the rest of the Latin letters are in the other one. */
const inLatin = /[\t\n -\u00ff\u0131\u0152\u0153\u02bb-\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2212]/u;

/** Cuts text where the alphabet changes. */
export function byAlphabet(text: string): readonly { readonly part: string; readonly alphabet: Alphabet }[] {
  const parts: { part: string; alphabet: Alphabet }[] = [];
  for (const sign of text.normalize("NFC")) {
    const alphabet: Alphabet = inLatin.test(sign) ? "latin" : "latin-ext";
    const last = parts.at(-1);
    if (last?.alphabet === alphabet) last.part += sign;
    else parts.push({ part: sign, alphabet });
  }
  return parts;
}
