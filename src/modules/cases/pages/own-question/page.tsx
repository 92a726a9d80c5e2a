import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  Heading,
  Link,
  Notice,
  Paragraph,
  PreHeading,
  Section,
  Stack,
} from "#platform/ui";
import { type Answer, doneIn, NotFound, type Route, type Visit, withDone } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { attachedTo } from "../../attachments/list.js";
import { parseSharing, sharingField } from "../../own/form.js";
import { type OwnCase, readOwnCase } from "../../own/own-case.js";
import { readersOf, type SharingError } from "../../own/sharing.js";
import { SharingFields } from "../../own/sharing-fields.js";
import { en as sharingEn } from "../../own/text.en.js";
import { nl as sharingNl } from "../../own/text.nl.js";
import { NotShared, shareQuestion } from "../../use-cases/share-question.js";
import type { Side } from "../asker-acts/side.js";
import { leadOf, statusBody } from "../case-status/body.js";
import { RenewLinkCard } from "../renew-link/card.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** A question for whoever asked it, and for those who read along; the asker says who they are. */
export const ownQuestionPage = (side: Side): Route => ({
  id: "cases.own-question",
  address: addresses.ownCase,
  get: async (visit) => show(visit, side, await readOwnCase(visit)),
});

/** The asker changes who reads along; comes back to the page above. */
export const shareRoute = (side: Side): Route => ({
  id: "cases.share",
  address: addresses.share,
  async post(visit) {
    const view = await readOwnCase(visit);
    if (!view.isAsker) throw new NotFound();
    demand(caseAccess, "case.share", visit.actor, ["asker"]);
    try {
      await shareQuestion(visit, view.found.id, parseSharing(visit.fields));
    } catch (error) {
      if (error instanceof NotShared) return show(visit, side, view, error.why);
      throw error;
    }
    return { kind: "redirect", to: withDone(visit.to(addresses.ownCase, { caseId: view.found.id }), "share") };
  },
});

async function show(visit: Visit, ownSide: Side, view: OwnCase, error?: SharingError): Promise<Answer> {
  const text = choose(visit.lang, { nl, en });
  const sharing = choose(visit.lang, { nl: sharingNl, en: sharingEn });
  const { found, isAsker } = view;
  const name = view.organisation ?? found.asker.name;
  const errors = error ? [{ field: sharingField[error], message: sharing.errors[error] }] : [];
  const head = (
    <>
      <ErrorSummary lang={visit.lang} errors={errors} />
      {isAsker ? <JustDone visit={visit} view={view} /> : null}
      <PreHeading>{(isAsker ? text.pre : text.preShared)(found.number, isAsker ? name : found.asker.name)}</PreHeading>
      <Heading level={1}>{found.title}</Heading>
      <Paragraph>{isAsker ? leadOf(visit, view) : text.leadShared(found.asker.name)}</Paragraph>
    </>
  );
  const back = (
    <Paragraph>
      <Link href={visit.to(addresses.own)} standalone>
        {text.back}
      </Link>
    </Paragraph>
  );
  const act = isAsker ? <Sharing visit={visit} view={view} error={error} /> : null;
  const more = (
    <>
      {isAsker ? <RenewLinkCard visit={visit} found={found} to={addresses.renewOwnLink} audience="asker" /> : null}
      {back}
    </>
  );
  const audience = isAsker ? "asker" : "reader";
  const side = isAsker ? { side: ownSide } : {};
  const attached = attachedTo(visit, view.files, addresses.fileOwn);
  const body = await statusBody({ visit, tracked: view, head, attached, audience, ...side, act, more });
  const failed = error ? { status: 400 as const, errorCount: 1 } : {};
  return { kind: "page", title: text.title(found.number, found.title), body, isPrivate: true, ...failed };
}

/** What the asker did a moment ago on this page, or to come to it. */
function JustDone({ visit, view }: { visit: Visit; view: OwnCase }) {
  const text = choose(visit.lang, { nl, en });
  const done = doneIn(visit, ["share", "keep"]);
  if (done === undefined) return null;
  const shared = view.sharing.mode === "me" ? text.notShared : text.shared;
  return (
    <Notice tone="ok" announce>
      {done === "keep" ? text.kept : shared}
    </Notice>
  );
}

type SharingProps = { visit: Visit; view: OwnCase; error: SharingError | undefined };

/** Who reads along, for the asker to change. Nothing for whoever belongs to no organisation, and shares with none. */
function Sharing({ visit, view, error }: SharingProps) {
  const text = choose(visit.lang, { nl, en });
  const { own, found } = view;
  const isShared = view.sharing.mode !== "me";
  const sharing = error ? parseSharing(visit.fields) : view.sharing;
  const isGone = isShared && "error" in readersOf(view.sharing, own);
  if (own.length === 0 && !isShared) return null;
  return (
    <Section id="delen" heading={text.share}>
      <Card>
        <Stack>
          {isGone ? <Notice tone="warning">{text.gone(view.organisation ?? "")}</Notice> : null}
          <Form
            lang={visit.lang}
            action={visit.to(addresses.share, { caseId: found.id })}
            {...visit.seal()}
            hidden={own.length === 0 ? { share: "me" } : {}}
          >
            {own.length > 0 ? <SharingFields lang={visit.lang} own={own} sharing={sharing} error={error} /> : null}
            <Button>{own.length > 0 ? text.save : text.stop}</Button>
          </Form>
        </Stack>
      </Card>
    </Section>
  );
}
