import { z } from "zod";
import { choose } from "#platform/i18n";
import { RadioGroup } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
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
    const lead = email === undefined ? message.leadPhone(name, phone ?? "") : message.lead(name);
    return { title: message.title(name), lead, send: message.send };
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
      {mayWait ? (
        <RadioGroup
          lang={visit.lang}
          name="needs"
          label={message.needs.label}
          hint={
            view.found.official ? choose(visit.lang, { nl: officialNl, en: officialEn }).needsHint : message.needs.hint
          }
          value={visit.fields.get("needs") ?? "nothing"}
          options={[
            { value: "nothing", label: message.needs.nothing },
            { value: "reaction", label: message.needs.reaction },
          ]}
        />
      ) : null}
    </>
  );
}
