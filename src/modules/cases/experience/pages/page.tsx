import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import { voiceOf } from "#platform/tenancy";
import { ErrorSummary, Heading, Link, Measure, Notice, Paragraph, PreHeading, Stack, Summary } from "#platform/ui";
import { type Answer, doneIn, type Route, type Visit, withDone } from "#platform/web";
import { caseAccess } from "../../access.js";
import type { InHand, Side } from "../../pages/asker-acts/side.js";
import type { Unsaved } from "../../pages/written/parse.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { canLookBack, type Experience } from "../experience.js";
import { findExperiences } from "../queries.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";
import { GivenBefore, giveExperience } from "../use-cases/give-experience.js";
import { parseExperience } from "./form.js";
import { Questions } from "./questions.js";
import { saidRows } from "./said.js";

/** What stands in the way of what was sent. */
type Failed = Unsaved | "before" | "overtaken";

/** Where whoever asked a question says how the answer was: once, and then it is shown back. */
export function experienceRoute(side: Side): Route {
  const open = async (visit: Visit) => {
    const inHand = await side.open(visit);
    demand(caseAccess, "experience.give", inHand.work.actor, side.suffix ? ["asker"] : []);
    return inHand;
  };
  return {
    id: `cases.experience${side.suffix || "-by-link"}`,
    address: side.addresses.experience,
    get: async (visit) => show(visit, side, await open(visit)),
    async post(visit) {
      const { work, found } = await open(visit);
      const said = parseExperience(visit);
      if (!said.ok) return show(visit, side, await open(visit), said);
      const { round, ...given } = said.value;
      try {
        await giveExperience(work, { caseId: found.id, round }, given);
      } catch (error) {
        if (error instanceof GivenBefore) return show(visit, side, await open(visit), "before");
        if (error instanceof ChangedMeanwhile) return show(visit, side, await open(visit), "overtaken");
        throw error;
      }
      const to = visit.to(side.addresses.experience, visit.params);
      return { kind: "redirect", to: withDone(to, given.again ? "reopen" : "experience") };
    },
  };
}

async function show(visit: Visit, side: Side, inHand: InHand, failed?: Failed): Promise<Answer> {
  const { found } = inHand;
  const said = await visit.read((read) => findExperiences(read, found.id));
  const ofThis = said.find(({ round }) => round === found.round);
  const isOpen = canLookBack(found) && !ofThis && failed !== "overtaken";
  const status = visit.to(side.addresses.status, visit.params);
  if (!isOpen && said.length === 0 && failed === undefined) return { kind: "redirect", to: status };
  const text = choose(visit.lang, { nl, en });
  const unsaved = typeof failed === "object" ? failed : undefined;
  const errors = [...(unsaved?.errors ?? [])].map(([field, message]) => ({ field, message }));
  const newest = ofThis ?? said.at(-1);
  const title = isOpen || !newest ? text.title : text.thanks.title;
  const body = (
    <Measure>
      <ErrorSummary lang={visit.lang} errors={errors} />
      <PreHeading>{`${found.number} · ${found.title}`}</PreHeading>
      <Heading level={1}>{title}</Heading>
      <Stack>
        {typeof failed === "string" ? <NotKept visit={visit} why={failed} /> : null}
        {isOpen ? (
          <Questions visit={visit} inHand={inHand} side={side} unsaved={unsaved} />
        ) : (
          <Thanks visit={visit} inHand={inHand} said={newest} />
        )}
        <Paragraph>
          <Link href={status} standalone>
            {text.back}
          </Link>
        </Paragraph>
      </Stack>
    </Measure>
  );
  return {
    kind: "page",
    title: `${title} ${found.number}`,
    body,
    isPrivate: true,
    errorCount: errors.length,
    ...(failed === undefined ? {} : { status: typeof failed === "string" ? (409 as const) : (400 as const) }),
  };
}

/** The words in which it was asked. */
function asAsked({ lang }: Visit) {
  const { solved, helped, thanks } = choose(lang, { nl, en });
  return { solved: solved.label, helped: helped.label, remark: thanks.remark };
}

/** Why what was sent is not kept, with what it was. */
function NotKept({ visit, why }: { visit: Visit; why: "before" | "overtaken" }) {
  const text = choose(visit.lang, { nl, en });
  const parsed = parseExperience(visit);
  return (
    <Notice tone="warning" heading={text[why].title} announce>
      <p>{text[why].body}</p>
      {parsed.ok ? (
        <>
          <p>{text.before.now}</p>
          <Summary rows={saidRows(visit.lang, parsed.value, asAsked(visit))} />
        </>
      ) : null}
    </Notice>
  );
}

type ThanksProps = { visit: Visit; inHand: InHand; said: Experience | undefined };

/** What somebody said, shown back to them. */
function Thanks({ visit, inHand, said }: ThanksProps) {
  if (!said) return null;
  const { thanks, who } = choose(visit.lang, { nl, en });
  const owner = inHand.people.acting.who.name;
  const done = doneIn(visit, ["experience", "reopen"]);
  return (
    <>
      {done === "reopen" ? (
        <Notice tone="ok" announce>
          {thanks.taken(owner)}
        </Notice>
      ) : null}
      <Paragraph lead>{thanks.lead}</Paragraph>
      <Heading level={2} size="small">
        {thanks.yours}
      </Heading>
      <Summary rows={saidRows(visit.lang, said, asAsked(visit))} />
      <Paragraph>
        {thanks.once} {who(owner, voiceOf(visit.municipality, visit.lang))}
      </Paragraph>
    </>
  );
}
