/** What a person is called who is added by a command. */
export const nl = { aanjager: "Aanjager sociaal ondernemen" };
