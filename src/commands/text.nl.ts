/** What people are called who are added by a command. */
export const nl = { administrator: "Beheerder" };
