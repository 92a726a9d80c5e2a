/** What people are called who are added by a command. */
export const nl = { aanjager: "Aanjager sociaal ondernemen", administrator: "Beheerder" };
