import type { Child } from "hono/jsx";
import type { Acting } from "#identity";
import type { Temporal } from "#platform/clock";
import { capital, type Lang } from "#platform/i18n";
import { Card, Paragraph, Person, PhoneLink } from "#platform/ui";
import { dutyNote } from "./duty.js";

type Props = {
  readonly lang: Lang;
  readonly acting: Acting;
  readonly role: string;
  readonly today: Temporal.PlainDate;
  /** What can be done with them, below: a button. */
  readonly act?: Child;
};

/** The contact person; and when they are away, until when, and whom to call instead. */
export function ContactCard({ lang, acting, role, today, act }: Props) {
  const note = dutyNote(lang, acting, today);
  const { name, phone, isForgotten } = acting.person;
  // Whoever is away does not pick up: then the number of whoever acts stands below.
  const own = acting.away ? undefined : phone;
  return (
    <Card>
      <Person name={capital(name)} nameless={isForgotten} role={role} {...(own ? { phone: own } : {})}>
        {note ? (
          <>
            <Paragraph>{note.sentences}</Paragraph>
            {note.phone ? <PhoneLink number={note.phone} /> : null}
          </>
        ) : null}
        {act}
      </Person>
    </Card>
  );
}
