import { choose } from "#platform/i18n";
import { Button, Card, Form, Notice, Paragraph } from "#platform/ui";
import { doneIn, type Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Who follows a question, as whoever reads it sees it. */
export type Following = { readonly names: readonly string[]; readonly follows: boolean };

type Props = { readonly visit: Visit; readonly caseId: string; readonly following: Following; readonly isOwn: boolean };

/** Says that somebody began or stopped following a moment ago, as long as that is so. */
export function FollowingChanged({ visit, following }: Pick<Props, "visit" | "following">) {
  const done = doneIn(visit, ["follow", "unfollow"]);
  if (done === undefined || (done === "follow") !== following.follows) return null;
  return (
    <Notice tone="ok" announce>
      {choose(visit.lang, { nl, en }).done[done]}
    </Notice>
  );
}

/** Following a question, and who does. Whoever owns it or acts for the owner hears everything anyway. */
export function FollowCard({ visit, caseId, following, isOwn }: Props) {
  const text = choose(visit.lang, { nl, en });
  const { names, follows } = following;
  if (isOwn && !follows && names.length === 0) return null;
  return (
    <Card heading={text.title}>
      <Paragraph>{names.length === 0 ? text.nobody : text.followers(names)}</Paragraph>
      {isOwn && !follows ? null : (
        <Form
          lang={visit.lang}
          action={visit.to(addresses.watch, { caseId })}
          {...visit.seal()}
          hidden={{ follow: follows ? "no" : "yes" }}
        >
          <Button weight="secondary" pressed={follows}>
            {text.follow}
          </Button>
        </Form>
      )}
      {follows ? <Paragraph muted>{text.on}</Paragraph> : null}
    </Card>
  );
}
