import type { MemberRole } from "./enterprises/enterprise.js";

/** Words that several pages about organisations share. */
export const nl = {
  number: (number: string) => `KvK-nummer ${number}`,
  roles: { admin: "beheerder", member: "lid" } satisfies Record<MemberRole, string>,
};
