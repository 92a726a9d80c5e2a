import type { Enterprise } from "#directory";

export const shareModes = ["me", "members", "everybody"] as const;
export type ShareMode = (typeof shareModes)[number];

/** For whom somebody asks, and who reads along. */
export type Sharing = {
  /** Undefined: for themselves. */
  readonly enterpriseId: string | undefined;
  readonly mode: ShareMode;
  /** Members of that organisation; only where the mode names them. */
  readonly memberIds: readonly string[];
};

/** What cannot be shared so; the text files have a sentence for each. */
export type SharingError = "for-unknown" | "share-needs-organisation" | "share-members-missing";

/**
 * Holds what somebody chose against the organisations that they belong to at this moment.
 * @param own their organisations
 * @returns the one it is for, and the readers: members, or the organisation itself for everybody in it
 */
export function readersOf(
  { enterpriseId, mode, memberIds }: Sharing,
  own: readonly Enterprise[],
):
  | { readonly enterprise: Enterprise | undefined; readonly readers: readonly string[] }
  | { readonly error: SharingError } {
  const enterprise = own.find(({ id }) => id === enterpriseId);
  if (enterpriseId !== undefined && !enterprise) return { error: "for-unknown" };
  if (mode === "me") return { enterprise, readers: [] };
  if (!enterprise) return { error: "share-needs-organisation" };
  if (mode === "everybody") return { enterprise, readers: [enterprise.id] };
  const others = enterprise.members.filter(({ id }) => id !== enterprise.own.id && memberIds.includes(id));
  return others.length === 0 ? { error: "share-members-missing" } : { enterprise, readers: others.map(({ id }) => id) };
}

/** How a question is shared now, in the words of the form. @param shared with which readers */
export function sharingOf(enterpriseId: string | undefined, shared: readonly string[]): Sharing {
  if (shared.length === 0) return { enterpriseId, mode: "me", memberIds: [] };
  const isEverybody = enterpriseId !== undefined && shared.includes(enterpriseId);
  return { enterpriseId, mode: isEverybody ? "everybody" : "members", memberIds: shared };
}
