import { demand } from "#platform/access";
import { isId } from "#platform/db";
import { choose } from "#platform/i18n";
import { Button, Card, Form, Link, Notice, Paragraph, Summary } from "#platform/ui";
import { type Answer, NotFound, type Route, type Visit } from "#platform/web";
import { municipalityAccess } from "../../../access.js";
import { addresses, sectionAddresses } from "../../../addresses.js";
import { findDepartment, findSaved } from "../../../queries.js";
import type { Department } from "../../../settings.js";
import { addDepartment, NameTaken } from "../../../use-cases/add-department.js";
import { changeDepartment, endDepartment } from "../../../use-cases/change-department.js";
import { ChangedMeanwhile } from "../../../use-cases/settle.js";
import { Changed } from "../changed.js";
import { type Errors, seenVersion } from "../fields.js";
import { settingsPage, stay } from "../frame.js";
import { DepartmentForm } from "./department-form.js";
import { parseDepartment, shown } from "./form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Attempt = { readonly errors: Errors; readonly changedMeanwhile?: boolean };
const TWICE: Attempt = { errors: new Map([["name", "department-twice"]]) };

/** One more department. */
export const newDepartment: Route = {
  id: "municipality.department-new",
  address: addresses.newDepartment,
  get: (visit) => showNew(visit),
  async post(visit) {
    demand(municipalityAccess, "municipality.change", visit.actor);
    const parsed = parseDepartment(visit.fields);
    if (!parsed.ok) return showNew(visit, parsed);
    try {
      await addDepartment(visit, parsed.value);
    } catch (error) {
      if (error instanceof NameTaken) return showNew(visit, TWICE);
      throw error;
    }
    return stay(visit, "departments");
  },
};

/** A department: to change and to end; once ended, to read. */
export const department: Route = {
  id: "municipality.department",
  address: addresses.department,
  get: (visit) => showOne(visit),
  async post(visit) {
    demand(municipalityAccess, "municipality.change", visit.actor);
    const asked = { departmentId: idOf(visit), version: seenVersion(visit.fields) };
    const isEnding = visit.fields.has("end");
    const parsed = parseDepartment(visit.fields);
    if (!isEnding && !parsed.ok) return showOne(visit, parsed);
    try {
      if (parsed.ok && !isEnding) await changeDepartment(visit, asked, parsed.value);
      else await endDepartment(visit, asked);
    } catch (error) {
      if (error instanceof NameTaken) return showOne(visit, TWICE);
      if (error instanceof ChangedMeanwhile) return showOne(visit, { errors: new Map(), changedMeanwhile: true });
      throw error;
    }
    return stay(visit, "departments");
  },
};

/** The id in the address; anything that is no id is an unknown one. */
function idOf(visit: Visit): string {
  const id = visit.params.departmentId ?? "";
  if (!isId(id)) throw new NotFound();
  return id;
}

async function showNew(visit: Visit, attempt?: Attempt): Promise<Answer> {
  demand(municipalityAccess, "municipality.change", visit.actor);
  const text = choose(visit.lang, { nl, en });
  const main = (
    <>
      <DepartmentForm visit={visit} errors={attempt?.errors} />
      <BackToList visit={visit} />
    </>
  );
  const saved = await visit.read(findSaved);
  return settingsPage({
    visit,
    section: "departments",
    saved,
    title: text.titleNew,
    lead: text.lead,
    ...attempt,
    main,
  });
}

async function showOne(visit: Visit, attempt?: Attempt): Promise<Answer> {
  demand(municipalityAccess, "municipality.change", visit.actor);
  const id = idOf(visit);
  const { saved, found } = await visit.read(async (read) => ({
    saved: await findSaved(read),
    found: await findDepartment(read, id),
  }));
  if (!found) throw new NotFound();
  const text = choose(visit.lang, { nl, en });
  const main = (
    <>
      {attempt?.changedMeanwhile ? (
        <Changed lang={visit.lang} labels={text.labels} theirs={shown(found)} yours={visit.fields} />
      ) : null}
      {found.endedAt === undefined ? (
        <>
          <DepartmentForm visit={visit} found={found} errors={attempt?.errors} />
          <End visit={visit} found={found} />
        </>
      ) : (
        <Ended visit={visit} found={found} />
      )}
      <BackToList visit={visit} />
    </>
  );
  const title = text.titleOf(found.name);
  return settingsPage({ visit, section: "departments", saved, title, lead: text.lead, ...attempt, main });
}

function End({ visit, found }: { visit: Visit; found: Department }) {
  const text = choose(visit.lang, { nl, en });
  return (
    <Card heading={text.end.title}>
      <Paragraph>{text.end.body}</Paragraph>
      <Form
        lang={visit.lang}
        action={visit.to(addresses.department, { departmentId: found.id })}
        {...visit.seal()}
        hidden={{ version: String(found.version), end: "yes" }}
      >
        <Button weight="secondary">{text.end.send}</Button>
      </Form>
    </Card>
  );
}

function Ended({ visit, found }: { visit: Visit; found: Department }) {
  const text = choose(visit.lang, { nl, en });
  const values = shown(found);
  const rows = Object.entries(text.labels).flatMap(([name, label]) =>
    values[name] ? [{ label, value: values[name], written: true }] : [],
  );
  return (
    <>
      <Notice>
        <p>{text.end.done}</p>
      </Notice>
      <Summary rows={rows} />
    </>
  );
}

function BackToList({ visit }: { visit: Visit }) {
  return (
    <Paragraph>
      <Link href={visit.to(sectionAddresses.departments)} standalone>
        {choose(visit.lang, { nl, en }).back}
      </Link>
    </Paragraph>
  );
}
