export const ownLists = ["asked", "shared"] as const;

/** Which questions of their own somebody looks at. */
export type OwnList = (typeof ownLists)[number];
