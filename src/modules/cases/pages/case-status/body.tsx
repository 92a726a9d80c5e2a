import { findClosingDays } from "#municipality";
import { dayOf } from "#platform/clock";
import { choose } from "#platform/i18n";
import { voiceOf } from "#platform/tenancy";
import { Card, CasePage, PromiseCard, Quote, Road, Stack } from "#platform/ui";
import type { Visit } from "#platform/web";
import type { Attached } from "../../attachments/list.js";
import { ContactCard } from "../../contact-card.js";
import { answerStanding, stillSince } from "../../deadline.js";
import { OnwardCards, readOnward } from "../../doubles/pages/related.js";
import { ExperienceCard } from "../../experience/pages/card.js";
import { findExperiences } from "../../experience/queries.js";
import { HandoversCard } from "../../handover/pages/asker-card.js";
import { OfficialCard } from "../../official/pages/card.js";
import { en as officialEn } from "../../official/text.en.js";
import { nl as officialNl } from "../../official/text.nl.js";
import { answererOf, authorOf } from "../../people.js";
import { type Audience, roadOf } from "../../road.js";
import { isDroppedOut } from "../../silence/silence.js";
import { en as sharedEn } from "../../text.en.js";
import { nl as sharedNl } from "../../text.nl.js";
import type { Tracked } from "../../tracked.js";
import { ConsentDone, CrossingCard } from "../../transfer/pages/consent.js";
import { readCrossing } from "../../transfer/view.js";
import { DoneNotice, MessageButton, Offers } from "../asker-acts/offers.js";
import type { Side } from "../asker-acts/side.js";
import { endOf } from "../ended.js";
import { longDay } from "../long-day.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Content = Parameters<typeof CasePage>[0]["head"];

type Props = {
  readonly visit: Visit;
  readonly tracked: Tracked;
  readonly head: Content;
  readonly attached: Attached;
  /** Who looks: whoever asked, unless it says otherwise. */
  readonly audience?: Exclude<Audience, "desk">;
  /** How whoever asked it came here, and what they can do with it; left out for whoever reads along. */
  readonly side?: Side;
  /** What can be done here, below the road. */
  readonly act?: Content;
  /** What else may help, below the question. */
  readonly more?: Content;
};

/** The promise, the person, the road and the question, for whoever follows it: by a link or with an account. */
export async function statusBody({ visit, tracked, head, attached, audience = "asker", side, act, more }: Props) {
  const text = choose(visit.lang, { nl, en });
  const { found, people, steps, parts } = tracked;
  const today = dayOf(visit.clock.now());
  const voice = voiceOf(visit.municipality, visit.lang);
  const said = side ? await visit.read((read) => findExperiences(read, found.id)) : [];
  const crossing = side && (await visit.read((read) => readCrossing(read, found)));
  const onward = side ? await readOnward(visit, tracked, side) : [];
  return (
    <CasePage
      head={
        <>
          {side ? <DoneNotice visit={visit} tracked={tracked} /> : null}
          {side ? <ConsentDone visit={visit} tracked={tracked} /> : null}
          {head}
          {side ? <CrossingCard visit={visit} tracked={tracked} side={side} crossing={crossing} /> : null}
          <OnwardCards visit={visit} onward={onward.filter(({ kind }) => kind === "merge")} />
        </>
      }
      who={
        <Who
          visit={visit}
          tracked={tracked}
          audience={audience}
          promise={await promiseOf(visit, tracked)}
          act={side ? <MessageButton visit={visit} tracked={tracked} side={side} /> : null}
        />
      }
      road={
        <Stack>
          <Road
            lang={visit.lang}
            label={text.road}
            steps={roadOf(visit.lang, { found, people, steps, parts, today, audience, voice, attached })}
          />
          {side ? <ExperienceCard visit={visit} tracked={tracked} side={side} said={said} /> : null}
          {side ? <Offers visit={visit} tracked={tracked} side={side} /> : null}
          {act}
        </Stack>
      }
      rest={
        <>
          <Card heading={text.question}>
            <Quote text={found.question} />
          </Card>
          <OfficialCard visit={visit} found={found} official={tracked.official} />
          <HandoversCard visit={visit} tracked={tracked} audience={audience} />
          <OnwardCards visit={visit} onward={onward.filter(({ kind }) => kind !== "merge")} />
          {more}
        </>
      }
    />
  );
}

/** The sentence under the title: how far it is, and who answers, is on it now, or answered. */
export function leadOf(visit: Visit, { found, people, steps }: Tracked): string {
  const { leads } = choose(visit.lang, { nl, en });
  if (isDroppedOut(found)) return leads.droppedOut();
  if (found.status === "received") return leads.received(answererOf(found, people.acting));
  if (found.status === "closed" && steps.at(-1)?.kind === "import-closed") return leads.imported();
  if (found.status === "answered" || found.status === "closed") return leads[found.status](authorOf(steps, people));
  if (found.status === "forwarded")
    return leads.forwarded(steps.findLast(({ authority }) => authority)?.authority?.name ?? "");
  return leads[found.status](people.acting.who.name);
}

type Promised = { readonly label: string; readonly date: string; readonly remaining?: string; readonly late: boolean };

async function promiseOf(visit: Visit, { found }: Tracked): Promise<Promised> {
  const text = choose(visit.lang, { nl, en });
  const shared = choose(visit.lang, { nl: sharedNl, en: sharedEn });
  const today = dayOf(visit.clock.now());
  const long = (day: typeof today) => longDay(visit, day);
  const end = endOf(visit, found);
  if (end) return { label: end.label, date: long(end.day), late: false };
  const standing = answerStanding(found, today, await visit.read(findClosingDays));
  const since = stillSince(found, today);
  const remaining = since
    ? shared.paused(long(since))
    : standing && (standing.isLate ? shared.late(standing.days) : shared.left(standing.days));
  return {
    label: found.official
      ? choose(visit.lang, { nl: officialNl, en: officialEn }).due[found.official.kind]
      : text.promise,
    date: long(found.answerDue),
    ...(remaining ? { remaining } : {}),
    late: standing?.isLate ?? false,
  };
}

type WhoProps = { visit: Visit; tracked: Tracked; audience: Audience; promise: Promised; act: Content };

function Who({ visit, tracked, audience, promise, act }: WhoProps) {
  const text = choose(visit.lang, { nl, en });
  const today = dayOf(visit.clock.now());
  const isSecond = tracked.steps.some(({ owners, kind }) => owners !== undefined || kind === "arrive");
  const [first, now, before] =
    audience === "asker"
      ? [text.contact, text.contactNow, text.contactBefore]
      : [text.contactOfOther, text.contactOfOtherNow, text.contactOfOtherBefore];
  const role = tracked.found.status === "transferred" ? before : isSecond ? now : first;
  return (
    <Stack>
      <PromiseCard {...promise} />
      <ContactCard lang={visit.lang} acting={tracked.people.acting} role={role} today={today} act={act} />
    </Stack>
  );
}
