import type { Child } from "hono/jsx";
import { choose } from "#platform/i18n";
import { Button, Card, Form, Muted, Paragraph, TextField } from "#platform/ui";
import type { Address, Visit } from "#platform/web";
import { type Enclosed, hiddenOf } from "../../attachments/enclosed.js";
import { AttachmentField } from "../../attachments/field.js";
import { WrittenField } from "../written/field.js";
import type { Unsaved } from "../written/parse.js";
import { type Move, moveOf } from "./form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import type { SubView } from "./view.js";

type Props = {
  readonly visit: Visit;
  readonly view: SubView;
  readonly address: Address;
  readonly unsaved: Unsaved | undefined;
  /** What came along with an answer that came back. */
  readonly enclosed: Enclosed;
};

/** The three things that whoever was asked can do, the answer first. */
export function Forms({ visit, view, address, unsaved, enclosed }: Props) {
  const { work: text } = choose(visit.lang, { nl, en });
  const owner = view.people.acting.who.name;
  const errorOf = (move: Move, field: string) => (moveOf(visit) === move ? unsaved?.errors.get(field) : undefined);
  const own = { visit, address, unsaved, enclosed };
  return (
    <>
      <One
        {...own}
        move="answer"
        title={text.answer.title}
        label={text.answer.label}
        hint={text.answer.hint(owner)}
        send={text.answer.send}
      >
        <TextField
          lang={visit.lang}
          name="name"
          label={text.answer.name}
          hint={text.answer.nameHint}
          optional
          value={visit.fields.get("name")}
          error={errorOf("answer", "name")}
        />
        <AttachmentField visit={visit} enclosed={enclosed} />
        <Paragraph>
          <Muted>{text.answer.files(owner)}</Muted>
        </Paragraph>
      </One>
      {view.sub.status === "asked" ? (
        <One
          {...own}
          move="ask-back"
          title={text.askBack.title}
          label={text.askBack.label}
          send={text.askBack.send(owner)}
        />
      ) : null}
      <One {...own} move="decline" title={text.decline.title} label={text.decline.label} send={text.decline.send}>
        <TextField
          lang={visit.lang}
          name="better"
          label={text.decline.better}
          hint={text.decline.betterHint}
          optional
          value={visit.fields.get("better")}
          error={errorOf("decline", "better")}
        />
      </One>
    </>
  );
}

type OneProps = Omit<Props, "view"> & {
  readonly move: Move;
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly send: string;
  readonly children?: Child;
};

function One({ visit, address, unsaved, enclosed, move, title, label, hint, send, children }: OneProps) {
  const cameBack = unsaved !== undefined && moveOf(visit) === move;
  return (
    <Card heading={title} look={move === "answer" ? "main" : "plain"}>
      <Form
        lang={visit.lang}
        action={visit.to(address, visit.params)}
        {...visit.seal()}
        hidden={{ move, ...(move === "answer" ? hiddenOf(enclosed) : {}) }}
        upload={move === "answer"}
      >
        <WrittenField
          visit={visit}
          name={move}
          label={label}
          hint={hint}
          rows={move === "answer" ? 8 : 3}
          cameBack={cameBack}
          error={cameBack ? unsaved.errors.get(move) : undefined}
          bsnSeen={cameBack && unsaved.bsnSeen}
        />
        {children}
        <Button weight={move === "answer" ? "primary" : "secondary"}>{send}</Button>
      </Form>
    </Card>
  );
}
