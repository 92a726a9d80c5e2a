import { choose } from "#platform/i18n";
import { voiceOf } from "#platform/tenancy";
import { Button, Card, Form, Paragraph, RadioGroup } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { listFor } from "../../answer-blocks/adding.js";
import { BlankChoice } from "../../answer-blocks/blanks.js";
import { BlockPicker } from "../../answer-blocks/picker.js";
import { type Enclosed, hiddenOf, nothingEnclosed } from "../../attachments/enclosed.js";
import { AttachmentField } from "../../attachments/field.js";
import { isOpen, outcomes } from "../../case.js";
import { en as officialEn } from "../../official/pages/text.en.js";
import { nl as officialNl } from "../../official/pages/text.nl.js";
import { en as sharedEn } from "../../text.en.js";
import { nl as sharedNl } from "../../text.nl.js";
import { Changed } from "../written/changed.js";
import { WrittenField } from "../written/field.js";
import { wordsSince } from "../written/since.js";
import { Assembling } from "./assembling.js";
import { FilesOfParts } from "./files-of-parts.js";
import type { ErrorCode } from "./form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import type { CaseView } from "./view.js";
import { errorsOf } from "./words.js";

/** A form that came back: which one, and what was wrong with it. What was typed is in the visit. */
export type Attempt = {
  readonly move: "take-in-hand" | "answer" | "close";
  readonly errors: ReadonlyMap<string, ErrorCode>;
  readonly changedMeanwhile?: boolean;
  readonly enclosed: Enclosed;
  /** Nothing was wrong: the form comes again with a text that was quoted in it, or as the asker will read it. */
  readonly again?: boolean;
  readonly preview?: string | undefined;
};

type Props = { readonly visit: Visit; readonly view: CaseView; readonly attempt: Attempt | undefined };

/** What the owner, or the deputy who acts for them, can do next. Others see nothing here. */
export function NextStep({ visit, view, attempt }: Props) {
  if (view.relations.length === 0) return null;
  const { status } = view.found;
  return (
    <>
      {attempt?.changedMeanwhile ? (
        <Changed
          visit={visit}
          theirs={wordsSince(visit, view)}
          yours={visit.fields.get("answer") ?? visit.fields.get("reaction")}
        />
      ) : null}
      {status === "received" ? <Words visit={visit} view={view} attempt={attempt} move="take-in-hand" /> : null}
      {isOpen(status) ? <Words visit={visit} view={view} attempt={attempt} move="answer" /> : null}
      {status === "answered" ? <Outcome visit={visit} view={view} attempt={attempt} /> : null}
    </>
  );
}

function Words({ visit, view, attempt, move }: Props & { readonly move: "take-in-hand" | "answer" }) {
  const text = choose(visit.lang, { nl, en });
  const words = move === "answer" ? text.answer : text.takeInHand;
  const address = move === "answer" ? addresses.answer : addresses.takeInHand;
  const name = move === "answer" ? "answer" : "reaction";
  const { name: asker, email, phone } = view.found.asker;
  const code = attempt?.move === move ? attempt.errors.get(name) : undefined;
  const enclosed = attempt?.move === move ? attempt.enclosed : nothingEnclosed;
  return (
    <Card heading={words.title} look={move === "answer" ? "main" : "plain"}>
      {move === "answer" ? <Remedy visit={visit} view={view} /> : null}
      <Form
        lang={visit.lang}
        action={visit.to(address, { caseId: view.found.id })}
        {...visit.seal()}
        hidden={{ version: String(view.found.version), ...hiddenOf(enclosed) }}
        upload={move === "answer"}
      >
        <WrittenField
          visit={visit}
          name={name}
          label={words.label}
          hint={email ? words.hint(asker, voiceOf(visit.municipality, visit.lang)) : text.withoutMail(asker, phone)}
          rows={move === "answer" ? 8 : 3}
          cameBack={attempt?.move === move}
          error={code && errorsOf(visit.lang)[code]}
          bsnSeen={code === "bsn-seen"}
        />
        <BlankChoice
          visit={visit}
          text={attempt?.move === move ? (visit.fields.get(name) ?? "") : ""}
          asked={code === "blanks-left"}
        />
        <BlockPicker
          visit={visit}
          caseId={view.found.id}
          blocks={view.blocks}
          into={name}
          isMissing={attempt?.move === move && attempt.errors.has(listFor(name))}
        />
        {move === "answer" ? <FilesOfParts visit={visit} view={view} cameBack={attempt?.move === move} /> : null}
        {move === "answer" ? <AttachmentField visit={visit} enclosed={enclosed} /> : null}
        {move === "answer" ? (
          <Assembling visit={visit} view={view} preview={attempt?.preview} send={words.send} />
        ) : (
          <Button weight="secondary">{words.send}</Button>
        )}
      </Form>
    </Card>
  );
}

/** Under a decision stands what somebody can do against it: the owner is told, since no page writes that for them. */
function Remedy({ visit, view }: Pick<Props, "visit" | "view">) {
  const { remedy } = choose(visit.lang, { nl: officialNl, en: officialEn });
  const kind = view.found.official?.kind;
  return kind === "application" || kind === "objection" ? <Paragraph>{remedy[kind]}</Paragraph> : null;
}

function Outcome({ visit, view, attempt }: Props) {
  const text = choose(visit.lang, { nl, en });
  const shared = choose(visit.lang, { nl: sharedNl, en: sharedEn });
  const labels = shared.outcomes(voiceOf(visit.municipality, visit.lang));
  const code = attempt?.move === "close" ? attempt.errors.get("outcome") : undefined;
  return (
    <Card heading={text.outcome.title} look="main">
      <Form
        lang={visit.lang}
        action={visit.to(addresses.close, { caseId: view.found.id })}
        {...visit.seal()}
        hidden={{ version: String(view.found.version) }}
      >
        <RadioGroup
          lang={visit.lang}
          name="outcome"
          label={text.outcome.label}
          value={visit.fields.get("outcome")}
          options={outcomes.map((value) => ({ value, label: labels[value] }))}
          error={code && errorsOf(visit.lang)[code]}
        />
        <Button>{text.outcome.send}</Button>
      </Form>
    </Card>
  );
}
