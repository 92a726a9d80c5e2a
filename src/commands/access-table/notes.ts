import { accountHolders, everyone, outsiders, type RouteAccess } from "./outcomes.js";

const readers = { desk: "shown", aanjager: "shown", owner: "shown", deputy: "shown" } as const;
const writers = { desk: "done", aanjager: "done", owner: "done", deputy: "done" } as const;

const managed = {
  reason: "The desk, the aanjager and the administrator keep the texts that are written often.",
  get: { ...outsiders, desk: "shown", aanjager: "shown", administrator: "shown", rest: "forbidden" },
  post: { ...outsiders, desk: "done", aanjager: "done", administrator: "done", rest: "forbidden" },
} as const;

const oneManaged = {
  get: { ...outsiders, desk: "unknown", aanjager: "unknown", administrator: "unknown", rest: "forbidden" },
  post: { ...outsiders, desk: "unknown", aanjager: "unknown", administrator: "unknown", rest: "forbidden" },
} as const;

/** Notes of colleagues, following, answer blocks, and what somebody is told. */
export const notesAccess: readonly RouteAccess[] = [
  {
    id: "cases.note",
    reason: "Whoever reads a question at the desk reads and writes its notes; never the asker, and no work link.",
    get: { ...outsiders, ...readers, rest: "unknown" },
    post: { ...outsiders, ...writers, rest: "unknown" },
    others: { get: { ...outsiders, rest: "unknown" }, post: { ...outsiders, rest: "unknown" } },
  },
  {
    id: "cases.watch",
    reason: "Whoever reads a question at the desk can follow it.",
    get: everyone("no-method"),
    post: { ...outsiders, ...writers, rest: "unknown" },
    others: { get: everyone("no-method"), post: { ...outsiders, rest: "unknown" } },
  },
  {
    id: "cases.filled-block",
    reason: "Only the owner, or the deputy who acts for them, writes with answer blocks in a question.",
    get: { ...outsiders, owner: "shown", deputy: "shown", rest: "unknown" },
    post: everyone("no-method"),
    others: { get: { ...outsiders, rest: "unknown" }, post: everyone("no-method") },
  },
  { id: "cases.answer-blocks", ...managed, post: everyone("no-method") },
  { id: "cases.new-answer-block", ...managed },
  { id: "cases.answer-block", ...managed, others: oneManaged },
  {
    id: "cases.retire-answer-block",
    ...managed,
    get: everyone("no-method"),
    others: { ...oneManaged, get: everyone("no-method") },
  },
  {
    id: "cases.notifications",
    reason: "Every member of staff about themselves; to whoever is no staff it does not exist.",
    get: { ...outsiders, ...accountHolders("unknown"), rest: "shown" },
    post: { ...outsiders, ...accountHolders("unknown"), rest: "done" },
  },
];
