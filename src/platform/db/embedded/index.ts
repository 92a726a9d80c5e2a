export { type Claim, claimFolder } from "./claim.js";
export type { Self } from "./claim-holder.js";
export { EmbeddedStartError, FolderClaimed } from "./errors.js";
export { hasEmbedded, joinEmbedded } from "./join.js";
export type { Connection } from "./probe.js";
export { type EmbeddedDatabase, type EmbeddedOptions, startEmbedded } from "./start.js";
