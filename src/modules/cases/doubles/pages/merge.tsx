import { demand } from "#platform/access";
import { Temporal } from "#platform/clock";
import { choose } from "#platform/i18n";
import { type Answer, type Route, type Visit, withDone } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { canMake } from "../../case.js";
import { type CaseView, readCaseView } from "../../pages/case-work/view.js";
import { version } from "../../pages/written/form.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { mergeCases, NotMerged } from "../use-cases/merge-cases.js";
import { type Compared, readByNumber, readCompared } from "../view.js";
import { showChoice } from "./choose-double.js";
import { type Pair, showPair } from "./pair.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** The owner merges a question with its double: first which one, then both beside each other. */
export const mergeRoute: Route = {
  id: "cases.merge",
  address: addresses.merge,
  async get(visit) {
    const view = await open(visit);
    if (!canMake(view.found, "join")) return back(visit, view.found.id);
    const typed = visit.query.get("other");
    if (typed === null) return showChoice(visit, view);
    const other = await readByNumber(visit, view.found, typed);
    if ("error" in other) return showChoice(visit, view, { typed, error: other.error });
    return showPair(visit, await pairOf(visit, view, other));
  },
  async post(visit) {
    const view = await open(visit);
    const typed = visit.fields.get("other") ?? "";
    const other = await readByNumber(visit, view.found, typed);
    // It ended meanwhile, or was none: which one it is has to be said again.
    if ("error" in other) return showChoice(visit, view, { typed, error: other.error });
    return merge(visit, await pairOf(visit, view, other));
  },
};

async function open(visit: Visit): Promise<CaseView> {
  demand(caseAccess, "case.work-on", visit.actor);
  const view = await readCaseView(visit);
  demand(caseAccess, "case.merge", visit.actor, view.relations);
  return view;
}

const back = (visit: Visit, caseId: string): Answer => ({
  kind: "redirect",
  to: visit.to(addresses.case, { caseId }),
});

async function pairOf(visit: Visit, view: CaseView, other: Compared): Promise<Pair> {
  const own = await visit.read((read) => readCompared(read, visit, view.found));
  if (!own) throw new Error("a case that its owner cannot read");
  return { own, other, stays: staysIn(visit, own, other) };
}

/** Which of the two goes on: the one that was chosen, else the first one, as far as the other may end. */
function staysIn({ fields }: Visit, own: Compared, other: Compared): Compared {
  if (!other.canEnd) return other;
  if (!own.canEnd) return own;
  const chosen = [own, other].find(({ found }) => found.number === fields.get("stays"));
  const isFirst = Temporal.Instant.compare(own.found.receivedAt, other.found.receivedAt) <= 0;
  return chosen ?? (isFirst ? own : other);
}

async function merge(visit: Visit, pair: Pair): Promise<Answer> {
  const { own, other, stays } = pair;
  const { errors } = choose(visit.lang, { nl, en }).merge;
  const ends = stays === own ? other : own;
  const saw = (one: Compared) => version.parse(visit.fields.get(one === own ? "version" : "otherVersion"));
  if (!ends.canEnd) return showPair(visit, pair, { error: errors.official, status: 400 });
  try {
    await mergeCases(visit, {
      ends: { caseId: ends.found.id, version: saw(ends) },
      stays: { caseId: stays.found.id, version: saw(stays) },
      isSameAsker: visit.fields.get("same") === "yes",
    });
  } catch (error) {
    if (error instanceof NotMerged) return showPair(visit, pair, { error: errors[error.why], status: 400 });
    if (error instanceof ChangedMeanwhile) return showPair(visit, pair, { status: 409 });
    throw error;
  }
  return { kind: "redirect", to: withDone(visit.to(addresses.case, { caseId: stays.found.id }), "join") };
}
