/** What somebody who works here can hear of, in groups that they choose for. `work`: what waits for them, which is no event. */
export const kinds = [
  "new-question",
  "asker-wrote",
  "part-settled",
  "part-for-me",
  "offer",
  "mention",
  "followed",
  "late",
  "work",
] as const;
export type Kind = (typeof kinds)[number];

export const choices = ["at-once", "daily", "never"] as const;
export type Choice = (typeof choices)[number];

/** What somebody chose; where they chose nothing, what is usual. */
export type Preference = {
  readonly choices: Readonly<Record<Kind, Choice>>;
  /** Mails may also come in the evening and at weekends. */
  readonly outsideHours: boolean;
  /** 0 for whoever never chose. */
  readonly version: number;
};

/** Somebody else waits for an answer to these: nobody can switch them off. */
const mustHear: ReadonlySet<Kind> = new Set(["part-for-me", "offer", "late"]);

/** What can be chosen for a kind. What waits for somebody is only ever told once a day. */
export function choicesFor(kind: Kind): readonly Choice[] {
  if (kind === "work") return ["daily", "never"];
  return mustHear.has(kind) ? ["at-once", "daily"] : choices;
}

/** What is usual: at once, except for what can wait until the morning. */
export const usual: Preference = {
  choices: {
    "new-question": "at-once",
    "asker-wrote": "at-once",
    "part-settled": "at-once",
    "part-for-me": "at-once",
    offer: "at-once",
    mention: "at-once",
    followed: "daily",
    late: "at-once",
    work: "daily",
  },
  outsideHours: false,
  version: 0,
};
