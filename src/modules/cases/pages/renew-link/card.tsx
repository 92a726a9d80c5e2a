import { choose } from "#platform/i18n";
import { Button, Card, Form, Notice, Paragraph, ScreenOnly } from "#platform/ui";
import { type Address, doneIn, type Visit } from "#platform/web";
import type { Case } from "../../case.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Said in the address after a link was renewed. */
export const RENEWED = "renew-link";

type Props = { readonly visit: Visit; readonly found: Case; readonly to: Address; readonly audience: "asker" | "desk" };

/**
 * For when a private link went to the wrong person: ends it and mails a new one. Of somebody without a mail address the desk
 * prints it, and they themselves can do nothing.
 */
export function RenewLinkCard({ visit, found, to, audience }: Props) {
  const isMailed = found.asker.email !== undefined;
  if (found.isErased || (!isMailed && audience === "asker")) return null;
  const text = choose(visit.lang, { nl, en })[isMailed ? audience : "printed"];
  return (
    <ScreenOnly>
      <Card heading={text.title}>
        {doneIn(visit, [RENEWED]) ? (
          <Notice tone="ok" announce>
            {text.done}
          </Notice>
        ) : null}
        <Paragraph>{text.body}</Paragraph>
        <Form lang={visit.lang} action={visit.to(to, { caseId: found.id })} {...visit.seal()}>
          <Button weight="secondary">{text.renew}</Button>
        </Form>
      </Card>
    </ScreenOnly>
  );
}
