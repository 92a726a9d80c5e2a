import { demand, permits } from "#platform/access";
import { dayOf, Temporal } from "#platform/clock";
import { choose } from "#platform/i18n";
import {
  Card,
  CasePage,
  ErrorSummary,
  Heading,
  Link,
  Notice,
  Paragraph,
  PreHeading,
  PromiseCard,
  Quote,
  Stack,
} from "#platform/ui";
import type { Address, Answer, Route, Signer, Visit } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { type Enclosed, goneEnclosed, nothingEnclosed, readEnclosed, withFiles } from "../../attachments/enclosed.js";
import { DraftGone } from "../../attachments/use-cases/attach-files.js";
import { attachmentIntake } from "../../attachments/use-cases/take-files.js";
import { ContactCard } from "../../contact-card.js";
import { isOpenSub } from "../../sub-questions/sub-question.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { longDay } from "../long-day.js";
import type { Unsaved } from "../written/parse.js";
import { moveOf, parseMove } from "./form.js";
import { Forms } from "./forms.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import { addresseeName, readByLink, readSigned, type SubView, wordsNow } from "./view.js";

/** A specialist answers a sub-question with the link in their mail. @param signer signs the links */
export const workRoute = (signer: Signer): Route =>
  subRoute("cases.work-by-link", addresses.work, (visit) => readByLink(visit, signer));

/** The same for somebody who is signed in, with the whole question beside it. */
export const subQuestionRoute = subRoute("cases.sub-question", addresses.subQuestion, readSigned);

type Attempt = Unsaved | "overtaken";

const noProblem = { ok: false, bsnSeen: false } as const;

function subRoute(id: string, address: Address, read: (visit: Visit) => Promise<SubView>): Route {
  return {
    id,
    address,
    get: async (visit) => show(visit, address, await read(visit)),
    // What can be sent along goes with an answer; who may not answer sends nothing.
    intake: attachmentIntake(async (visit) => {
      const view = await read(visit);
      demand(caseAccess, "sub-question.answer", view.work.actor, view.relations);
    }),
    async post(visit) {
      const view = await read(visit);
      demand(caseAccess, `sub-question.${moveOf(visit)}`, view.work.actor, view.relations);
      const sent = parseMove(visit, view);
      const enclosed = await readEnclosed(visit);
      const again = (kept: Enclosed) => show(visit, address, view, { ...noProblem, errors: new Map() }, kept);
      if (!sent.ok) return show(visit, address, view, sent, enclosed);
      if (enclosed.problem) return again(enclosed);
      try {
        await sent.save(enclosed.enclosure);
      } catch (error) {
        if (error instanceof DraftGone) return again(goneEnclosed(visit));
        if (error instanceof ChangedMeanwhile) return show(visit, address, await read(visit), "overtaken");
        throw error;
      }
      return { kind: "redirect", to: visit.to(address, visit.params) };
    },
  };
}

function show(
  visit: Visit,
  address: Address,
  view: SubView,
  attempt?: Attempt,
  enclosed: Enclosed = nothingEnclosed,
): Answer {
  const { work: text } = choose(visit.lang, { nl, en });
  const { sub, people, number } = view;
  const owner = people.acting.who.name;
  const isSettled = !isOpenSub(sub);
  const today = dayOf(visit.clock.now());
  const due = longDay(visit, sub.due);
  // Whoever asked something back waits for the owner.
  const isLate = sub.status === "asked" && Temporal.PlainDate.compare(today, sub.due) > 0;
  const unsaved = attempt === "overtaken" ? undefined : attempt;
  const errors = [...withFiles(unsaved?.errors ?? new Map(), enclosed)].map(([field, message]) => ({ field, message }));
  const title = isSettled ? text.settled : text.title;
  const body = (
    <CasePage
      head={
        <>
          <ErrorSummary lang={visit.lang} errors={errors} />
          <PreHeading>{text.pre(number, addresseeName(visit, view))}</PreHeading>
          <Heading level={1}>{title}</Heading>
          <Paragraph>
            {isSettled || sub.status === "asked-back"
              ? doneOf(visit, view)
              : isLate
                ? text.late(owner, due)
                : text.lead(owner, due)}
          </Paragraph>
        </>
      }
      who={
        <Stack>
          {isSettled ? null : (
            <PromiseCard label={text.dueBy} date={due} late={isLate} {...(isLate ? { remaining: text.isLate } : {})} />
          )}
          <ContactCard lang={visit.lang} acting={people.acting} role={text.contact} today={today} />
        </Stack>
      }
      road={
        <Stack>
          {attempt === "overtaken" ? <Overtaken visit={visit} view={view} /> : null}
          {isSettled && view.work.actor.kind === "link" ? null : <What visit={visit} view={view} />}
          {isSettled || !mayAnswer(view) ? null : (
            <Forms visit={visit} view={view} address={address} unsaved={unsaved} enclosed={enclosed} />
          )}
          <WayIn visit={visit} view={view} />
        </Stack>
      }
    />
  );
  const failed = attempt === undefined ? {} : { status: unsaved ? (400 as const) : (409 as const) };
  return { kind: "page", title: `${title}: ${number}`, body, isPrivate: true, errorCount: errors.length, ...failed };
}

const mayAnswer = ({ work, relations }: SubView) => permits(caseAccess, "sub-question.answer", work.actor, relations);

function doneOf(visit: Visit, { sub, people }: SubView): string {
  const { done } = choose(visit.lang, { nl, en }).work;
  const owner = people.acting.who.name;
  return sub.status === "asked" ? "" : done[sub.status](owner);
}

/** The sub-question, what was said about it, and for staff who are signed in the whole question. */
function What({ visit, view }: { visit: Visit; view: SubView }) {
  const { work: text } = choose(visit.lang, { nl, en });
  const { sub, steps, whole, work } = view;
  const said = steps.filter(({ kind, note }) => ["ask-back", "reply"].includes(kind) && note);
  return (
    <>
      <Card heading={text.question}>
        <Quote text={sub.question} />
      </Card>
      {said.length > 0 ? (
        <Card heading={text.talk}>
          <Stack>
            {said.map(({ note }) => (
              <Quote text={note ?? ""} />
            ))}
          </Stack>
        </Card>
      ) : null}
      {sub.answer !== undefined && work.actor.kind === "person" ? (
        <Card heading={text.answer.title}>
          <Quote text={sub.answer} />
        </Card>
      ) : null}
      {whole === undefined ? null : (
        <Card heading={text.whole}>
          <Quote text={whole} />
        </Card>
      )}
    </>
  );
}

/** The link shows one part; whoever works here reads the whole question after signing in. */
function WayIn({ visit, view: { sub, work } }: { visit: Visit; view: SubView }) {
  const { signIn } = choose(visit.lang, { nl, en }).work;
  if (work.actor.kind !== "link" || sub.target.kind === "partner") return null;
  return (
    <Paragraph>
      <Link href={visit.to(addresses.subQuestion, { subQuestionId: sub.id })} standalone>
        {signIn}
      </Link>
    </Paragraph>
  );
}

/** Both texts: theirs is kept, yours is not lost. */
function Overtaken({ visit, view }: { visit: Visit; view: SubView }) {
  const { overtaken } = choose(visit.lang, { nl, en }).work;
  const yours = visit.fields.get(moveOf(visit)) ?? "";
  // The holder of a link reads nothing of what others wrote.
  const theirs = view.work.actor.kind === "person" ? wordsNow(view) : undefined;
  return (
    <Notice tone="warning" heading={overtaken.title} announce>
      <p>{overtaken.body}</p>
      <Quote text={yours} />
      {theirs ? (
        <>
          <p>{overtaken.theirs}</p>
          <Quote text={theirs} />
        </>
      ) : null}
    </Notice>
  );
}
