import { z } from "zod";
import { choose, listOf } from "#platform/i18n";
import { Notice, TextField } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { type Act, actRoute, type Sent, type Standing } from "../../pages/case-acts/act.js";
import { parseWords } from "../../pages/case-acts/words.js";
import type { CaseView } from "../../pages/case-work/view.js";
import { WrittenField } from "../../pages/written/field.js";
import { filesOfAsker } from "../forwarded.js";
import { forwardQuestion } from "../use-cases/forward-question.js";
import { NoMail } from "./no-mail.js";
import { Rules } from "./rules.js";
import { lineIn, WORDS } from "./sent.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const act: Act = {
  id: "cases.forward",
  address: addresses.forward,
  moves: ["forward"],
  field: WORDS,
  words(visit, { found }) {
    const { forward } = choose(visit.lang, { nl, en });
    return { title: forward.title, lead: forward.lead(found.asker.name), send: forward.send };
  },
  fields,
  parse,
};

/** The owner forwards a question to the authority that it is for. */
export const forwardRoute = actRoute(act);

function parse(visit: Visit, { found }: CaseView): Sent {
  const { errors } = choose(visit.lang, { nl, en }).forward;
  const name = lineIn(visit, "authority");
  const typed = lineIn(visit, "email");
  const email = typed !== undefined && z.email().safeParse(typed).success ? typed : undefined;
  const wrong = [
    ...(name === undefined ? [["authority", errors["authority-missing"]] as const] : []),
    ...(email === undefined ? [["email", errors["email-wrong"]] as const] : []),
  ];
  return parseWords(visit, found.id, WORDS, wrong, async (asked, words) => {
    if (name !== undefined && email !== undefined) await forwardQuestion(visit, asked, { name, email }, words);
  });
}

function fields(visit: Visit, { found, files, steps }: CaseView, standing: Standing) {
  const { forward } = choose(visit.lang, { nl, en });
  const sent = filesOfAsker(files, steps);
  const field = (name: string) => ({
    lang: visit.lang,
    name,
    value: visit.fields.get(name),
    error: standing.errors.get(name),
  });
  return (
    <>
      <NoMail visit={visit} found={found} />
      {sent.length > 0 ? <Notice tone="warning">{forward.files(listOf(sent, visit.lang))}</Notice> : null}
      <TextField {...field("authority")} {...forward.authority} autocomplete="off" />
      <TextField {...field("email")} {...forward.email} type="email" autocomplete="off" />
      <WrittenField
        visit={visit}
        name={WORDS}
        label={forward.message.label}
        hint={forward.message.hint(found.asker.name)}
        rows={4}
        {...standing}
        error={standing.errors.get(WORDS)}
      />
      <Rules lang={visit.lang} label={forward.rules} rules={["forwarding"]} />
    </>
  );
}
