import sax, { type QualifiedTag, type Tag } from "sax";
import { Unreadable } from "./found.js";

/** What somebody who walks through XML hears of it. */
export type Walker = {
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  text(text: string): void;
};

const PIECE = 64 * 1024;

/** Walks through a part of a document, a piece at a time. Nothing is expanded but the five entities of XML. @throws Unreadable */
export function walk(part: Uint8Array, walker: Walker): void {
  const parser = sax.parser(true, { strictEntities: true, position: false } as object);
  parser.onopentag = ({ name, attributes }: Tag | QualifiedTag) =>
    walker.open(name, (wanted) => {
      const value = Object.hasOwn(attributes, wanted) ? attributes[wanted] : undefined;
      return typeof value === "string" ? value : undefined;
    });
  parser.onclosetag = (name) => walker.close(name);
  parser.ontext = (text) => walker.text(text);
  parser.oncdata = (text) => walker.text(text);
  parser.ondoctype = () => {
    throw new Unreadable("The file holds a document type, which no spreadsheet does.");
  };
  parser.onerror = () => {
    throw new Unreadable("The file is damaged: a part of it is no XML.");
  };
  const [a, b] = part;
  const encoding = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < part.length; at += PIECE)
    parser.write(decoder.decode(part.subarray(at, at + PIECE), { stream: true }));
  parser.write(decoder.decode()).close();
}
