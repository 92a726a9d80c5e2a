import assert from "node:assert/strict";
import { test } from "node:test";
import { boardCases, openWorld } from "#testing";

test("of whom a list says neither name nor address, every page of the desk speaks in whole sentences", async (t) => {
  const world = await openWorld({ worker: false }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad", { region: "Vlietstreek" });
  await world.addTown("berk", { region: "Vlietstreek" });
  const made = boardCases(world, town);
  const [caseId, otherId] = [await made.ask("Waar is een pand?"), await made.ask("Waar is nog een pand?")];
  await made.rows("update cases.case set asker_name = '', asker_email = null, asker_phone = null, channel = 'import'");
  const noor = await world.signedIn(town, "noor");
  const path = `/voorbeeldstad/vragen/${caseId}`;
  const [other] = await made.rows<{ number: string }>("select number from cases.case where case_id = $1", [otherId]);
  for (const [act, says] of [
    ["samenvoegen", "Stelde de vrager dezelfde vraag twee keer?"],
    [`samenvoegen?other=${other?.number}`, "De vrager heeft geen mailadres"],
    ["splitsen", "De vrager heeft geen mailadres"],
    ["doorsturen", "De vrager hoort dat tegelijk."],
    ["officieel", "De vrager krijgt een bevestiging"],
    ["andere-gemeente", "De vrager leest dit."],
    ["bewijs", "Fietscirkel"],
    ["bericht", "De vrager gaf geen mailadres. Uw bericht staat op de pagina van de vraag."],
    ["datum", "De vrager leest uw nieuwe datum en uw reden."],
    ["", "Er is geen mailadres of telefoonnummer bekend. Wat u schrijft, staat op de pagina van de vraag"],
  ] as const) {
    const page = await noor.get(act === "" ? path : `${path}/${act}`);
    assert.ok(page.has(says), `${act}: ${page.main}`);
    assert.doesNotMatch(page.main, /: \.|(?:^|[.?!] |\n)de vrager |, Fietscirkel/, act);
  }
  const answered = await noor.submit((await noor.get(path)).form("answer", { answer: "Aan de kade." }));
  assert.ok(answered.has("Er is geen mailadres of telefoonnummer bekend: geef het zelf door."), answered.main);
  assert.ok(!answered.has("verstuurd"), "nothing has been sent");
  const again = await noor.get(`${path}/heropenen`);
  assert.ok(again.has("De vrager leest uw bericht."), again.main);
  const noting = await noor.get("/voorbeeldstad/vraag-noteren");
  const form = noting.form("question", { organisation: "Fietscirkel" });
  const found = await noor.submit({ ...form, fields: { ...form.fields, step: "look" } });
  assert.ok(found.has("naam onbekend"), found.main);
});
