import type { MemberRole } from "./enterprises/enterprise.js";

/** Words that several pages about organisations share. */
export const nl = {
  number: (number: string) => `KvK-nummer ${number}`,
  members: (count: number) => (count === 1 ? "1 lid" : `${count} leden`),
  roles: { admin: "beheerder", member: "lid" } satisfies Record<MemberRole, string>,
};
