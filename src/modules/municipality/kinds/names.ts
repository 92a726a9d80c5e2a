/** What a municipality can be. */
export const kinds = ["gemeente", "stad", "dorpen"] as const;

export type Kind = (typeof kinds)[number];
