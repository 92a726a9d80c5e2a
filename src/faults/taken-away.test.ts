import assert from "node:assert/strict";
import { test } from "node:test";
import { staffing } from "#identity";
import { openWorld, Visitor } from "#testing";
import type { Hat } from "../commands/access-table/access-table.js";
import { setStage } from "../testing/matrix/stage.js";
import { countWrites } from "../testing/matrix/written.js";

const world = await openWorld({ worker: false, env: { TRUSTED_PROXIES: "1" } });
const town = await world.addTown("padstad");
const stage = await setStage(world, town, await world.addTown("hoststad"));
const by = { db: world.house.db, clock: world.clock, actor: { kind: "system", name: "test" } as const };
const { people } = stage;
const written = await countWrites(world);

async function browserOf(hat: Hat): Promise<Visitor> {
  const visitor = new Visitor(world.base);
  const [name = "", token = ""] = ((await stage.enter(hat)) ?? "").split("=");
  visitor.cookies.set(name, token);
  return visitor;
}

const takeRole = (role: "desk" | "administrator" | "aanjager") => () =>
  staffing.takeRole(by, town.id, people[role] ?? "", role);
const sql = (statement: string, ...values: unknown[]) => world.database.rows(statement, values);

const caseId = (await stage.addCase("received")).caseId;
const another = (await stage.addCase("received")).caseId;
const shared = await stage.addOwnCase();
const { id: part } = await stage.addSubQuestion();
const { enterpriseId } = await stage.addEnterprise();

type Taken = {
  readonly what: string;
  readonly hat: Hat;
  readonly path: string;
  /** A field by which the form is found, and what is typed. Without a form the page itself is what is lost. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly take: () => Promise<unknown>;
  readonly status: number;
};

const desk = "/padstad/vragen";
const all: readonly Taken[] = [
  {
    what: "the desk",
    hat: "desk",
    path: `${desk}/${caseId}`,
    fields: { note: "Ik schreef dit toen ik er nog bij mocht." },
    take: takeRole("desk"),
    status: 404,
  },
  {
    what: "the administration",
    hat: "administrator",
    path: "/padstad/beheer/naam",
    fields: { name: "Nieuwe naam" },
    take: takeRole("administrator"),
    status: 403,
  },
  {
    what: "the role of aanjager",
    hat: "aanjager",
    path: desk,
    fields: { format: "csv" },
    take: takeRole("aanjager"),
    status: 403,
  },
  {
    what: "the question, to another owner",
    hat: "owner",
    path: `${desk}/${caseId}`,
    fields: { answer: "Dit is het antwoord van wie het niet meer is." },
    take: () => sql("update cases.case set owner_id = $2 where case_id = $1", caseId, people.policy),
    status: 404,
  },
  {
    what: "acting for somebody who is back",
    hat: "deputy",
    path: `${desk}/${another}`,
    fields: { answer: "Dit is het antwoord van wie niet meer vervangt." },
    take: () => sql("delete from identity.absence where person_id = $1", people.owner),
    status: 404,
  },
  {
    what: "a part of a question, by leaving",
    hat: "specialist",
    path: `/padstad/deelvragen/${part}`,
    fields: { answer: "Dit is het antwoord van wie hier niet meer werkt." },
    take: () => sql("update identity.staff set left_at = now() where person_id = $1", people.specialist),
    status: 302,
  },
  {
    what: "reading along, by being taken out of the organisation",
    hat: "member",
    path: `/padstad/mijn-vragen/${shared}`,
    take: () => sql("delete from directory.member where person_id = $1", people.member),
    status: 404,
  },
  {
    what: "the organisation, by somebody else who manages it",
    hat: "enterprise-admin",
    path: `/padstad/mijn-organisaties/${enterpriseId}`,
    fields: { email: "nieuw@cirkel.example" },
    take: () => sql("update directory.member set role = 'member' where person_id = $1", people["enterprise-admin"]),
    status: 200,
  },
  {
    what: "the installation",
    hat: "platform",
    path: "/installatie/nieuw",
    fields: { name: "Bo" },
    take: () => sql("delete from identity.platform_administrator where person_id = $1", people.platform),
    status: 302,
  },
];

for (const { what, hat, path, fields, take, status } of all)
  test(`whoever loses ${what} sends a form that still stood open for nothing, and sees no more than they may`, async () => {
    const visitor = await browserOf(hat);
    const page = await visitor.get(path);
    assert.equal(page.status, 200, page.html.slice(0, 400));
    const [field = ""] = Object.keys(fields ?? {});
    const form = fields && page.form(field, fields);
    await take();
    const before = await written();
    if (form) {
      const reply = await visitor.submitOnce(form);
      assert.ok([302, 303, 403, 404].includes(reply.status), `${reply.status}`);
      if (reply.status === 303) assert.match(reply.headers.get("location") ?? "", /inloggen/);
      assert.deepEqual(await written(), before, "something was written");
    }
    assert.equal((await visitor.getOnce(path)).status, status);
  });
