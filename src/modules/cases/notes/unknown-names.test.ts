import assert from "node:assert/strict";
import { test } from "node:test";
import { boardCases, openWorld } from "#testing";
import { mentionsIn } from "./mentions.js";

test("a name behind an @ that is nobody's is said once the note has been saved, to whoever wrote it alone", async (t) => {
  const world = await openWorld({}, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const caseId = await boardCases(world, town).ask("Waar vinden wij een werkplaats?");
  const path = `/voorbeeldstad/vragen/${caseId}`;
  const [noor, sami] = [await world.signedIn(town, "noor"), await world.signedIn(town, "sami")];
  const write = async (note: string, at = path) => noor.submit((await noor.get(at)).form("note", { note }));
  const said = "Wij weten niet welke collega u bedoelt met";
  const saved = await write("@Jansn en @Sami, kijken jullie mee? Mail anders info@cirkel.example.");
  assert.equal(saved.status, 200);
  assert.ok(saved.has("@Jansn en @Sami, kijken jullie mee?") && saved.has("Genoemd: Sami de Wit"), saved.main);
  const live = saved.root.querySelectorAll('#notes [role="status"]').map((one) => one.text);
  assert.equal(live.length, 1);
  assert.ok(live[0]?.includes(`${said} “@Jansn”. Voor die naam kreeg niemand bericht.`), live[0]);
  assert.equal(saved.form("note").fields.note ?? "", "", "the form is ready for another note");
  const english = await noor.get(`${path.replace("/vragen/", "/en/questions/")}?gedaan=note`);
  assert.ok(english.has("We do not know which colleague you mean by “@Jansn”."), english.main);
  assert.ok(!(await noor.get(path)).has(said), "it is said once");
  assert.ok(!(await sami.get(`${path}?gedaan=note`)).has(said), "it is no news to anybody else");
  const two = await write("@Jansn of @piet@, en nog eens @Jansn: @Pieterse?");
  assert.ok(two.has(`${said} “@Jansn” en “@Pieterse”. Voor die namen kreeg niemand bericht.`), two.main);
  const below = await write("Dat was @Sami de Wit, zei Noor.", saved.link("Vul aan of verbeter"));
  assert.ok(below.has("Dat was @Sami de Wit") && !below.has(said), "of the newest note alone");
  assert.equal((await world.database.rows("select 1 from cases.note")).length, 3);
});

test("no mail address, no lone @ and no colleague who was found is a name of nobody", () => {
  const readers = [
    { personId: "1", name: "Noor Bakker" },
    { personId: "2", name: "Noor de Vries" },
    { personId: "3", name: "Sami de Wit" },
  ];
  const others = [{ personId: "4", name: "Els Vermeer" }];
  const self = { personId: "5", name: "Ria Postma" };
  const expected: Record<string, string[]> = {
    "a@b.nl, Lotte <lotte@cirkel.example> of info+1@b.nl": [],
    "Een @, of twee: @@ en @ Sami": [],
    "Iedereen van @cirkel.nl en @mail.cirkel.example": [],
    "Volg @rode@loper.example of https://loper.example/@rode": [],
    "Om @10 uur, € 3 @ stuk": [],
    "@Sami, @noor bakker en @Els Vermeer": [],
    "Dat deed ik zelf, @Ria en @Ria Postma": [],
    "(@Jansn), „@Élise” en @O'Neill.": ["Jansn", "Élise", "O'Neill"],
    "@J.Jansn-Peters...": ["J.Jansn-Peters"],
    "@jansn en @Jansn": ["jansn"],
    "@Noor is er meer dan één": ["Noor"],
    "@Els leest deze vraag niet": ["Els"],
    "regel een\n@Jansn": ["Jansn"],
  };
  for (const [text, names] of Object.entries(expected))
    assert.deepEqual(mentionsIn(text, readers, others, self).unknown, names, text);
});
