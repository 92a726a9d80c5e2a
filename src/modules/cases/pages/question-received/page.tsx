import { dayOf } from "#platform/clock";
import { choose } from "#platform/i18n";
import {
  ButtonLink,
  Card,
  CasePage,
  CopyLink,
  Heading,
  Inline,
  Notice,
  Paragraph,
  PromiseCard,
  Stack,
  Summary,
} from "#platform/ui";
import type { Answer, Route, Signer, Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { ContactCard } from "../../contact-card.js";
import { readTracked } from "../../tracked.js";
import { longDay } from "../long-day.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** What an asker sees right after asking: number, name, date, private link. */
export function receivedPage(signer: Signer): Route {
  return { id: "cases.question-received", address: addresses.received, get: (visit) => show(visit, signer) };
}

async function show(visit: Visit, signer: Signer): Promise<Answer> {
  const text = choose(visit.lang, { nl, en });
  const { found, people } = await readTracked(visit, signer);
  const { acting } = people;
  const params = { token: visit.params.token ?? "" };
  const today = dayOf(visit.clock.now());
  const body = (
    <CasePage
      head={
        <>
          <Notice tone="ok">{found.asker.email ? text.mailed(found.asker.email) : text.notMailed}</Notice>
          <Heading level={1}>{text.heading(acting.who.name)}</Heading>
        </>
      }
      who={
        <>
          <PromiseCard label={text.answer} date={longDay(visit, found.answerDue)} />
          <ContactCard lang={visit.lang} acting={acting} role={text.contact} today={today} />
        </>
      }
      road={
        <Stack>
          <Card>
            <Summary
              rows={[
                { label: text.number, value: found.number },
                { label: text.firstReaction, value: longDay(visit, found.firstReactionDue) },
                { label: text.question, value: found.question, written: true },
              ]}
            />
          </Card>
          <Card heading={text.link.title}>
            <Paragraph>{text.link.body}</Paragraph>
            <CopyLink
              lang={visit.lang}
              name="link"
              label={text.link.label}
              href={visit.absolute(addresses.follow, params)}
            />
          </Card>
          <Inline>
            <ButtonLink href={visit.to(addresses.follow, params)} arrow>
              {text.follow}
            </ButtonLink>
          </Inline>
        </Stack>
      }
    />
  );
  return { kind: "page", title: text.title(found.number), body, isPrivate: true };
}
