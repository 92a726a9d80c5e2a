import { instantOf } from "#platform/clock";
import type { Database } from "#platform/db";
import { choose, formatMoment } from "#platform/i18n";
import { Card, EmptyState, Heading, Link, Muted, Paragraph, Stack } from "#platform/ui";
import type { NationalRoute } from "#platform/web";
import { findNewest, type MailRow } from "./queries.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** A page of long mails stays below 60 kB. */
const MOST = 20;

/** The mailbox of development: what would have been sent. Only there when no mail leaves the house. */
export function mailboxPage(db: Database): NationalRoute {
  return {
    id: "mail.mailbox",
    address: { nl: "/dev/mail", en: "/en/dev/mail" },
    async get({ lang }) {
      const text = choose(lang, { nl, en });
      const mails = await db.platform((tx) => findNewest(tx, MOST));
      const body = (
        <Stack>
          <Heading level={1}>{text.title}</Heading>
          <Paragraph lead>{text.lead}</Paragraph>
          {mails.length === 0 ? (
            <EmptyState heading={text.empty.title}>{text.empty.body}</EmptyState>
          ) : (
            mails.map((mail) => <Mail mail={mail} time={formatMoment(instantOf(mail.created_at), lang)} to={text.to} />)
          )}
        </Stack>
      );
      return { kind: "page", title: text.title, body, isPrivate: true };
    },
  };
}

function Mail({ mail, time, to }: { mail: MailRow; time: string; to: string }) {
  return (
    <Card heading={mail.subject}>
      <Paragraph>
        <Muted>
          {to} {mail.recipient} · {time}
        </Muted>
      </Paragraph>
      {(mail.body_text ?? "").split("\n\n").map((paragraph) => (
        <Paragraph>
          {paragraph.split("\n").map((line) => (
            <>
              {/^https?:\/\/\S+$/.test(line) ? <Link href={line}>{line}</Link> : line}
              <br />
            </>
          ))}
        </Paragraph>
      ))}
    </Card>
  );
}
