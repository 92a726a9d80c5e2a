import { accountHolders, everyone, outsiders, type RouteAccess, readOnly } from "./outcomes.js";

/** About `desk`: that person, the aanjager and the administrator may. */
const change = {
  reason: "About oneself, and for the aanjager and the administrator about a colleague.",
  get: everyone("no-method"),
  post: { ...outsiders, desk: "done", aanjager: "done", administrator: "done", rest: "unknown" },
  others: { get: everyone("no-method"), post: { ...outsiders, rest: "unknown" } },
} as const;

const keys = { ...outsiders, rest: "forbidden" } as const;

/** For the administrator alone, about their own municipality. */
const administration = (id: string, post: "done" | "no-method"): RouteAccess => ({
  id,
  reason: "Only an administrator sees who works here in which roles, invites and changes them.",
  get: { ...keys, administrator: "shown" },
  post: post === "done" ? { ...keys, administrator: "done" } : everyone("no-method"),
});

/** Pages about people and signing in. */
export const identityAccess: readonly RouteAccess[] = [
  {
    id: "identity.sign-in",
    reason: "Anyone may ask for a link; whether it is mailed is nobody's business but the owner of the address.",
    get: everyone("shown"),
    post: everyone("done"),
  },
  { id: "identity.sign-in-sent", reason: "Says the same to everybody.", ...readOnly },
  {
    id: "identity.sign-in-link",
    reason: "Whoever holds the link enters with it, once; opening it uses nothing up.",
    get: everyone("shown"),
    post: everyone("done"),
    others: { get: everyone("unknown"), post: everyone("unknown") },
  },
  {
    id: "identity.provider",
    reason: "Leads to the municipality's provider where there is one; here there is none.",
    get: everyone("unknown"),
    post: everyone("no-method"),
  },
  {
    id: "identity.provider-return",
    reason: "Whoever comes back is held against the provider's answer; here there is no provider.",
    get: everyone("unknown"),
    post: everyone("no-method"),
  },
  {
    id: "identity.invitation",
    reason: "Whoever holds the link sees who invites and for what, and says yes once; opening it uses nothing up.",
    get: everyone("shown"),
    // The form of the matrix says that nobody is signed in, so whoever is as staff gets to see that first.
    post: { visitor: "done", link: "done", platform: "done", ...accountHolders("done"), rest: "overtaken" },
    others: { get: everyone("unknown"), post: everyone("unknown") },
  },
  {
    ...administration("identity.sign-in-settings", "done"),
    reason: "Only an administrator says where staff of their municipality sign in.",
  },
  {
    ...administration("identity.desk-days", "done"),
    reason: "Only an administrator says who has the desk on which day of the week.",
  },
  administration("identity.staff-list", "no-method"),
  administration("identity.invite-staff", "done"),
  {
    ...administration("identity.member", "done"),
    others: { get: { ...keys, administrator: "unknown" }, post: { ...keys, administrator: "unknown" } },
  },
  {
    ...administration("identity.keep-invitation", "done"),
    get: everyone("no-method"),
    others: { get: everyone("no-method"), post: { ...keys, administrator: "unknown" } },
  },
  {
    id: "identity.sessions",
    reason: "Everybody who is signed in here sees and ends their own sessions, and nobody else's.",
    get: { ...outsiders, rest: "shown" },
    post: { ...outsiders, rest: "done" },
  },
  {
    id: "identity.details",
    reason: "Whoever has an account sees and changes their own name and number; staff have none by their work.",
    get: { ...outsiders, ...accountHolders("shown"), rest: "unknown" },
    post: { ...outsiders, ...accountHolders("done"), rest: "unknown" },
  },
  {
    id: "identity.sign-out",
    reason: "Only somebody who is signed in here can sign out here.",
    get: { ...outsiders, rest: "shown" },
    post: { ...outsiders, rest: "done" },
  },
  {
    id: "identity.demo-sign-in",
    reason: "Anyone may be anybody in the demo town; in production this page does not exist.",
    get: everyone("no-method"),
    post: everyone("done"),
  },
  {
    id: "identity.absence",
    reason: "Every member of staff about themselves; to whoever is no staff it does not exist.",
    get: { ...outsiders, ...accountHolders("unknown"), rest: "shown" },
    post: everyone("no-method"),
  },
  {
    id: "identity.absence-of",
    reason: "About oneself, and for the aanjager and the administrator about a colleague.",
    get: { ...outsiders, desk: "shown", aanjager: "shown", administrator: "shown", rest: "unknown" },
    post: everyone("no-method"),
    others: { get: { ...outsiders, rest: "unknown" }, post: everyone("no-method") },
  },
  { id: "identity.arrange-work", ...change },
  { id: "identity.note-absence", ...change },
  { id: "identity.end-absence", ...change },
  {
    id: "identity.leave",
    reason: "Only the administrator says that somebody no longer works here.",
    get: everyone("no-method"),
    post: { ...outsiders, administrator: "done", rest: "unknown" },
    others: { get: everyone("no-method"), post: { ...outsiders, rest: "unknown" } },
  },
];

const platformOnly = (outcome: "shown" | "done") => ({ rest: "sign-in", platform: outcome }) as const;

/** National pages for whoever runs the installation; no hat of a municipality opens them. */
export const installationAccess: readonly RouteAccess[] = [
  {
    id: "identity.national-sign-in",
    reason: "Anyone may ask for a link; only whoever runs the installation gets one.",
    get: everyone("shown"),
    post: everyone("done"),
  },
  { id: "identity.national-sign-in-sent", reason: "Says the same to everybody.", ...readOnly },
  {
    id: "identity.national-sign-in-link",
    reason: "Whoever holds the link enters with it, once; opening it uses nothing up.",
    get: everyone("unknown"),
    post: everyone("unknown"),
  },
  {
    id: "identity.national-sign-out",
    reason: "Only whoever runs the installation is signed in there.",
    get: platformOnly("shown"),
    post: platformOnly("done"),
  },
  {
    id: "identity.installation",
    reason: "Only whoever runs the installation; somebody of a municipality is nobody here.",
    get: platformOnly("shown"),
    post: everyone("no-method"),
  },
  {
    id: "identity.switch-on",
    reason: "Only whoever runs the installation switches a municipality on.",
    get: platformOnly("shown"),
    post: platformOnly("done"),
  },
  {
    id: "identity.regions",
    reason: "Only whoever runs the installation says which municipalities are of one region.",
    get: platformOnly("shown"),
    post: platformOnly("done"),
  },
];
