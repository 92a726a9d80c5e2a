import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld, withAccount } from "#testing";

const world = await openWorld({ env: { TRUSTED_PROXIES: "1" } });
const town = await world.addTown("voorbeeldstad");
const noor = await world.signedIn(town, "noor");

type Asked = { readonly caseId: string; readonly follow: string };

async function ask(email: string, visitor = world.visitor()): Promise<Asked> {
  const form = (await visitor.get("/voorbeeldstad/stel-uw-vraag")).form("question");
  const typed = { question: "Waar vinden wij een werkplaats?", name: "Lotte Peters", email };
  const page = await visitor.submit({ ...form, fields: { ...form.fields, ...typed } });
  const [row] = await world.database.rows<{ case_id: string }>(
    "select case_id from cases.case order by case_id desc limit 1",
  );
  return { caseId: row?.case_id ?? "", follow: page.path.replace("vraag-ontvangen", "volg") };
}

const statusAt = async (path: string) => (await world.visitor().getOnce(path)).status;

/** The new link, as it stands in the newest mail. */
async function mailedLink(email: string): Promise<string> {
  const { text } = await world.mailTo(email, "nieuwe persoonlijke link");
  return new URL(/http\S+\/volg\/\S+/.exec(text)?.[0] ?? "").pathname;
}

test("a tracking link lasts for years, until the owner has a new one mailed: then it is as unknown as any other", async () => {
  const asked = await ask("lotte@cirkel.example");
  world.clock.set("2036-11-23T10:00:00+01:00");
  assert.equal(await statusAt(asked.follow), 200);
  world.clock.set("2026-11-23T10:05:00+01:00");
  const page = await noor.get(`/voorbeeldstad/vragen/${asked.caseId}`);
  const form = page.root
    .querySelectorAll("main form")
    .find((one) => one.getAttribute("action")?.endsWith("/nieuwe-link"));
  assert.ok(form);
  const csrfToken = form.querySelector('[name="csrfToken"]')?.getAttribute("value") ?? "";
  const submissionId = form.querySelector('[name="submissionId"]')?.getAttribute("value") ?? "";
  const sent = { action: form.getAttribute("action") ?? "", fields: { csrfToken, submissionId } };
  const after = await noor.submit(sent);
  assert.ok(after.has("De oude link werkt niet meer."));
  const fresh = await mailedLink("lotte@cirkel.example");
  assert.notEqual(fresh, asked.follow);
  assert.equal(await statusAt(fresh), 200);
  const [old, never] = [
    await world.visitor().get(asked.follow),
    await world.visitor().get(`/voorbeeldstad/volg/${"A".repeat(43)}`),
  ];
  assert.equal(old.status, 404);
  assert.equal(old.main, never.main);
  assert.equal((await noor.submit(sent)).status, 200, "sent twice, it is renewed once");
  assert.equal(await statusAt(fresh), 200);
});

test("the asker ends a link that went astray; nobody sees the new one but the mailbox", async () => {
  const anna = await withAccount(world, "anna@cirkel.example", "Anna Smit");
  const asked = await ask(anna.email, anna.visitor);
  const path = `/voorbeeldstad/mijn-vragen/${asked.caseId}`;
  const sami = await world.signedIn(town, "sami");
  for (const [who, at] of [
    [sami, `/voorbeeldstad/vragen/${asked.caseId}`],
    [anna.visitor, path],
  ] as const) {
    const page = await who.get(at);
    const form = page.root
      .querySelectorAll("main form")
      .find((one) => one.getAttribute("action")?.endsWith("/nieuwe-link"));
    assert.equal(form !== undefined, who !== sami, "the desk reads, and does not send links about");
  }
  const page = await anna.visitor.get(path);
  const form = page.root
    .querySelectorAll("main form")
    .find((one) => one.getAttribute("action")?.endsWith("/nieuwe-link"));
  const fields = Object.fromEntries(
    (form?.querySelectorAll("input") ?? []).map((input) => [
      input.getAttribute("name") ?? "",
      input.getAttribute("value") ?? "",
    ]),
  );
  const after = await anna.visitor.submit({ action: form?.getAttribute("action") ?? "", fields });
  assert.ok(after.has("De nieuwe staat in uw mail."));
  assert.equal(await statusAt(asked.follow), 404);
  const fresh = await mailedLink(anna.email);
  assert.equal(await statusAt(fresh), 200);
  assert.ok(!after.html.includes(fresh.split("/").at(-1) ?? "-"));
});

test("nobody fills a mailbox with new links: thirty in ten minutes, then it is too many", async () => {
  world.clock.advance({ hours: 1 });
  const anna = await withAccount(world, "vol@cirkel.example", "Anna Smit");
  const asked = await ask("van.een.ander@cirkel.example", anna.visitor);
  const path = `/voorbeeldstad/mijn-vragen/${asked.caseId}`;
  const statuses: number[] = [];
  for (let n = 0; n < 31; n += 1) {
    const form = (await anna.visitor.get(path)).form("csrfToken");
    const reply = await anna.visitor.submitOnce({ ...form, action: `${path}/nieuwe-link` });
    statuses.push(reply.status);
  }
  assert.deepEqual(statuses, [...Array(30).fill(303), 429]);
});
