import { demand } from "#platform/access";
import { choose, formatMoment } from "#platform/i18n";
import { Button, Card, Chip, Form, Heading, Inline, Measure, Muted, Notice, Paragraph, Stack } from "#platform/ui";
import { type Answer, doneIn, NotFound, type Route, type SessionShown, type Visit, withDone } from "#platform/web";
import { identityAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { endSession } from "../../use-cases/end-session.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** More places than this nobody looks through one by one: then they end everywhere. */
const MOST = 20;

/** Where somebody is signed in, and the buttons that end it there. */
export const sessionsPage: Route = {
  id: "identity.sessions",
  address: addresses.sessions,
  get: show,
  async post(visit) {
    const which = visit.fields.get("session") ?? "";
    const ended = await endSession(visit, which === "all" ? "all" : { id: which });
    if (!ended) throw new NotFound();
    // Whoever is out everywhere can read no page of their own any more.
    if (which === "all")
      return { kind: "redirect", to: withDone(visit.to(addresses.signIn), "end-all"), signOut: true };
    return { kind: "redirect", to: withDone(visit.to(addresses.sessions), "end") };
  },
};

async function show(visit: Visit): Promise<Answer> {
  demand(identityAccess, "session.list", visit.actor);
  const text = choose(visit.lang, { nl, en });
  const sessions = [...((await visit.sessions?.list()) ?? [])].sort((a, b) => Number(b.isThis) - Number(a.isThis));
  const body = (
    <Measure>
      <Heading level={1}>{text.title}</Heading>
      <Paragraph lead>{text.lead}</Paragraph>
      <Stack>
        {doneIn(visit, ["end"]) ? (
          <Notice tone="ok" announce>
            {text.ended}
          </Notice>
        ) : null}
        {sessions.slice(0, MOST).map((session) => (
          <OneSession visit={visit} session={session} />
        ))}
        {sessions.length > MOST ? <Paragraph>{text.more}</Paragraph> : null}
        <EndButton visit={visit} which="all" label={text.endAll} />
      </Stack>
    </Measure>
  );
  return { kind: "page", title: text.title, body, isPrivate: true };
}

function OneSession({ visit, session }: { visit: Visit; session: SessionShown }) {
  const text = choose(visit.lang, { nl, en });
  const moment = (at: SessionShown["seenAt"]) => formatMoment(at, visit.lang);
  return (
    <Card heading={session.device ?? text.unknown} headingLevel={2}>
      {session.isThis ? <Chip tone="ok">{text.here}</Chip> : null}
      <Paragraph>
        <Muted>{text.when(text.methods[session.method], moment(session.openedAt), moment(session.seenAt))}</Muted>
      </Paragraph>
      {session.isThis ? null : <EndButton visit={visit} which={session.id} label={text.end} />}
    </Card>
  );
}

function EndButton({ visit, which, label }: { visit: Visit; which: string; label: string }) {
  return (
    <Form lang={visit.lang} action={visit.to(addresses.sessions)} {...visit.seal()} hidden={{ session: which }}>
      <Inline>
        <Button weight="secondary">{label}</Button>
      </Inline>
    </Form>
  );
}
