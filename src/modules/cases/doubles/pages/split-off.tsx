import { dayOf } from "#platform/clock";
import { choose } from "#platform/i18n";
import { Notice, Paragraph, RadioGroup, SideBySide, TextArea } from "#platform/ui";
import { type Visit, withDone } from "#platform/web";
import { addresses } from "../../addresses.js";
import { BsnChoice, settleBsn } from "../../pages/bsn/bsn-choice.js";
import { type Act, actRoute, type Sent, type Standing } from "../../pages/case-acts/act.js";
import type { CaseView } from "../../pages/case-work/view.js";
import { longDay } from "../../pages/long-day.js";
import { version } from "../../pages/written/form.js";
import { findDefaultOwner } from "../../use-cases/submit-question.js";
import { splitOff } from "../use-cases/split-off.js";
import { toldIn } from "../words.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const LEAST = 10;
const MOST = 5000;
const parts = ["first", "second"] as const;
type Code = keyof typeof nl.splitOff.errors;

const act: Act = {
  id: "cases.split-off",
  address: addresses.splitOff,
  moves: ["split-off"],
  field: "first",
  words(visit, { found }) {
    const { splitOff: text } = choose(visit.lang, { nl, en });
    const mailed = found.asker.email === undefined ? text.notMailed(found.asker.name) : text.mailed;
    return { title: text.title, lead: `${text.lead(longDay(visit, found.answerDue))} ${mailed}`, send: text.send };
  },
  fields,
  parse,
  after: (visit, { found }) => withDone(visit.to(addresses.case, { caseId: found.id }), "split-off"),
};

/** The owner cuts a question that holds two in two. */
export const splitOffRoute = actRoute(act);

/** What one half will be, or what is wrong with it. */
function half({ fields }: Visit, name: (typeof parts)[number]): { readonly text: string } | { readonly code: Code } {
  const typed = fields.get(name) ?? "";
  if (typed.includes("\0")) return { code: "unstorable" };
  if (typed.trim() === "") return { code: "text-missing" };
  if ([...typed.trim()].length < LEAST) return { code: "text-short" };
  if ([...typed].length > MOST) return { code: "text-long" };
  const text = settleBsn(fields, typed);
  return text === undefined ? { code: "bsn-seen" } : { text };
}

function parse(visit: Visit, { found }: CaseView): Sent {
  const { errors } = choose(visit.lang, { nl, en }).splitOff;
  const [first, second] = [half(visit, "first"), half(visit, "second")];
  if ("text" in first && "text" in second) {
    const owner = visit.fields.get("owner") === "rule" ? "rule" : "same";
    const asked = { caseId: found.id, version: version.parse(visit.fields.get("version")) };
    return {
      ok: true,
      save: async () => void (await splitOff(visit, asked, { first: first.text, second: second.text, owner })),
    };
  }
  const wrong = [first, second].flatMap((one, at) => ("code" in one ? [[parts[at] ?? "", one.code] as const] : []));
  return {
    ok: false,
    errors: new Map(wrong.map(([name, code]) => [name, errors[code]])),
    bsnSeen: wrong.some(([, code]) => code === "bsn-seen"),
  };
}

async function fields(visit: Visit, { found, people, files, steps }: CaseView, standing: Standing) {
  const { splitOff: text } = choose(visit.lang, { nl, en });
  const rule = await visit.read((read) => findDefaultOwner(read, dayOf(visit.clock.now())));
  const told = toldIn(steps).map(({ id }) => id);
  const typed = (name: (typeof parts)[number]) => visit.fields.get(name) ?? (name === "first" ? found.question : "");
  return (
    <>
      <Paragraph>{text.hint}</Paragraph>
      <SideBySide>
        {parts.map((name) => (
          <TextArea
            lang={visit.lang}
            name={name}
            label={text[name]}
            rows={8}
            value={typed(name)}
            error={standing.errors.get(name)}
          />
        ))}
      </SideBySide>
      <BsnChoice
        lang={visit.lang}
        fields={visit.fields}
        text={standing.cameBack ? `${typed("first")}\n${typed("second")}` : ""}
        asked={standing.bsnSeen}
      />
      {rule && rule.personId !== found.ownerId ? (
        <RadioGroup
          lang={visit.lang}
          name="owner"
          label={text.owner.label}
          value={visit.fields.get("owner") ?? "same"}
          options={[
            { value: "same", label: text.owner.same(people.acting.person.name) },
            { value: "rule", label: text.owner.rule(rule.name) },
          ]}
        />
      ) : null}
      {files.some(({ stepId }) => told.includes(stepId)) ? <Notice>{text.files}</Notice> : null}
    </>
  );
}
