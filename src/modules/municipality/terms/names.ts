/** The words a municipality can choose from. They are canonical: kept in the database, never shown to people. */
export const termNames = ["sociale-onderneming", "impactonderneming", "maatschappelijke-onderneming"] as const;

export type TermName = (typeof termNames)[number];

/** What a municipality says that has not chosen. */
export const DEFAULT_TERM: TermName = "sociale-onderneming";
