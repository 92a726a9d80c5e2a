import { findMunicipality } from "#municipality";
import { dayOf, type Temporal } from "#platform/clock";
import { choose } from "#platform/i18n";
import { CheckboxGroup, RadioGroup, TextField } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { type Act, actRoute, NotSaved, type Sent, type Standing } from "../../pages/case-acts/act.js";
import { dayIn, parseWords, type Wrong } from "../../pages/case-acts/words.js";
import type { CaseView } from "../../pages/case-work/view.js";
import { WrittenField } from "../../pages/written/field.js";
import { type Basis, bases, MOST_WEEKS, type OfficialKind, officialKinds, weeksOf } from "../official.js";
import { makeOfficial, type Noted, NotNoted } from "../use-cases/make-official.js";
import { NoMail } from "./no-mail.js";
import { Rules } from "./rules.js";
import { lineIn, WORDS } from "./sent.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const act: Act = {
  id: "cases.make-official",
  address: addresses.makeOfficial,
  moves: ["make-official"],
  field: WORDS,
  words(visit) {
    const { make } = choose(visit.lang, { nl, en });
    return { title: make.title, lead: make.lead, send: make.send };
  },
  fields,
  parse,
};

/** The owner notes a question as an application, an objection or a complaint, and confirms its receipt. */
export const makeOfficialRoute = actRoute(act);

function parse(visit: Visit, { found }: CaseView): Sent {
  const { errors } = choose(visit.lang, { nl, en }).make;
  const kind = officialKinds.find((one) => one === visit.fields.get("kind"));
  const receivedOn = dayIn(visit, "receivedOn");
  const wrong: Wrong[] = [
    ...(kind ? [] : [["kind", errors["kind-missing"]] as const]),
    ...(receivedOn ? [] : [["receivedOn", errors["received-missing"]] as const]),
  ];
  const special = kind ? readSpecial(visit, kind) : { ok: false as const, wrong: [] };
  if (!special.ok) wrong.push(...special.wrong);
  return parseWords(visit, found.id, WORDS, wrong, async (asked, words) => {
    if (!kind || !receivedOn || !special.ok) return;
    try {
      await makeOfficial(visit, asked, { kind, receivedOn, ...special.value }, words);
    } catch (error) {
      throw error instanceof NotNoted ? new NotSaved(new Map([[error.field, errors[error.why]]])) : error;
    }
  });
}

type Special =
  | { readonly ok: true; readonly value: Omit<Noted, "kind" | "receivedOn"> }
  | { readonly ok: false; readonly wrong: readonly Wrong[] };

const plain = { basis: undefined, law: undefined, decisionOn: undefined, hasCommittee: false };

/** What one kind has and another has not. */
function readSpecial(visit: Visit, kind: OfficialKind): Special {
  const { errors } = choose(visit.lang, { nl, en }).make;
  if (kind === "application") return readApplication(visit);
  const hasCommittee = visit.fields.get(kind === "objection" ? "committee" : "advice") === "yes";
  const value = { ...plain, hasCommittee, weeks: weeksOf(kind, hasCommittee, undefined) };
  if (kind === "complaint") return { ok: true, value };
  const decisionOn = dayIn(visit, "decisionOn");
  if (!decisionOn) return { ok: false, wrong: [["decisionOn", errors["decision-missing"]]] };
  return { ok: true, value: { ...value, decisionOn } };
}

function readApplication(visit: Visit): Special {
  const { errors } = choose(visit.lang, { nl, en }).make;
  const basis: Basis | undefined = bases.find((one) => one === visit.fields.get("basis"));
  if (!basis) return { ok: false, wrong: [["basis", errors["basis-missing"]]] };
  if (basis === "awb") return { ok: true, value: { ...plain, basis, weeks: weeksOf("application", false, undefined) } };
  const law = lineIn(visit, "law");
  const typed = visit.fields.get("weeks")?.trim() ?? "";
  const weeks =
    /^\d{1,3}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= MOST_WEEKS ? Number(typed) : undefined;
  if (law !== undefined && weeks !== undefined) return { ok: true, value: { ...plain, basis, law, weeks } };
  return {
    ok: false,
    wrong: [
      ...(law === undefined ? [["law", errors["law-missing"]] as const] : []),
      ...(weeks === undefined ? [["weeks", errors["weeks-wrong"]] as const] : []),
    ],
  };
}

async function fields(visit: Visit, view: CaseView, standing: Standing) {
  const { make, receipt } = choose(visit.lang, { nl, en });
  const known = await knownOf(visit, view);
  const field: FieldOf = (name) => ({
    lang: visit.lang,
    name,
    value: visit.fields.get(name) ?? (standing.cameBack ? undefined : known[name]),
    error: standing.errors.get(name),
  });
  return (
    <>
      <NoMail visit={visit} found={view.found} />
      <RadioGroup
        {...field("kind")}
        label={make.kind.label}
        options={[
          {
            value: "application",
            label: make.kind.application,
            reveals: <OfApplication visit={visit} field={field} />,
          },
          { value: "objection", label: make.kind.objection, reveals: <OfObjection visit={visit} field={field} /> },
          { value: "complaint", label: make.kind.complaint, reveals: <Advice {...field("advice")} {...make.advice} /> },
        ]}
      />
      <TextField {...field("receivedOn")} type="date" width="short" {...make.received} />
      <WrittenField
        visit={visit}
        name={WORDS}
        label={receipt.label}
        hint={receipt.hint(view.found.asker.name)}
        rows={4}
        {...standing}
        error={standing.errors.get(WORDS)}
      />
      <Rules
        lang={visit.lang}
        label={make.rules}
        rules={[
          "application-term",
          "objection-period",
          "objection-term",
          "complaint-term",
          "weekend",
          "designated-way",
        ]}
      />
    </>
  );
}

/** A field of the form: its name, what stands in it, and what is wrong with it. */
type FieldOf = (name: string) => {
  readonly lang: Visit["lang"];
  readonly name: string;
  readonly value: string | undefined;
  readonly error: string | undefined;
};

type PartProps = { readonly visit: Visit; readonly field: FieldOf };

function OfApplication({ visit, field }: PartProps) {
  const { make } = choose(visit.lang, { nl, en });
  return (
    <>
      <RadioGroup
        {...field("basis")}
        label={make.basis.label}
        options={bases.map((value) => ({ value, label: make.basis[value] }))}
      />
      <TextField {...field("law")} {...make.law} />
      <TextField {...field("weeks")} {...make.weeks} inputmode="numeric" width="short" />
    </>
  );
}

function OfObjection({ visit, field }: PartProps) {
  const { make } = choose(visit.lang, { nl, en });
  return (
    <>
      <TextField {...field("decisionOn")} {...make.decision} type="date" width="short" />
      <Advice {...field("committee")} {...make.committee} />
    </>
  );
}

/** Somebody else advises, so there is more time. */
function Advice({
  value,
  option,
  ...field
}: ReturnType<FieldOf> & { readonly label: string; readonly option: string }) {
  const values = value === "yes" ? ["yes"] : [];
  return <CheckboxGroup {...field} values={values} options={[{ value: "yes", label: option }]} optional />;
}

/** What stands in the form at first: what was noted before, or the day of the question where the ask box is designated. */
async function knownOf(
  visit: Visit,
  { found, official }: CaseView,
): Promise<Readonly<Record<string, string | undefined>>> {
  const typed = (day: Temporal.PlainDate | undefined) => day?.toString();
  if (!official) {
    const { takesOfficial } = await visit.read(findMunicipality);
    return { receivedOn: takesOfficial ? typed(dayOf(found.receivedAt)) : undefined };
  }
  const { kind, hasCommittee, law, basis } = official;
  const yes = hasCommittee ? "yes" : undefined;
  return {
    kind,
    receivedOn: typed(official.receivedOn),
    basis,
    law,
    weeks: law === undefined ? undefined : String(official.weeks),
    decisionOn: typed(official.decisionOn),
    committee: kind === "objection" ? yes : undefined,
    advice: kind === "complaint" ? yes : undefined,
  };
}
