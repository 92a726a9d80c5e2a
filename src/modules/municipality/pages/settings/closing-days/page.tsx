import { demand } from "#platform/access";
import { dayOf, Temporal } from "#platform/clock";
import { choose, formatDay } from "#platform/i18n";
import { Button, ButtonGroup, Card, Form, Paragraph, Rows, TextField } from "#platform/ui";
import type { Answer, Route, Visit } from "#platform/web";
import { municipalityAccess } from "../../../access.js";
import { sectionAddresses } from "../../../addresses.js";
import { findSaved, listClosingDays } from "../../../queries.js";
import type { ClosingDay } from "../../../settings.js";
import { addClosingDay, DayTaken, removeClosingDay } from "../../../use-cases/keep-closing-days.js";
import { leaveAsIs } from "../../../use-cases/leave-as-is.js";
import type { Errors } from "../fields.js";
import { goOn, settingsPage, stay } from "../frame.js";
import { GoOn } from "../go-on.js";
import { en as sharedEn } from "../text.en.js";
import { nl as sharedNl } from "../text.nl.js";
import { parseClosingDay } from "./form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const SECTION = "closing-days";
const NONE: Errors = new Map();

/** Days on which the town hall is closed: a list, one more, one less. */
export const closingDaySettings: Route = {
  id: "municipality.settings-closing-days",
  address: sectionAddresses[SECTION],
  get: (visit) => show(visit, NONE),
  async post(visit) {
    demand(municipalityAccess, "municipality.change", visit.actor);
    const remove = visit.fields.get("remove");
    if (visit.fields.has("leave")) {
      await leaveAsIs(visit, SECTION);
      return goOn(visit, SECTION);
    }
    if (remove === undefined) return add(visit);
    if (/^\d{4}-\d{2}-\d{2}$/.test(remove) && isDay(remove)) await removeClosingDay(visit, remove);
    return stay(visit, SECTION);
  },
};

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).year >= 1900;
  } catch {
    return false;
  }
}

async function add(visit: Visit): Promise<Answer> {
  const parsed = parseClosingDay(visit.fields, dayOf(visit.clock.now()));
  if (!parsed.ok) return show(visit, parsed.errors);
  try {
    await addClosingDay(visit, parsed.value);
  } catch (error) {
    if (!(error instanceof DayTaken)) throw error;
    return show(visit, new Map([["day", "day-twice"]]));
  }
  return stay(visit, SECTION);
}

async function show(visit: Visit, errors: Errors): Promise<Answer> {
  demand(municipalityAccess, "municipality.change", visit.actor);
  const today = dayOf(visit.clock.now());
  const { saved, days } = await visit.read(async (read) => ({
    saved: await findSaved(read),
    days: await listClosingDays(read, today.toString()),
  }));
  const text = choose(visit.lang, { nl, en });
  const main = (
    <>
      <Card heading={text.list}>
        {days.length === 0 ? <Paragraph>{text.none}</Paragraph> : <Days visit={visit} days={days} />}
      </Card>
      <Card look="main" heading={text.add}>
        <AddForm visit={visit} errors={errors} />
      </Card>
      <ButtonGroup>
        <GoOn visit={visit} section={SECTION} saved={saved} leave={text.leave} />
      </ButtonGroup>
    </>
  );
  return settingsPage({ visit, section: SECTION, saved, errors, main });
}

function Days({ visit, days }: { visit: Visit; days: readonly ClosingDay[] }) {
  const text = choose(visit.lang, { nl, en });
  const today = dayOf(visit.clock.now());
  const rows = days.map(({ day, reason }) => {
    const date = Temporal.PlainDate.from(day);
    const words = formatDay(date, visit.lang, { style: "long", weekday: true, year: "auto", today });
    return {
      title: <strong>{words}</strong>,
      note: reason ?? text.noReason,
      status: (
        <Form lang={visit.lang} action={visit.to(sectionAddresses[SECTION])} {...visit.seal()} hidden={{ remove: day }}>
          <Button weight="secondary">{text.remove(formatDay(date, visit.lang, { style: "medium", today }))}</Button>
        </Form>
      ),
    };
  });
  return <Rows label={text.list} rows={rows} />;
}

function AddForm({ visit, errors }: { visit: Visit; errors: Errors }) {
  const text = choose(visit.lang, { nl, en });
  const shared = choose(visit.lang, { nl: sharedNl, en: sharedEn });
  const field = (name: "day" | "reason") => {
    const code = errors.get(name);
    return {
      lang: visit.lang,
      name,
      label: text.labels[name],
      hint: text.hints[name],
      value: visit.fields.get(name) ?? "",
      error: code && shared.errors[code],
    };
  };
  return (
    <Form lang={visit.lang} action={visit.to(sectionAddresses[SECTION])} {...visit.seal()}>
      <TextField {...field("day")} width="short" autocomplete="off" />
      <TextField {...field("reason")} width="medium" autocomplete="off" optional />
      <Button>{text.send}</Button>
    </Form>
  );
}
