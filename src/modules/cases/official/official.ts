import type { Temporal } from "#platform/clock";

export const officialKinds = ["application", "objection", "complaint"] as const;
/** What somebody sent, where the Algemene wet bestuursrecht has rules of its own for it. A person decides that, never a machine. */
export type OfficialKind = (typeof officialKinds)[number];

export const bases = ["awb", "law", "ordinance"] as const;
/** Where the term of an application stands: nowhere else than in the Awb, in another law, or in an ordinance of the municipality. */
export type Basis = (typeof bases)[number];

/** The term stood still while the sender could complete what was missing. */
export type Suspension = {
  readonly kind: "suspension";
  readonly id: string;
  /** The day on which we asked. */
  readonly onDay: Temporal.PlainDate;
  /** The last day to complete it. */
  readonly toDay: Temporal.PlainDate;
  /** When it was completed, or when the owner went on; undefined while that has not happened. */
  readonly endedOn: Temporal.PlainDate | undefined;
};

/** The term became longer. */
export type Extension = {
  readonly kind: "extension";
  readonly id: string;
  /** The day on which we said so. */
  readonly onDay: Temporal.PlainDate;
  /** The last day from then on. */
  readonly toDay: Temporal.PlainDate;
  /** With the written consent of whoever sent it. */
  readonly isAgreed: boolean;
};

export type TermChange = Suspension | Extension;

/** What the statutory term of a case is counted from. */
export type TermSource = {
  readonly kind: OfficialKind;
  readonly receivedOn: Temporal.PlainDate;
  /** Of an application. */
  readonly basis: Basis | undefined;
  /** The weeks that the law gives. */
  readonly weeks: number;
  /** Of an objection: the day on which the disputed decision was announced. */
  readonly decisionOn: Temporal.PlainDate | undefined;
};

/** A case that is an application, an objection or a complaint, as its owner noted it. */
export type Official = TermSource & {
  readonly id: string;
  readonly caseId: string;
  /** Which law or ordinance gives the term of an application. */
  readonly law: string | undefined;
  /** Objection: a committee as in article 7:13 advises. Complaint: section 9.1.3 applies. */
  readonly hasCommittee: boolean;
  readonly notedAt: Temporal.Instant;
  /** What changed its term, in the order in which that happened. */
  readonly changes: readonly TermChange[];
};

/** The weeks of an application without a term in any other law. */
const AWB_WEEKS = 8;
/** Without, and with a committee or a person that advises. */
const WEEKS = { objection: [6, 12], complaint: [6, 10] } as const;

/** Weeks that a law or an ordinance can give for an application. */
export const MOST_WEEKS = 104;

/** The weeks that the law gives. @param own those of the other law or the ordinance, for an application that has one */
export function weeksOf(kind: OfficialKind, hasCommittee: boolean, own: number | undefined): number {
  if (kind === "application") return own ?? AWB_WEEKS;
  return WEEKS[kind][hasCommittee ? 1 : 0];
}
