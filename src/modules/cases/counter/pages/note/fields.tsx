import type { Staff } from "#identity";
import { choose } from "#platform/i18n";
import { Button, Form, RadioGroup, SideBySide, TextArea, TextField } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../../addresses.js";
import { type Enclosed, hiddenOf } from "../../../attachments/enclosed.js";
import { AttachmentField } from "../../../attachments/field.js";
import { BsnChoice } from "../../../pages/bsn/bsn-choice.js";
import { notedChannels } from "../../noted.js";
import { NOTE_FORM } from "../earlier/block.js";
import type { Errors, fieldNames } from "./form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Props = {
  readonly visit: Visit;
  readonly errors: Errors;
  readonly enclosed: Enclosed;
  /** Who owns it by the rule of the web. */
  readonly owner: Staff | undefined;
  /** Whether nothing has been typed yet. */
  readonly isFresh: boolean;
};

/** In the order of a conversation. The data of the form are of somebody else, so the browser fills in nothing. */
export function NoteForm({ visit, errors, enclosed, owner, isFresh }: Props) {
  const text = choose(visit.lang, { nl, en });
  const { lang, fields } = visit;
  const error = (name: (typeof fieldNames)[number]) => {
    const code = errors.get(name);
    return code && text.errors[code];
  };
  const field = (name: keyof typeof text.labels) => ({
    lang,
    name,
    value: fields.get(name) ?? "",
    label: text.labels[name],
    error: error(name),
  });
  const written = `${fields.get("question") ?? ""}\n${fields.get("said") ?? ""}`;
  return (
    <Form
      lang={lang}
      id={NOTE_FORM}
      action={visit.to(addresses.noteQuestion)}
      {...visit.seal()}
      hidden={hiddenOf(enclosed)}
      upload
      quick
    >
      <RadioGroup
        lang={lang}
        name="channel"
        label={text.channel.label}
        value={fields.get("channel") ?? "phone"}
        error={error("channel")}
        autofocus={isFresh}
        inline
        options={notedChannels.map((value) => ({
          value,
          label: text.channel.options[value],
          ...(value === "paper" ? { reveals: <ReceivedOn visit={visit} error={error("receivedOn")} /> } : {}),
        }))}
      />
      <SideBySide>
        <TextField {...field("name")} autocomplete="off" />
        <TextField {...field("organisation")} autocomplete="off" optional />
        <TextField {...field("phone")} hint={text.hints.phone} type="tel" autocomplete="off" />
        <TextField {...field("email")} hint={text.hints.email} type="email" autocomplete="off" />
      </SideBySide>
      <TextArea {...field("question")} hint={text.hints.question} rows={5} />
      <TextArea {...field("said")} hint={text.hints.said} rows={3} optional />
      <BsnChoice lang={lang} fields={fields} text={written} asked={[...errors.values()].includes("bsn-seen")} />
      <Language visit={visit} />
      <Owner visit={visit} owner={owner} />
      <AttachmentField visit={visit} enclosed={enclosed} />
      <Button arrow>{text.send}</Button>
    </Form>
  );
}

function ReceivedOn({ visit, error }: { visit: Visit; error: string | undefined }) {
  const { receivedOn } = choose(visit.lang, { nl, en });
  return (
    <TextField
      lang={visit.lang}
      name="receivedOn"
      type="date"
      width="short"
      {...receivedOn}
      value={visit.fields.get("receivedOn")}
      error={error}
    />
  );
}

/** Only where the municipality writes in more than one. */
function Language({ visit }: { visit: Visit }) {
  const { language } = choose(visit.lang, { nl, en });
  const { languages } = visit.municipality;
  if (languages.length < 2) return null;
  return (
    <RadioGroup
      lang={visit.lang}
      name="language"
      label={language.label}
      inline
      value={visit.fields.get("language") ?? "nl"}
      options={languages.map((value) => ({ value, label: language[value] }))}
    />
  );
}

/** Nothing to choose for whoever would own it anyway. */
function Owner({ visit, owner }: { visit: Visit; owner: Staff | undefined }) {
  const text = choose(visit.lang, { nl, en }).owner;
  const isOwn = visit.actor.kind === "person" && visit.actor.personId === owner?.personId;
  if (!owner || isOwn) return null;
  return (
    <RadioGroup
      lang={visit.lang}
      name="owner"
      label={text.label}
      value={visit.fields.get("owner") ?? "rule"}
      options={[
        { value: "rule", label: text.rule(owner.name) },
        { value: "me", label: text.me },
      ]}
    />
  );
}
