import type { Fields } from "#platform/web";
import { type Sharing, type SharingError, shareModes } from "./sharing.js";

const MEMBER = "member-";

/** The name under which the choice of one member is sent. */
export const memberField = (id: string) => `${MEMBER}${id}`;

/** What the fields about sharing say; whether that can be is found out by `readersOf`. */
export function parseSharing(fields: Fields): Sharing {
  const mode = shareModes.find((known) => known === fields.get("share")) ?? "me";
  const memberIds = [...fields.keys()]
    .filter((name) => name.startsWith(MEMBER))
    .map((name) => name.slice(MEMBER.length));
  return { enterpriseId: fields.get("for") || undefined, mode, memberIds };
}

/** At which field an error about sharing stands. */
export const sharingField: Readonly<Record<SharingError, string>> = {
  "for-unknown": "for",
  "share-needs-organisation": "for",
  "share-members-missing": "members",
};
