import type { Case } from "../case.js";

/** Shorter parts of a name are words too often. */
const LEAST = 3;

/** Who asked a question, and for which organisation. */
type Who = Case["asker"] & { readonly organisation: string | undefined };

/**
 * A note without whoever asked: their name, each part of it, that of their organisation, their mail address and their telephone
 * number.
 * @param instead what stands there from then on
 */
export function withoutAsker(body: string, { name, email, phone, organisation }: Who, instead: string): string {
  const parts = name.split(/\s+/u).filter((part) => [...part].length >= LEAST);
  const words = [...new Set([email, name, organisation, ...parts])].filter((word): word is string =>
    Boolean(word?.trim()),
  );
  let text = body;
  for (const word of words.sort((a, b) => b.length - a.length))
    text = text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, "giu"), instead);
  const digits = (phone ?? "").replace(/\D/gu, "").replace(/^(?:0031|31)(?=\d{9}$)/u, "0");
  if (digits.length < 6) return text;
  // However it is written: 06 12 34 56 78, 06-12345678, +31 6 1234 5678.
  const number = [...digits.replace(/^0/u, "")].join("[\\s.\\-()/]*");
  return text.replace(new RegExp(`(?:\\+31|0031|0)?[\\s.\\-()/]*${number}(?!\\d)`, "gu"), instead);
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
