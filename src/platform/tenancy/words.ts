/** A noun in every form that a sentence may need. Each is written out: no page puts a word together. */
export type Noun = {
  readonly one: string;
  readonly many: string;
  /** With its indefinite article: "een sociale onderneming", "an impact enterprise". */
  readonly a: string;
  readonly the: string;
  readonly theMany: string;
};

/**
 * The word that a municipality chose for the enterprises it is there for, in one language. Forms begin with a small
 * letter unless they are names; `capital` makes the start of a sentence.
 */
export type Term = {
  readonly enterprise: Noun & { readonly your: string };
  /** Who runs one. */
  readonly entrepreneur: Noun;
  /** What they do: "sociaal ondernemen". */
  readonly activity: string;
  /** The same in the name of something: "Sociaal Ondernemen". */
  readonly activityTitle: string;
  /** For other nouns: "een sociaal initiatief", "sociale initiatieven". English has one form. */
  readonly adjective: { readonly plain: string; readonly inflected: string };
  readonly desk: { readonly name: string; readonly the: string };
  readonly aanjager: string;
  readonly network: string;
  readonly programme: string;
};

/** What a municipality calls its place, and itself, in one language. */
export type Town = {
  /** "de stad", "de dorpen". */
  readonly the: string;
  readonly our: string;
  readonly inOur: string;
  /** "haar" or "hun". */
  readonly its: string;
  /** Which verbs go with it: `agree` picks them. */
  readonly number: "one" | "many";
  /** Who answers and decides; always one. Several villages have one town hall. */
  readonly body: string;
};

/**
 * Picks the verb that goes with a town: "de stad vraagt", "de dorpen vragen".
 * @param verb what to say of one place, and of several
 */
export function agree(town: Town, verb: { readonly one: string; readonly many: string }): string {
  return verb[town.number];
}
