import { findStaff, staffing } from "#identity";
import type { Actor } from "#platform/access";
import type { Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import type { Lang } from "#platform/i18n";
import type { Handover } from "./handover.js";
import { findHandovers } from "./queries.js";
import { findRelationsToOffer } from "./receiver.js";

/** The offers of a case as its work page shows them. */
export type HandoverView = {
  /** Those that were decided about, oldest first. */
  readonly past: readonly Handover[];
  readonly open: Handover | undefined;
  /** What the reader is to the newest offer, also when it is no longer open: they hear then what became of it. */
  readonly relations: readonly string[];
  nameOf(personId: string | undefined): string;
};

/** Reads the offers of a case for whoever looks at it. */
export async function readHandovers(
  read: Read,
  caseId: string,
  { actor, lang }: { readonly actor: Actor; readonly lang: Lang },
  today: Temporal.PlainDate,
): Promise<HandoverView> {
  const all = await findHandovers(read, caseId);
  const newest = all.at(-1);
  const names = new Map<string, string>();
  for (const id of all.flatMap(({ fromId, toId, decidedBy }) => [fromId, toId, ...(decidedBy ? [decidedBy] : [])]))
    if (!names.has(id)) names.set(id, await nameIn(read, id, lang));
  return {
    past: all.filter(({ status }) => status !== "offered"),
    open: all.find(({ status }) => status === "offered"),
    relations: newest ? await findRelationsToOffer(read, newest, actor, today) : [],
    nameOf: (personId) => names.get(personId ?? "") ?? "",
  };
}

async function nameIn(read: Read, personId: string, lang: Lang): Promise<string> {
  const staff = await findStaff(read, personId);
  return staff ? staffing.called(staff, lang) : "";
}
