import { z } from "zod";
import { folded } from "../asked.js";
import { queryOf, readWanted, type Wanted } from "../wanted.js";

/** So many a person has at most: more than these are no short way any more. */
export const MOST_VIEWS = 20;

/** A search with its filters that somebody keeps under a name. */
export type SavedView = {
  readonly id: string;
  readonly name: string;
  /** As the list itself writes it in an address. */
  readonly query: string;
  /** What the list opens with. */
  readonly isDefault: boolean;
  readonly version: number;
};

/** What can be wrong with a view; `text.nl.ts` has a sentence for each. */
export type ViewError = "name-missing" | "name-long" | "name-taken" | "unstorable" | "too-many";

/** The view could not be kept as it was given. */
export class ViewNotKept extends Error {
  constructor(readonly why: ViewError) {
    super(why);
  }
}

/** The form of a view. What it holds is read as an address is, and never taken at its word. */
export const viewForm = z.object({
  name: z
    .string()
    .default("")
    .transform((given) => given.trim().replace(/\s+/g, " "))
    .refine((given) => given !== "", "name-missing")
    .refine((given) => !given.includes("\0") && given.isWellFormed(), "unstorable")
    .refine((given) => [...given].length <= 60, "name-long"),
  default: z.string().default(""),
});

/** Two names that look alike are the same name. */
export const nameKey = (name: string): string => folded(name);

/** A query in the one form in which the list writes it. */
export const tidyQuery = (query: string): string => queryOf(readWanted(new URLSearchParams(query))).toString();

export const wantedOf = ({ query }: Pick<SavedView, "query">): Wanted => readWanted(new URLSearchParams(query));
