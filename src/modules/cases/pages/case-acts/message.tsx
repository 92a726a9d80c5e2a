import { z } from "zod";
import { choose } from "#platform/i18n";
import { RadioGroup } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { blockAdded, listFor } from "../../answer-blocks/adding.js";
import { BlankChoice, isFilledIn } from "../../answer-blocks/blanks.js";
import { en as blocksEn } from "../../answer-blocks/pages/text.en.js";
import { nl as blocksNl } from "../../answer-blocks/pages/text.nl.js";
import { BlockPicker } from "../../answer-blocks/picker.js";
import { canMove } from "../../case.js";
import { en as officialEn } from "../../official/pages/text.en.js";
import { nl as officialNl } from "../../official/pages/text.nl.js";
import type { Asked } from "../../use-cases/move-case.js";
import { takeInHand } from "../../use-cases/take-in-hand.js";
import { askAsker, sendMessage } from "../../use-cases/write-to-asker.js";
import type { CaseView } from "../case-work/view.js";
import { WrittenField } from "../written/field.js";
import { text as textField, version } from "../written/form.js";
import { parseWritten } from "../written/parse.js";
import { type Act, actRoute, type Sent, type Standing } from "./act.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const schema = z.object({ message: textField, needs: z.enum(["reaction", "nothing"]).catch("nothing"), version });

const act: Act = {
  id: "cases.message",
  address: addresses.message,
  moves: ["message", "ask-asker", "take-in-hand"],
  field: "message",
  takesFiles: true,
  words(visit, { found }) {
    const { message } = choose(visit.lang, { nl, en });
    const { name, email, phone } = found.asker;
    const lead = email === undefined ? message.leadPhone(name, phone) : message.lead(name);
    return { title: message.title(name), lead, send: message.send };
  },
  async again(visit, view) {
    const added = await blockAdded(visit, view, "message");
    if (added !== "missing") return added;
    const { insert } = choose(visit.lang, { nl: blocksNl, en: blocksEn });
    return { ok: false, errors: new Map([[listFor("message"), insert.none]]), bsnSeen: false };
  },
  fields: (visit, view, standing) => <Fields visit={visit} view={view} standing={standing} />,
  parse,
};

/** The owner writes to whoever asked: to let them know something, or to ask what is still needed. */
export const messageRoute = actRoute(act);

function parse(visit: Visit, { found }: CaseView): Sent {
  const parsed = parseWritten(visit, schema, "message");
  if (!parsed.ok) return parsed;
  const { message, needs, version } = parsed.value;
  if (!isFilledIn(visit.fields, message)) {
    const { blanks } = choose(visit.lang, { nl: blocksNl, en: blocksEn });
    return { ok: false, errors: new Map([["message", blanks.error]]), bsnSeen: false };
  }
  const asked: Asked = { caseId: found.id, version };
  if (needs === "reaction") return { ok: true, save: (enclosure) => askAsker(visit, asked, message, enclosure) };
  const send = found.status === "received" ? takeInHand : sendMessage;
  return { ok: true, save: (enclosure) => send(visit, asked, message, enclosure) };
}

function Fields({ visit, view, standing }: { visit: Visit; view: CaseView; standing: Standing }) {
  const { message } = choose(visit.lang, { nl, en });
  const mayWait = canMove(view.found.status, "ask-asker");
  return (
    <>
      <WrittenField
        visit={visit}
        name="message"
        label={message.label}
        {...standing}
        error={standing.errors.get("message")}
      />
      <BlankChoice
        visit={visit}
        text={standing.cameBack ? (visit.fields.get("message") ?? "") : ""}
        asked={standing.errors.has("message")}
      />
      <BlockPicker
        visit={visit}
        caseId={view.found.id}
        blocks={view.blocks}
        into="message"
        isMissing={standing.errors.has(listFor("message"))}
      />
      {mayWait ? (
        <RadioGroup
          lang={visit.lang}
          name="needs"
          label={message.needs.label}
          hint={
            view.found.official ? choose(visit.lang, { nl: officialNl, en: officialEn }).needsHint : message.needs.hint
          }
          value={visit.fields.get("needs") ?? (visit.query.get("needs") === "reaction" ? "reaction" : "nothing")}
          options={[
            { value: "nothing", label: message.needs.nothing },
            { value: "reaction", label: message.needs.reaction },
          ]}
        />
      ) : null}
    </>
  );
}
