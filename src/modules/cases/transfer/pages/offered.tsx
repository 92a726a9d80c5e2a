import { z } from "zod";
import { choices } from "#municipality";
import { demand, permits } from "#platform/access";
import { dayOf } from "#platform/clock";
import { isId } from "#platform/db";
import { choose, formatDay } from "#platform/i18n";
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  Heading,
  Link,
  Measure,
  Notice,
  Paragraph,
  PreHeading,
  PromiseCard,
  Quote,
  Rows,
  Stack,
} from "#platform/ui";
import { type Answer, doneIn, NotFound, type Route, type Visit, withDone } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { longDay } from "../../pages/long-day.js";
import { WrittenField } from "../../pages/written/field.js";
import { text as textField } from "../../pages/written/form.js";
import { parseWritten, type Unsaved } from "../../pages/written/parse.js";
import { titleOf } from "../../title.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { findOffered, listOffered } from "../queries.js";
import type { Offered } from "../transfer.js";
import { acceptTransfer } from "../use-cases/accept-transfer.js";
import { declineTransfer } from "../use-cases/decline-transfer.js";
import { noteReading } from "../use-cases/note-reading.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const schema = z.object({ reason: textField });
const DECLINED = "transfer-declined";

type Seen = { readonly offered: Offered; readonly town: string };

/** What another municipality offers, to read and to choose; nothing of who asked it. */
export const offeredRoute: Route = {
  id: "cases.transfer-offered",
  address: addresses.transferOffered,
  async get(visit) {
    demand(caseAccess, "transfer.read", visit.actor);
    const seen = await open(visit);
    if (!seen) return gone(visit, 404);
    await noteReading(visit, seen.offered);
    return show(visit, seen);
  },
  async post(visit) {
    demand(caseAccess, "transfer.decline", visit.actor);
    const seen = await open(visit);
    if (!seen) return gone(visit, 404);
    const parsed = parseWritten(visit, schema, "reason");
    if (!parsed.ok) return show(visit, seen, parsed);
    return decide(visit, async () => {
      await declineTransfer(visit, seen.offered.id, parsed.value.reason);
      return withDone(visit.to(addresses.list), DECLINED);
    });
  },
};

/** Whoever reads new questions here takes it; it is theirs from then on. */
export const acceptRoute: Route = {
  id: "cases.accept-transfer",
  address: addresses.acceptTransfer,
  async post(visit) {
    demand(caseAccess, "transfer.accept", visit.actor);
    const transferId = transferIdOf(visit);
    return decide(visit, async () => visit.to(addresses.case, { caseId: await acceptTransfer(visit, transferId) }));
  },
};

function transferIdOf({ params }: Visit): string {
  const id = params.transferId ?? "";
  if (!isId(id)) throw new NotFound();
  return id;
}

/** What is offered; nothing for what never was, or is not any more: nobody can tell which. */
async function open(visit: Visit): Promise<Seen | undefined> {
  const id = transferIdOf(visit);
  return visit.read(async (read) => {
    const offered = await findOffered(read, id);
    if (!offered) return undefined;
    visit.noteRead({ action: "transfer.read", subject: { kind: "transfer", id } });
    const [told] = await choices.neighbours.findTold(read, [offered.fromId]);
    return { offered, town: told?.named[visit.lang] ?? "" };
  });
}

/** Decides; where somebody was first there is nothing left to decide. */
async function decide(visit: Visit, work: () => Promise<string>): Promise<Answer> {
  try {
    return { kind: "redirect", to: await work() };
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return gone(visit, 409);
    if (error instanceof NotFound) return gone(visit, 404);
    throw error;
  }
}

function gone(visit: Visit, status: 404 | 409): Answer {
  const { offered: text } = choose(visit.lang, { nl, en });
  const body = (
    <Measure>
      <Heading level={1}>{text.gone}</Heading>
      <Paragraph lead>{text.goneBody}</Paragraph>
      <BackLink visit={visit} />
    </Measure>
  );
  return { kind: "page", title: text.gone, body, isPrivate: true, status };
}

function BackLink({ visit }: { readonly visit: Visit }) {
  const { offered: text } = choose(visit.lang, { nl, en });
  return (
    <Paragraph>
      <Link href={visit.to(addresses.list)} standalone>
        {text.list}
      </Link>
    </Paragraph>
  );
}

function show(visit: Visit, { offered, town }: Seen, sent?: Unsaved): Answer {
  const { offered: text } = choose(visit.lang, { nl, en });
  const params = { transferId: offered.id };
  const errors = [...(sent?.errors ?? [])].map(([field, message]) => ({ field, message }));
  const body = (
    <Measure>
      <ErrorSummary lang={visit.lang} errors={errors} />
      <PreHeading>{text.pre(offered.number)}</PreHeading>
      <Heading level={1}>{text.title(town)}</Heading>
      <Paragraph lead>{text.lead}</Paragraph>
      <Stack>
        <Card heading={text.question}>
          <Quote text={offered.question} />
        </Card>
        <Card heading={text.reason}>
          <Quote text={offered.reason} />
        </Card>
        <PromiseCard label={text.promised} date={longDay(visit, offered.answerDue)} late={false} />
        <Card heading={text.acceptTitle} look="main">
          <Paragraph>{`${text.acceptBody} ${text.due(longDay(visit, offered.offerDue))}`}</Paragraph>
          <Form
            lang={visit.lang}
            action={visit.to(addresses.acceptTransfer, params)}
            {...visit.seal()}
            hidden={{ transfer: offered.id }}
          >
            <Button>{text.accept}</Button>
          </Form>
        </Card>
        <Card heading={text.declineTitle}>
          <Form lang={visit.lang} action={visit.to(addresses.transferOffered, params)} {...visit.seal()}>
            <WrittenField
              visit={visit}
              name="reason"
              label={text.why}
              hint={text.whyHint(town)}
              rows={4}
              cameBack={sent !== undefined}
              error={sent?.errors.get("reason")}
              bsnSeen={sent?.bsnSeen === true}
            />
            <Button weight="secondary">{text.decline}</Button>
          </Form>
        </Card>
        <BackLink visit={visit} />
      </Stack>
    </Measure>
  );
  const failed = sent ? { status: 400 as const } : {};
  const title = `${text.title(town)}: ${offered.number}`;
  return { kind: "page", title, body, isPrivate: true, errorCount: errors.length, ...failed };
}

/** What other municipalities offer, for whoever reads new questions. */
export async function readOffered(visit: Visit): Promise<readonly Seen[]> {
  if (!permits(caseAccess, "transfer.read", visit.actor)) return [];
  return visit.read(async (read) => {
    const all = await listOffered(read);
    const told = await choices.neighbours.findTold(
      read,
      all.map(({ fromId }) => fromId),
    );
    const townOf = (id: string) => told.find((one) => one.id === id)?.named[visit.lang] ?? "";
    return all.map((offered) => ({ offered, town: townOf(offered.fromId) }));
  });
}

/** The block above the list; nothing when nothing is offered. */
export function OfferedBlock({ visit, offered }: { readonly visit: Visit; readonly offered: readonly Seen[] }) {
  const { offered: text } = choose(visit.lang, { nl, en });
  const today = dayOf(visit.clock.now());
  const rows = offered.map(({ offered: one, town }) => ({
    href: visit.to(addresses.transferOffered, { transferId: one.id }),
    tone: "waits" as const,
    title: titleOf(one.question),
    note: `${one.number} · ${town}`,
    when: text.choose(formatDay(one.offerDue, visit.lang, { style: "medium", weekday: true, year: "auto", today })),
  }));
  return (
    <>
      {doneIn(visit, [DECLINED]) ? (
        <Notice tone="ok" announce>
          {text.declined}
        </Notice>
      ) : null}
      {rows.length > 0 ? (
        <Card heading={text.block}>
          <Rows label={text.block} rows={rows} />
        </Card>
      ) : null}
    </>
  );
}
