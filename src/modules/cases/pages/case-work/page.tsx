import { demand } from "#platform/access";
import { dayOf } from "#platform/clock";
import type { Read } from "#platform/db";
import { choose } from "#platform/i18n";
import { voiceOf } from "#platform/tenancy";
import {
  Card,
  CasePage,
  ErrorSummary,
  Heading,
  INSERT_TEXT_ISLAND,
  LIVE_NOTICE_ISLAND,
  PreHeading,
  Quote,
  Road,
  Stack,
} from "#platform/ui";
import type { Answer, Route, Visit } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { blockAdded, listFor } from "../../answer-blocks/adding.js";
import { isFilledIn } from "../../answer-blocks/blanks.js";
import type { Enclosure } from "../../attachments/attachment.js";
import { FILES, takenIn } from "../../attachments/attachment.js";
import { goneEnclosed, nothingEnclosed, readEnclosed } from "../../attachments/enclosed.js";
import { attachedTo } from "../../attachments/list.js";
import { DraftGone } from "../../attachments/use-cases/attach-files.js";
import { attachmentIntake } from "../../attachments/use-cases/take-files.js";
import { caseIdOf } from "../../case-id.js";
import { RelatedCard } from "../../doubles/pages/related.js";
import type { Experience } from "../../experience/experience.js";
import { ExperiencesCard } from "../../experience/pages/card.js";
import { findExperiences } from "../../experience/queries.js";
import { OfferCard, PastOffers } from "../../handover/pages/work.js";
import { NAMES_ISLAND, NotesCard } from "../../notes/pages/notes.js";
import { readMentions } from "../../notes/use-cases/read-mentions.js";
import { type NotesView, readNotes } from "../../notes/view.js";
import { FollowCard, type Following, FollowingChanged } from "../../notices/following/card.js";
import { OfficialCard } from "../../official/pages/card.js";
import { PresenceLine, presenceAt } from "../../presence/line.js";
import { roadOf } from "../../road.js";
import { PastTransfers, TransferCard } from "../../transfer/pages/work.js";
import { answerQuestion } from "../../use-cases/answer-question.js";
import { closeCase } from "../../use-cases/close-case.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { takeInHand } from "../../use-cases/take-in-hand.js";
import { RenewLinkCard } from "../renew-link/card.js";
import { type ErrorCode, parseAnswer, parseOutcome, parseReaction } from "./form.js";
import { type Attempt, NextStep } from "./next-step.js";
import { OtherSteps, Waiting } from "./other-steps.js";
import { PartCards } from "./part-cards.js";
import { quotedIn } from "./quote.js";
import { afterStep, StepTaken } from "./step-taken.js";
import { StuckMail } from "./stuck-mail.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import { type CaseView, findCaseView, readCaseView } from "./view.js";
import { askerName, Who } from "./who.js";
import { errorsOf } from "./words.js";

type Sent =
  | { readonly ok: false; readonly errors: ReadonlyMap<string, ErrorCode> }
  | { readonly ok: true; save(enclosure?: Enclosure): Promise<void> }
  /** Not sent yet: the form comes again, as it would be. */
  | { readonly ok: "again"; readonly visit: Visit; readonly preview: string | undefined };

const wrong = (field: string, code: ErrorCode): Sent => ({ ok: false, errors: new Map([[field, code]]) });

/** The form again with a block in it, when its sender asked for that. */
async function withBlock(visit: Visit, view: CaseView, field: string): Promise<Sent | undefined> {
  const added = await blockAdded(visit, view, field);
  if (added === "missing") return wrong(listFor(field), "block-missing");
  return added && { ok: "again", visit: added, preview: undefined };
}

/** Where the owner of a case works on it, and where others of the desk can read it. */
export const caseWork: Route = {
  id: "cases.case-work",
  address: addresses.case,
  get: async (visit) => {
    demandSignIn(visit);
    const { view, beside } = await visit.read(async (read) => {
      const view = await findCaseView(read, visit);
      return { view, beside: await findBeside(read, visit, view) };
    });
    return show(visit, view, beside);
  },
};

/** The three things that an owner sends; each comes back to the page above. */
export const workRoutes: readonly Route[] = [
  moveRoute("cases.take-in-hand", addresses.takeInHand, "take-in-hand", async (visit, view) => {
    const added = await withBlock(visit, view, "reaction");
    if (added) return added;
    const form = parseReaction(visit.fields);
    if (!form.ok) return form;
    const { version, reaction } = form.value;
    if (!isFilledIn(visit.fields, reaction)) return wrong("reaction", "blanks-left");
    return { ok: true, save: () => takeInHand(visit, { caseId: caseIdOf(visit), version }, reaction) };
  }),
  moveRoute("cases.answer", addresses.answer, "answer", async (visit, view) => {
    const added = await withBlock(visit, view, "answer");
    if (added) return added;
    const quoted = quotedIn(visit, view);
    if (quoted) return { ok: "again", visit: quoted, preview: undefined };
    const form = parseAnswer(visit.fields);
    if (!form.ok) return form;
    if (visit.fields.get("step") === "preview") return { ok: "again", visit, preview: form.value.answer };
    const { version, answer } = form.value;
    if (!isFilledIn(visit.fields, answer)) return wrong("answer", "blanks-left");
    return {
      ok: true,
      save: (enclosure) =>
        answerQuestion(visit, { caseId: caseIdOf(visit), version }, answer, enclosure, takenIn(visit.fields)),
    };
  }),
  moveRoute("cases.close", addresses.close, "close", async (visit) => {
    const form = parseOutcome(visit.fields);
    if (!form.ok) return form;
    const { version, outcome } = form.value;
    return { ok: true, save: () => closeCase(visit, { caseId: caseIdOf(visit), version }, outcome) };
  }),
];

function moveRoute(
  id: string,
  address: Route["address"],
  move: Attempt["move"],
  parse: (visit: Visit, view: CaseView) => Promise<Sent>,
): Route {
  const showAgain = async (visit: Visit, view: CaseView, attempt: Attempt) =>
    show(visit, view, await visit.read((read) => findBeside(read, visit, view)), attempt);
  const open = async (visit: Visit) => {
    demandSignIn(visit);
    const view = await readCaseView(visit);
    demand(caseAccess, `case.${move}`, visit.actor, view.relations);
    return view;
  };
  return {
    id,
    address,
    ...(move === "answer" ? { intake: attachmentIntake(open) } : {}),
    async post(visit) {
      const view = await open(visit);
      const sent = await parse(visit, view);
      const enclosed = await readEnclosed(visit);
      const errors = new Map(sent.ok === false ? sent.errors : []);
      // A text that was added stays, also when something is wrong with a file.
      const shown = sent.ok === "again" ? sent.visit : visit;
      if (sent.ok === false || enclosed.problem) return showAgain(shown, view, { move, errors, enclosed });
      if (sent.ok === "again")
        return showAgain(shown, view, { move, errors, enclosed, again: true, preview: sent.preview });
      try {
        await sent.save(enclosed.enclosure);
      } catch (error) {
        if (error instanceof DraftGone) return showAgain(visit, view, { move, errors, enclosed: goneEnclosed(visit) });
        if (!(error instanceof ChangedMeanwhile)) throw error;
        return showAgain(visit, await readCaseView(visit), { move, errors, enclosed, changedMeanwhile: true });
      }
      return { kind: "redirect", to: afterStep(visit, caseIdOf(visit)) };
    },
  };
}

/** A visitor is asked to sign in before anything is looked up; so nothing shows whether the case exists. */
function demandSignIn(visit: Visit): void {
  demand(caseAccess, "case.work-on", visit.actor);
}

/** What stands beside the case itself on this page, and on no other. */
type Beside = { readonly said: readonly Experience[]; readonly notes: NotesView };

const findBeside = async (read: Read, visit: Visit, view: CaseView): Promise<Beside> => ({
  said: await findExperiences(read, view.found.id),
  notes: await readNotes(read, visit, view),
});

// A note that is being written here belongs to no form that came back.
async function show(visit: Visit, view: CaseView, { said, notes }: Beside, attempt?: Attempt): Promise<Answer> {
  const text = choose(visit.lang, { nl, en });
  const voice = voiceOf(visit.municipality, visit.lang);
  const { found, people, steps, parts } = view;
  const today = dayOf(visit.clock.now());
  const presence = await presenceAt(visit, found.id, view.readsAs);
  if (notes.isNew) await readMentions(visit, found.id);
  const attached = attachedTo(visit, view.files, addresses.file);
  const { problem } = attempt?.enclosed ?? nothingEnclosed;
  const errors = [
    ...[...(attempt?.errors ?? [])].map(([field, code]) => ({ field, message: errorsOf(visit.lang)[code] })),
    ...(problem ? [{ field: FILES, message: problem }] : []),
  ];
  const body = (
    <CasePage
      head={
        <>
          {errors.length > 0 ? <ErrorSummary lang={visit.lang} errors={errors} /> : null}
          <PreHeading>{text.pre(found.number, view.organisation ?? askerName(visit, view))}</PreHeading>
          <Heading level={1}>{found.title}</Heading>
          <StepTaken visit={visit} view={view} />
          <FollowingChanged visit={visit} following={notes.following} />
          <StuckMail visit={visit} view={view} />
          <PresenceLine visit={visit} caseId={found.id} presence={presence} />
        </>
      }
      who={<Who visit={visit} view={view} />}
      road={
        <Stack>
          <Card heading={text.question}>
            <Quote text={found.question} />
          </Card>
          <RelatedCard visit={visit} view={view} />
          <OfferCard visit={visit} view={view} />
          <TransferCard visit={visit} view={view} />
          <Waiting visit={visit} view={view} />
          <NextStep visit={visit} view={view} attempt={attempt} />
          <ExperiencesCard visit={visit} said={said} />
          <PartCards visit={visit} view={view} />
          <NotesCard visit={visit} found={found} view={notes} />
          <OfficialCard visit={visit} found={found} official={view.official} />
          <OtherSteps visit={visit} view={view} />
          <PastOffers visit={visit} view={view} />
          <PastTransfers visit={visit} view={view} />
          <Road
            lang={visit.lang}
            label={text.road}
            steps={roadOf(visit.lang, { found, people, steps, parts, today, audience: "desk", voice, attached })}
          />
        </Stack>
      }
      rest={<Rest visit={visit} view={view} following={notes.following} />}
    />
  );
  const status =
    attempt === undefined || attempt.again
      ? {}
      : { status: attempt.changedMeanwhile ? (409 as const) : (400 as const) };
  return {
    kind: "page",
    title: `${found.number}: ${found.title}`,
    body,
    islands: [LIVE_NOTICE_ISLAND, NAMES_ISLAND, INSERT_TEXT_ISLAND],
    isPrivate: true,
    errorCount: errors.length,
    ...status,
  };
}

type RestProps = { readonly visit: Visit; readonly view: CaseView; readonly following: Following };

/** What can wait until the question has been read: on a phone it stands below it. */
function Rest({ visit, view, following }: RestProps) {
  const isOwn = view.relations.length > 0;
  return (
    <>
      <FollowCard visit={visit} caseId={view.found.id} following={following} isOwn={isOwn} />
      {isOwn ? <RenewLinkCard visit={visit} found={view.found} to={addresses.renewLink} audience="desk" /> : null}
    </>
  );
}
