import { dayOf, Temporal } from "#platform/clock";
import { capital, choose, formatDay } from "#platform/i18n";
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Card,
  Chip,
  Disclosure,
  Form,
  Heading,
  Inline,
  Link,
  List,
  Paragraph,
  Portion,
  Quote,
  Stack,
} from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import type { PartFile } from "../../attachments/attachment.js";
import { describe } from "../../attachments/field.js";
import { BudgetLine } from "../../budgets/pages/line.js";
import { canMove } from "../../case.js";
import type { Part } from "../../sub-questions/parts.js";
import { canMoveSub, isOpenSub } from "../../sub-questions/sub-question.js";
import { en as sharedEn } from "../../text.en.js";
import { nl as sharedNl } from "../../text.nl.js";
import { en } from "../sub-question/text.en.js";
import { nl } from "../sub-question/text.nl.js";
import { addresseeName } from "../sub-question/view.js";
import type { CaseView } from "./view.js";

type Props = { readonly visit: Visit; readonly view: CaseView };

/** As many that need nobody any more stand on the page by themselves; more than these lie behind a fold. */
export const MOST_UNFOLDED = 5;

/** The sub-questions of a case with what came of each, for the desk; and for the owner what to do with them. */
export function PartCards({ visit, view }: Props) {
  const { desk } = choose(visit.lang, { nl, en });
  const { found, parts, relations } = view;
  const isOwner = relations.length > 0;
  const maySplit = isOwner && canMove(found.status, "split") && !found.isErased;
  if (parts.length === 0 && !maySplit) return null;
  const settled = parts.filter((part) => !isOpenSub(part));
  const isLong = settled.length > MOST_UNFOLDED;
  const cardOf = (part: Part) => <PartCard visit={visit} view={view} part={part} isOwner={isOwner} />;
  return (
    <Card heading={desk.title}>
      <Stack>
        {parts.length === 0 ? <Paragraph>{desk.none}</Paragraph> : null}
        {(isLong ? parts.filter(isOpenSub) : parts).map(cardOf)}
        {isLong ? (
          <Disclosure label={desk.settled(settled.length)} printed>
            <Stack>{settled.map(cardOf)}</Stack>
          </Disclosure>
        ) : null}
        {maySplit ? (
          <Inline>
            <ButtonLink href={visit.to(addresses.split, { caseId: found.id })} weight="secondary">
              {parts.length === 0 ? desk.first : desk.another}
            </ButtonLink>
          </Inline>
        ) : null}
      </Stack>
    </Card>
  );
}

type PartProps = Props & { readonly part: Part; readonly isOwner: boolean };

function PartCard({ visit, view, part, isOwner }: PartProps) {
  const { desk } = choose(visit.lang, { nl, en });
  const who = addresseeName(visit, part);
  const params = { subQuestionId: part.id };
  const last = part.steps.at(-1);
  const reason = part.steps.findLast(({ kind }) => kind === "decline");
  return (
    <Portion>
      <Heading level={3} size="small">
        {capital(who)}
      </Heading>
      <Standing visit={visit} part={part} />
      <Paragraph>{part.question}</Paragraph>
      {part.answer === undefined ? null : <Quote text={part.answer} by={part.shownName} />}
      <PartFiles visit={visit} view={view} part={part} />
      {part.status === "declined" && reason ? <Quote text={reason.note ?? ""} by={desk.declinedBy(who)} /> : null}
      {part.status === "declined" && reason?.better ? <Paragraph>{desk.better(reason.better)}</Paragraph> : null}
      {part.status === "asked-back" ? <Quote text={lastNote(part)} by={desk.askedBackBy(who)} /> : null}
      {last?.kind === "escalate" ? (
        <Paragraph>{desk.escalated[part.addressee?.manager ? "manager" : "aanjager"]}</Paragraph>
      ) : null}
      <Inline>
        {isOwner && isOpenSub(part) ? (
          <Form lang={visit.lang} action={visit.to(addresses.withdrawSub, params)} {...visit.seal()}>
            <ButtonGroup>
              {canMoveSub(part.status, "reply") ? (
                <ButtonLink href={visit.to(addresses.replySub, params)}>{desk.reply}</ButtonLink>
              ) : null}
              <Button weight="secondary">{desk.withdraw}</Button>
            </ButtonGroup>
          </Form>
        ) : null}
        <BudgetLine visit={visit} part={part} budgets={view.budgets} isOwner={isOwner} who={who} />
      </Inline>
    </Portion>
  );
}

/** What came with the answer, to fetch. */
function PartFiles({ visit, view, part }: Omit<PartProps, "isOwner">) {
  const own = view.partFiles.filter(({ subQuestionId }) => subQuestionId === part.id);
  if (own.length === 0) return null;
  const link = (file: PartFile) => (
    <Link href={visit.to(addresses.file, { caseId: view.found.id, attachment: file.id })}>
      {describe(visit.lang, file)}
    </Link>
  );
  return <List items={own.map(link)} />;
}

const lastNote = ({ steps }: Part) => steps.findLast(({ kind }) => kind === "ask-back")?.note ?? "";

/** A chip with how it stands, and until when or since when. */
function Standing({ visit, part }: Pick<PartProps, "visit" | "part">) {
  const { desk } = choose(visit.lang, { nl, en });
  const { parts } = choose(visit.lang, { nl: sharedNl, en: sharedEn });
  const today = dayOf(visit.clock.now());
  const isLate = isOpenSub(part) && Temporal.PlainDate.compare(today, part.due) > 0;
  const tone = isLate ? "late" : isOpenSub(part) ? "waits" : part.status === "answered" ? "ok" : "plain";
  const on = part.settledAt ? dayOf(part.settledAt) : part.due;
  const day = formatDay(on, visit.lang, { style: "medium", year: "auto", today });
  return (
    <Paragraph>
      <Chip tone={tone}>{isLate ? parts.late : desk.statuses[part.status]}</Chip>{" "}
      {part.settledAt ? day : parts.before(day)}
    </Paragraph>
  );
}
