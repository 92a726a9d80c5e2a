import { z } from "zod";
import { addWorkingDays, findClosingDays, findMunicipality } from "#municipality";
import { dayOf } from "#platform/clock";
import { choose } from "#platform/i18n";
import { Card, Quote } from "#platform/ui";
import type { Route, Visit } from "#platform/web";
import { reopenCase } from "../../use-cases/reopen-case.js";
import { withdrawQuestion, writeToDesk } from "../../use-cases/write-to-desk.js";
import { isReopenable } from "../case-acts/reopen.js";
import { longDay } from "../long-day.js";
import { optionalText, text as textField } from "../written/form.js";
import { parseWritten } from "../written/parse.js";
import { type AskerAct, askerRoute } from "./act.js";
import type { InHand, Side } from "./side.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const written = z.object({ message: textField });
const perhapsWritten = z.object({ message: optionalText });
const textOf = ({ lang }: Pick<Visit, "lang">) => choose(lang, { nl, en });

const write: AskerAct = {
  name: "write",
  optional: false,
  takesFiles: true,
  above: (visit, inHand) => <Awaited visit={visit} inHand={inHand} />,
  lead: (visit, { people }) => textOf(visit).write.lead(people.acting.who.name),
  parse: (visit) => parseWritten(visit, written, "message"),
  save: ({ work, found }, message, enclosure) => writeToDesk(work, { caseId: found.id }, message, enclosure),
};

const withdraw: AskerAct = {
  name: "withdraw",
  optional: true,
  lead: (visit, { people }) => textOf(visit).withdraw.lead(people.acting.who.name),
  parse: (visit) => parseWritten(visit, perhapsWritten, "message"),
  save: ({ work, found }, message) =>
    withdrawQuestion(work, { caseId: found.id }, message.trim() === "" ? undefined : message),
};

const reopen: AskerAct = {
  name: "reopen",
  optional: false,
  isThere: (visit, { found }) => isReopenable(visit, found),
  async lead(visit, { people }) {
    const due = await visit.read(async (read) => {
      const { promise } = await findMunicipality(read);
      return addWorkingDays(dayOf(visit.clock.now()), promise.answerDays, await findClosingDays(read));
    });
    return textOf(visit).reopen.lead(people.acting.who.name, longDay(visit, due));
  },
  parse: (visit) => parseWritten(visit, written, "message"),
  save: ({ work, found }, message) => reopenCase(work, { caseId: found.id }, message),
};

/** What whoever asked a question can do with it on this side. */
export const askerRoutes = (side: Side): Route[] => [write, withdraw, reopen].map((act) => askerRoute(act, side));

/** What the owner asked, while they wait for it. */
function Awaited({ visit, inHand }: { visit: Visit; inHand: InHand }) {
  if (inHand.found.status !== "waiting") return null;
  const asked = inHand.steps.findLast(({ kind }) => kind === "ask-asker");
  const author = inHand.people.nameOf(asked?.by) ?? inHand.people.acting.person.name;
  return (
    <Card heading={textOf(visit).write.asked(author)}>
      <Quote text={asked?.note ?? ""} />
    </Card>
  );
}
