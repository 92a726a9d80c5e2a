import { accountHolders, everyone, outsiders, type RouteAccess, readOnly } from "./outcomes.js";

const oneself = {
  reason: "Everybody who is signed in, about themselves.",
  get: { ...outsiders, rest: "shown" },
} as const;

/** What is known of whoever asks. */
export const ownDataAccess: readonly RouteAccess[] = [
  { id: "own-data.overview", ...oneself, post: everyone("no-method") },
  { id: "own-data.file", ...oneself, post: everyone("no-method") },
  {
    id: "own-data.erase",
    reason: "Whoever has an account erases their own; what is known of staff stays as long as they work here.",
    get: { ...outsiders, ...accountHolders("shown"), rest: "unknown" },
    post: { ...outsiders, ...accountHolders("done"), rest: "unknown" },
  },
  { id: "own-data.erased", reason: "Says nothing about anybody.", ...readOnly },
];
