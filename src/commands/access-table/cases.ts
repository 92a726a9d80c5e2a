import { everyone, outsiders, type RouteAccess, readOnly } from "./outcomes.js";

const tracked = {
  reason: "Whoever holds the private link sees the one case, and nobody learns whether another link exists.",
  ...readOnly,
  others: { get: everyone("unknown"), post: everyone("no-method") },
};

const move = {
  reason:
    "Only the owner, or the deputy who acts for them, moves a case; to every other member of staff the form does not exist.",
  get: everyone("no-method"),
  post: { ...outsiders, owner: "done", deputy: "done", rest: "unknown" },
  others: { get: everyone("no-method"), post: { ...outsiders, rest: "unknown" } },
} as const;

const act = {
  ...move,
  reason:
    "Only the owner, or the deputy who acts for them, moves a case; to every other member of staff the page does not exist.",
  get: { ...outsiders, owner: "shown", deputy: "shown", rest: "unknown" },
  others: { get: { ...outsiders, rest: "unknown" }, post: { ...outsiders, rest: "unknown" } },
} as const;

const byLink = {
  reason: "Whoever holds the private link of a question does with it what its asker can do.",
  get: everyone("shown"),
  post: everyone("done"),
  others: { get: everyone("unknown"), post: everyone("unknown") },
};

const file = {
  reason: "Whoever may see a question fetches what was sent along with it; a file of another question does not exist.",
  post: everyone("no-method"),
} as const;

const byAsker = {
  reason: "Only the asker (here the admin of the organisation); those who read along cannot.",
  get: { ...outsiders, "enterprise-admin": "shown", rest: "unknown" },
  post: { ...outsiders, "enterprise-admin": "done", rest: "unknown" },
  others: { get: { ...outsiders, rest: "unknown" }, post: { ...outsiders, rest: "unknown" } },
} as const;

/** Pages of the desk. */
export const casesAccess: readonly RouteAccess[] = [
  { id: "cases.front", reason: "The front page is public.", ...readOnly },
  { id: "cases.about-desk", reason: "Who owns questions, and what they may do, is public.", ...readOnly },
  {
    id: "cases.ask-question",
    reason: "Anyone may ask, without an account.",
    get: everyone("shown"),
    post: everyone("done"),
  },
  { id: "cases.question-received", ...tracked },
  { id: "cases.case-status", ...tracked },
  {
    id: "cases.case-work",
    reason:
      "The desk, the aanjager, the owner and the deputy who acts for them read a case; to every other member of staff it does not exist.",
    get: { ...outsiders, desk: "shown", aanjager: "shown", owner: "shown", deputy: "shown", rest: "unknown" },
    post: everyone("no-method"),
    others: { get: { ...outsiders, rest: "unknown" }, post: everyone("no-method") },
  },
  {
    id: "cases.present",
    reason: "Whoever reads a case at the desk sees who else has it open at this moment.",
    get: everyone("no-method"),
    post: { ...outsiders, desk: "shown", aanjager: "shown", owner: "shown", deputy: "shown", rest: "unknown" },
    others: { get: everyone("no-method"), post: { ...outsiders, rest: "unknown" } },
  },
  {
    id: "cases.own-questions",
    reason: "Everybody who is signed in here sees the questions of their own account, which for staff are none.",
    get: { ...outsiders, rest: "shown" },
    post: everyone("no-method"),
  },
  {
    id: "cases.own-question",
    reason:
      "The asker (here the admin) and those with whom they share it (here the organisation); to others it does not exist.",
    get: { ...outsiders, member: "shown", "enterprise-admin": "shown", rest: "unknown" },
    post: everyone("no-method"),
    others: { get: { ...outsiders, rest: "unknown" }, post: everyone("no-method") },
  },
  {
    id: "cases.share",
    reason: "Only the asker says who reads along.",
    get: everyone("no-method"),
    post: { ...outsiders, "enterprise-admin": "done", rest: "unknown" },
    others: { get: everyone("no-method"), post: { ...outsiders, rest: "unknown" } },
  },
  {
    id: "cases.renew-own-link",
    reason: "The asker ends a private link that went astray and gets a new one; nobody else's.",
    get: everyone("no-method"),
    post: { ...outsiders, "enterprise-admin": "done", rest: "unknown" },
    others: { get: everyone("no-method"), post: { ...outsiders, rest: "unknown" } },
  },
  {
    id: "cases.renew-link",
    reason:
      "Whoever owns a question, or acts, has a new private link mailed to its asker, and sees it only to print it for somebody without a mail address.",
    get: everyone("no-method"),
    post: { ...outsiders, owner: "done", deputy: "done", rest: "unknown" },
    others: { get: everyone("no-method"), post: { ...outsiders, rest: "unknown" } },
  },
  {
    id: "cases.keep",
    reason:
      "Only whoever holds the link and has the account of the address that it was mailed to (here the entrepreneur).",
    get: everyone("no-method"),
    post: { ...outsiders, entrepreneur: "done", rest: "unknown" },
    others: { get: everyone("no-method"), post: { ...outsiders, rest: "unknown" } },
  },
  { id: "cases.write-by-link", ...byLink },
  { id: "cases.withdraw-by-link", ...byLink },
  { id: "cases.reopen-by-link", ...byLink },
  {
    id: "cases.attachment-by-link",
    ...file,
    get: everyone("shown"),
    others: { get: everyone("unknown"), post: everyone("no-method") },
  },
  {
    id: "cases.attachment-own",
    ...file,
    get: { ...outsiders, member: "shown", "enterprise-admin": "shown", rest: "unknown" },
    others: { get: { ...outsiders, rest: "unknown" }, post: everyone("no-method") },
  },
  {
    id: "cases.attachment",
    ...file,
    get: { ...outsiders, desk: "shown", aanjager: "shown", owner: "shown", deputy: "shown", rest: "unknown" },
    others: { get: { ...outsiders, rest: "unknown" }, post: everyone("no-method") },
  },
  { id: "cases.write-own", ...byAsker },
  { id: "cases.withdraw-own", ...byAsker },
  { id: "cases.reopen-own", ...byAsker },
  { id: "cases.split", ...act },
  {
    id: "cases.work-by-link",
    reason: "Whoever holds a work link sees and answers the one sub-question, and nothing of the question around it.",
    get: everyone("shown"),
    post: everyone("done"),
    others: { get: everyone("unknown"), post: everyone("unknown") },
  },
  {
    id: "cases.sub-questions",
    reason: "Specialists and chain partners see what they are asked.",
    get: { ...outsiders, specialist: "shown", "chain-partner": "shown", rest: "forbidden" },
    post: everyone("no-method"),
  },
  {
    id: "cases.sub-question",
    reason:
      "Whoever is asked (here the specialist) answers; the desk, the aanjager, the owner and their deputy read; to others it does not exist.",
    get: {
      ...outsiders,
      specialist: "shown",
      desk: "shown",
      aanjager: "shown",
      owner: "shown",
      deputy: "shown",
      rest: "unknown",
    },
    post: { ...outsiders, specialist: "done", rest: "unknown" },
    others: { get: { ...outsiders, rest: "unknown" }, post: { ...outsiders, rest: "unknown" } },
  },
  { id: "cases.reply-sub", ...act },
  { id: "cases.withdraw-sub", ...move },
  { id: "cases.message", ...act },
  { id: "cases.move-promise", ...act },
  { id: "cases.reopen", ...act },
  { id: "cases.go-on", ...move },
  { id: "cases.make-official", ...act },
  { id: "cases.suspend-term", ...act },
  { id: "cases.extend-term", ...act },
  { id: "cases.forward", ...act },
  { id: "cases.offer-handover", ...act },
  { id: "cases.withdraw-handover", ...move },
  {
    id: "cases.accept-handover",
    ...move,
    reason:
      "Only the colleague to whom it is offered (here the specialist), or whoever acts for them, accepts a question.",
    post: { ...outsiders, specialist: "done", rest: "unknown" },
  },
  {
    id: "cases.decline-handover",
    ...act,
    reason: "Only the colleague to whom it is offered (here the specialist), or whoever acts for them, declines it.",
    get: { ...outsiders, specialist: "shown", rest: "unknown" },
    post: { ...outsiders, specialist: "done", rest: "unknown" },
  },
  {
    id: "cases.handover-declined",
    reason: "Says the same to everybody who is signed in: whoever declined may not see the question any more.",
    get: { ...outsiders, rest: "shown" },
    post: everyone("no-method"),
  },
  { id: "cases.propose-transfer", ...act },
  { id: "cases.withdraw-transfer", ...move },
  {
    id: "cases.transfer-offered",
    reason:
      "What another municipality offers, once its asker agrees: for whoever reads new questions at the one to which it is offered; to every other municipality it does not exist.",
    get: { ...outsiders, desk: "shown", aanjager: "shown", rest: "forbidden" },
    post: { ...outsiders, desk: "done", aanjager: "done", rest: "forbidden" },
    others: {
      get: { ...outsiders, desk: "unknown", aanjager: "unknown", rest: "forbidden" },
      post: { ...outsiders, desk: "unknown", aanjager: "unknown", rest: "forbidden" },
    },
  },
  {
    id: "cases.accept-transfer",
    reason:
      "Whoever reads new questions at the municipality to which it is offered takes it, and owns it from then on.",
    get: everyone("no-method"),
    post: { ...outsiders, desk: "done", aanjager: "done", rest: "forbidden" },
    others: {
      get: everyone("no-method"),
      post: { ...outsiders, desk: "unknown", aanjager: "unknown", rest: "forbidden" },
    },
  },
  {
    id: "cases.consent-by-link",
    reason: "Whoever holds the private link says whether the question may go to another municipality.",
    get: everyone("no-method"),
    post: everyone("done"),
    others: { get: everyone("no-method"), post: everyone("unknown") },
  },
  {
    id: "cases.consent-own",
    reason: "Whoever asked with their account says so; whoever reads along does not.",
    get: everyone("no-method"),
    post: { ...outsiders, "enterprise-admin": "done", rest: "unknown" },
    others: { get: everyone("no-method"), post: { ...outsiders, rest: "unknown" } },
  },
  { id: "cases.take-in-hand", ...move },
  { id: "cases.answer", ...move },
  { id: "cases.close", ...move },
];
