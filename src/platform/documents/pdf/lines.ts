import { type Run, runsOf, type Text, wordsOf } from "../paper.js";
import { type Alphabet, byAlphabet, type Face } from "./faces.js";

/** A stretch of one line in one font. */
export type Segment = {
  readonly text: string;
  readonly face: Face;
  readonly alphabet: Alphabet;
  readonly isBlank: boolean;
  /** In points. */
  readonly width: number;
};

/** How wide a text is in a font of the size at hand, in points. */
export type Measure = (text: string, face: Face, alphabet: Alphabet) => number;

type Word = { readonly segments: Segment[]; readonly width: number; readonly isBreak: boolean };

/**
 * Breaks a text into lines, between words; a word that is wider than the line is cut where it must be.
 * @param width of a line, in points
 * @param face of what is neither bold nor blank
 */
export function breakLines(text: Text, width: number, face: Face, measure: Measure): readonly (readonly Segment[])[] {
  const lines: Segment[][] = [[]];
  let room = width;
  const runs = runsOf(text).map((run) => wordsIn(run, face, width, measure));
  for (const word of joined(runs, width)) {
    const bare = word.width - trailingWidth(word, measure);
    if (word.isBreak || (bare > room && room < width)) {
      lines.push([]);
      room = width;
    }
    lines.at(-1)?.push(...word.segments);
    room -= word.width;
  }
  return lines;
}

/** Where one run ends and the next begins without a space, they are one word: no full stop begins a line. */
function joined(runs: readonly (readonly Word[])[], width: number): readonly Word[] {
  const words: Word[] = [];
  for (const [first, ...others] of runs) {
    if (!first) continue;
    const last = words.at(-1);
    const one = last && { ...last, segments: [...last.segments, ...first.segments], width: last.width + first.width };
    if (one && one.width <= width && !endsInSpace(last) && !beginsApart(first)) words.splice(-1, 1, one);
    else words.push(first);
    words.push(...others);
  }
  return words;
}

const endsInSpace = ({ segments }: Word) => /\s$/u.test(segments.at(-1)?.text ?? " ");
const beginsApart = ({ isBreak, segments }: Word) => isBreak || /^\s/u.test(segments[0]?.text ?? " ");

/** A number stays together, also when it is written with spaces: "14 0123". */
const WORDS = /(?:\S|(?<=\d) (?=\d))+\s*|\s+/gu;

/** Words with the space behind them, which belongs to the text also at the end of a line. */
function wordsIn(run: Run, face: Face, width: number, measure: Measure): readonly Word[] {
  const isBlank = typeof run !== "string" && "blank" in run;
  const own: Face = typeof run !== "string" && "bold" in run ? "bold" : face;
  const make = (text: string, isBreak: boolean): Word => {
    const segments = byAlphabet(text).map(({ part, alphabet }) => ({
      text: part,
      face: own,
      alphabet,
      isBlank,
      width: measure(part, own, alphabet),
    }));
    return { segments, isBreak, width: segments.reduce((sum, segment) => sum + segment.width, 0) };
  };
  return wordsOf(run)
    .split("\n")
    .flatMap((line, index) => {
      const words = (line.match(WORDS) ?? []).flatMap((word) => cut(make(word, false), width, make));
      const [first] = words;
      if (index === 0) return words;
      return first ? [{ ...first, isBreak: true }, ...words.slice(1)] : [make("", true)];
    });
}

/** An address without spaces may be wider than a column: halves of it, and halves of those, fit at last. */
function cut(word: Word, width: number, make: (text: string, isBreak: boolean) => Word): readonly Word[] {
  const signs = [...word.segments.map(({ text }) => text).join("")];
  if (word.width <= width || signs.length < 2) return [word];
  const middle = Math.ceil(signs.length / 2);
  return [signs.slice(0, middle), signs.slice(middle)].flatMap((half) => cut(make(half.join(""), false), width, make));
}

function trailingWidth(word: Word, measure: Measure): number {
  const last = word.segments.at(-1);
  const space = last?.text.match(/\s+$/u)?.[0];
  return last && space !== undefined ? measure(space, last.face, last.alphabet) : 0;
}
