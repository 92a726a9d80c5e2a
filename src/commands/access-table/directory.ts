import { accountHolders, everyone, outsiders, type RouteAccess } from "./outcomes.js";

const account = {
  reason: "Whoever has an account, about organisations of their own; staff have none by their work.",
  get: { ...outsiders, ...accountHolders("shown"), rest: "unknown" },
  post: everyone("no-method"),
} as const;

const change = {
  reason: "Only an admin of the organisation changes who belongs to it; to whoever does not belong it does not exist.",
  get: everyone("no-method"),
  post: { ...outsiders, "enterprise-admin": "done", rest: "unknown" },
  others: { get: everyone("no-method"), post: { ...outsiders, rest: "unknown" } },
} as const;

/** Pages about organisations with members. They are national: another's is one that nobody here belongs to. */
export const directoryAccess: readonly RouteAccess[] = [
  { id: "directory.list", ...account },
  { id: "directory.register", ...account, post: { ...outsiders, ...accountHolders("done"), rest: "unknown" } },
  { id: "directory.asked", ...account },
  {
    id: "directory.enterprise",
    reason: "Only who belongs to an organisation sees it.",
    get: { ...outsiders, member: "shown", "enterprise-admin": "shown", rest: "unknown" },
    post: everyone("no-method"),
    others: { get: { ...outsiders, rest: "unknown" }, post: everyone("no-method") },
  },
  { id: "directory.invite", ...change },
  { id: "directory.withdraw", ...change },
  { id: "directory.change-member", ...change },
  {
    id: "directory.leave",
    reason: "Only who belongs to an organisation leaves it.",
    get: { ...outsiders, member: "shown", "enterprise-admin": "shown", rest: "unknown" },
    post: { ...outsiders, member: "done", "enterprise-admin": "done", rest: "unknown" },
    others: { get: { ...outsiders, rest: "unknown" }, post: { ...outsiders, rest: "unknown" } },
  },
  {
    id: "directory.invitation",
    reason: "Whoever holds the link sees it after signing in, and accepts it with an account of their own.",
    get: { ...outsiders, rest: "shown" },
    post: { ...outsiders, ...accountHolders("done"), rest: "unknown" },
    others: { get: { ...outsiders, rest: "unknown" }, post: { ...outsiders, rest: "unknown" } },
  },
];
