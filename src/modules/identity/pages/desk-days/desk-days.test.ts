import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld, type Page } from "#testing";
import { leaveStaff } from "../../use-cases/leave-staff.js";

const world = await openWorld({ worker: false });
const PATH = "/beheer/loket-van-de-dag";

async function open(slug: string) {
  const town = await world.addTown(slug);
  return { town, ida: await world.signedIn(town, "ida"), path: `/${slug}${PATH}` };
}

const chosen = (page: Page) =>
  [1, 2, 3, 4, 5].map(
    (day) => page.root.querySelector(`[name="day${day}"] option[selected]`)?.text.split(",")[0] ?? "-",
  );

test("the week is chosen among desk and aanjager, kept, and named in the overview, in both languages", async () => {
  const { town, ida, path } = await open("adorp");
  const { noor = "", sami = "" } = town.people;
  assert.ok((await ida.get("/adorp/beheer")).has("Nog geen vaste dagen"));
  const page = await ida.get((await ida.get("/adorp/beheer")).link("Het loket van de dag"));
  assert.equal(page.path, path);
  assert.ok(page.has("Op een dag zonder naam krijgt Noor Bakker de nieuwe vragen."));
  const offered = page.root.querySelectorAll('[name="day1"] option').map((one) => one.text);
  assert.deepEqual(offered, [
    "Niemand in het bijzonder",
    "Noor Bakker, Aanjager sociaal ondernemen",
    "Sami de Wit, Loketmedewerker",
  ]);
  const saved = await ida.submit(page.form("day1", { day1: sami, day3: noor }));
  assert.ok(saved.has("Bewaard."));
  assert.deepEqual(chosen(saved), ["Sami de Wit", "-", "Noor Bakker", "-", "-"]);
  assert.ok((await ida.get("/adorp/beheer")).has("Gekozen: maandag en woensdag"));
  const english = await ida.get("/adorp/en/administration/desk-of-the-day");
  assert.deepEqual(chosen(english), ["Sami de Wit", "-", "Noor Bakker", "-", "-"]);
  assert.ok(english.has("On a day without a name new questions go to Noor Bakker."));
  const cleared = await ida.submit(english.form("day1", { day1: "", day3: "" }));
  assert.deepEqual(chosen(cleared), ["-", "-", "-", "-", "-"]);
  const told = await world.database.rows<{ detail: Record<string, string> }>(
    "select detail from platform.audit_entry where action = 'desk-days.arrange' and municipality_id = $1 order by entry_id",
    [town.id],
  );
  assert.deepEqual(
    told.map(({ detail }) => detail.to),
    [`${sami} - ${noor} - -`, "- - - - -"],
  );
});

test("somebody without the role, of another municipality or who never was is refused by the day, and nothing is saved", async () => {
  const { town, ida, path } = await open("bdorp");
  const other = await world.addTown("cdorp");
  const { noor = "", els = "" } = town.people;
  const page = await ida.get(path);
  for (const day2 of [els, other.people.sami ?? "", "00000000-0000-7000-8000-000000000000", "niemand", "\0"]) {
    const back = await ida.submit(page.form("day1", { day1: noor, day2 }));
    assert.equal(back.status, 400, day2);
    assert.ok(back.text("main").includes("Deze collega werkt niet (meer) aan het loket."));
    assert.equal(chosen(back)[0], "Noor Bakker", "what was chosen stays");
    assert.ok(back.root.querySelector('#field-day2[aria-invalid="true"]'), "the day that is wrong says so");
  }
  assert.deepEqual(chosen(await ida.get(path)), ["-", "-", "-", "-", "-"]);
});

test("two who change the week: the second sees what the first saved, keeps what they chose, and nothing is overwritten", async () => {
  const { town, ida, path } = await open("ddorp");
  const { noor = "", sami = "" } = town.people;
  const [one, two] = [await ida.get(path), await ida.get(path)];
  await ida.submit(one.form("day1", { day1: sami }));
  const late = await ida.submit(two.form("day1", { day1: noor, day2: noor }));
  assert.equal(late.status, 409);
  assert.match(late.text("main .utrecht-alert--warning"), /Dit staat er nu:MaandagSami de WitDinsdagNiemand/);
  assert.deepEqual(chosen(late).slice(0, 2), ["Noor Bakker", "Noor Bakker"]);
  assert.equal(chosen(await ida.get(path))[0], "Sami de Wit");
  await ida.submit(late.form("day1"));
  assert.equal(chosen(await ida.get(path))[0], "Noor Bakker", "meant after all");
});

test("a week that is saved while somebody leaves names nobody who left", async () => {
  const { town, ida, path } = await open("edorp");
  const { sami = "" } = town.people;
  const page = await ida.get(path);
  const system = await world.work(town, { kind: "system", name: "test" });
  const [reply] = await Promise.all([ida.submit(page.form("day1", { day1: sami })), leaveStaff(system, sami)]);
  assert.ok([200, 400].includes(reply.status), String(reply.status));
  const rows = await world.database.rows("select 1 from identity.desk_day where municipality_id = $1", [town.id]);
  assert.equal(rows.length, 0);
});

test("somebody whose provider tells no job title is offered by name alone", async () => {
  const { town, ida, path } = await open("gdorp");
  await world.database.rows(
    "update identity.staff set job_title_nl = '', job_title_en = '' where municipality_id = $1",
    [town.id],
  );
  const offered = (await ida.get(path)).root.querySelectorAll('[name="day1"] option').map((one) => one.text);
  assert.deepEqual(offered, ["Niemand in het bijzonder", "Noor Bakker", "Sami de Wit"]);
});

test("nobody at the desk yet: the page says what to do first", async () => {
  const { town, ida, path } = await open("fdorp");
  await world.database.rows(
    "delete from identity.staff_role where municipality_id = $1 and role in ('desk', 'aanjager')",
    [town.id],
  );
  const page = await ida.get(path);
  assert.ok(page.has("Nog niemand kan het loket hebben"));
  assert.equal(page.link("Naar de medewerkers"), "/fdorp/beheer/medewerkers");
  const noor = await world.signedIn(town, "noor");
  assert.equal((await noor.get(path)).status, 403);
});
