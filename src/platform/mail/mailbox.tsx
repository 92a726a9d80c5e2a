import { instantOf } from "#platform/clock";
import type { Database } from "#platform/db";
import { choose, formatMoment } from "#platform/i18n";
import { Card, EmptyState, Heading, Link, Muted, Paragraph, Stack } from "#platform/ui";
import type { NationalRoute } from "#platform/web";
import { findNewest, type MailRow } from "./queries.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const MOST = 20;
/** Long mails push out older ones, so that the page stays below 60 kB; a character can take five bytes in HTML. */
const MOST_BYTES = 45_000;

/** The mailbox of development: what would have been sent. Only there when no mail leaves the house. */
export function mailboxPage(db: Database): NationalRoute {
  return {
    id: "mail.mailbox",
    address: { nl: "/dev/mail", en: "/en/dev/mail" },
    async get({ lang }) {
      const text = choose(lang, { nl, en });
      const mails = fitting(await db.platform((tx) => findNewest(tx, MOST)));
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

/** The newest mails that fit on the page, one at least. */
function fitting(mails: readonly MailRow[]): readonly MailRow[] {
  let bytes = 0;
  return mails.filter((mail, index) => {
    bytes += weightOf(mail);
    return index === 0 || bytes <= MOST_BYTES;
  });
}

/** About what a mail weighs on the page: its words escaped, a tag for every line, and what stands around it. */
function weightOf({ subject, recipient, body_text }: MailRow): number {
  const words = `${subject}${recipient}${body_text ?? ""}`;
  const special = words.match(/[\n<>&"']/g)?.length ?? 0;
  return Buffer.byteLength(words) + special * 5 + 600;
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
