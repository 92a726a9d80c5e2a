import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { type Lang, langs } from "#platform/i18n";
import { makePng, openWorld, type Page, paragraphsIn, type TestTown, type Visitor } from "#testing";
import { fileNames } from "../addresses.js";
import { paperKeys } from "./papers.js";

const world = await openWorld();
const folder = await mkdtemp(join(tmpdir(), "rl-papers-"));
after(() => rm(folder, { recursive: true }));

const roots = { nl: "beheer/drukwerk", en: "en/administration/print-kit" } as const;
const fileOf = async (who: Visitor, town: TestTown, lang: Lang, name: string): Promise<Uint8Array> => {
  const { headers, body } = await who.download(`/${town.slug}/${roots[lang]}/${name}`);
  assert.match(headers.get("content-disposition") ?? "", new RegExp(`^attachment; filename="${name}"`));
  assert.equal(headers.get("cache-control"), "no-store");
  return body;
};

test("what is known stands in the papers, and what is not is a blank", async () => {
  const town = await world.addTown("doorn", { name: "Doorn <& Zoon>" });
  const ida = await world.signedIn(town, "ida");
  await world.database.rows(
    `insert into municipality.department (municipality_id, department_id, name, email, reply_days, started_at, manager_name, manager_email, topics)
     values ($1, gen_random_uuid(), 'Ruimte & "Groen"', 'a@town.example', 3, now(), 'Łukasz Ćwikła', 'b@town.example', '{pand,vergunning}')`,
    [town.id],
  );
  const letter = paragraphsIn(await fileOf(ida, town, "nl", "brief-aan-de-afdelingen.odt")).join("\n");
  for (const said of [
    "Noor Bakker",
    'Ruimte & "Groen"',
    "Łukasz Ćwikła",
    "pand, vergunning",
    "3 werkdagen",
    "Gemeente Doorn <& Zoon>",
    "23 november 2026",
    "14 0123",
  ])
    assert.ok(letter.includes(said), said);
  const council = paragraphsIn(await fileOf(ida, town, "nl", "informatiebrief-aan-de-raad.odt")).join("\n");
  assert.match(council, /De aanjager is Noor Bakker/);
  await world.database.rows("delete from identity.staff_role where role = 'aanjager' and municipality_id = $1", [
    town.id,
  ]);
  const later = paragraphsIn(await fileOf(ida, town, "nl", "informatiebrief-aan-de-raad.odt")).join("\n");
  assert.match(later, /De aanjager is \[naam\]/);
});

test("the papers follow the settings: mandate, retention, colour and logo", async () => {
  const town = await world.addTown("gent");
  const ida = await world.signedIn(town, "ida");
  const before = paragraphsIn(await fileOf(ida, town, "nl", "dpia.odt")).join("\n");
  assert.match(before, /\[termijn volgens de selectielijst/);
  await world.database.rows(
    "update municipality.municipality set keep_years = 7, keep_staff_years = 3 where municipality_id = $1",
    [town.id],
  );
  await world.database.rows(
    "insert into municipality.mandate values ($1, 'college', '2026-10-06', 'Tot € 5.000 beslissen.', null, true)",
    [town.id],
  );
  const style = { main: "#123a6b", link: "#123a6b", edge: "#d9a441", paper: "#ffffff", radius: "4" };
  const page = await ida.get("/gent/beheer/huisstijl");
  assert.equal((await ida.submit(page.form("main", style))).status, 200);
  const logo = makePng({ width: 400, height: 100 });
  await world.database.rows(
    "insert into municipality.logo (municipality_id, hash, media_type, width, height, body) values ($1, 'abcdefghijkl', 'image/png', 400, 100, $2)",
    [town.id, logo],
  );
  world.clock.advance({ seconds: 10 });
  const dpia = paragraphsIn(await fileOf(ida, town, "nl", "dpia.odt")).join("\n");
  assert.match(dpia, /7 jaar nadat de vraag is afgerond/);
  assert.match(dpia, /Wie een medewerker was: 3 jaar na het vertrek/);
  const register = paragraphsIn(await fileOf(ida, town, "nl", `${fileNames.processing.nl}.odt`)).join("\n");
  assert.match(
    register,
    /3 jaar na het vertrek\. Daarna haalt de software naam, functie, adressen en afwezigheid weg\./,
  );
  assert.match(register, /Controlespoor: zolang de installatie bestaat/);
  const council = await fileOf(ida, town, "nl", "informatiebrief-aan-de-raad.odt");
  assert.match(
    paragraphsIn(council).join("\n"),
    /Op 6 oktober 2026 besloot het college wat de aanjager mag: “Tot € 5.000 beslissen.”/,
  );
  const parts = unzipSync(council);
  assert.deepEqual(Buffer.from(parts["Pictures/1.png"] ?? []), Buffer.from(logo));
  assert.match(strFromU8(parts["styles.xml"] ?? new Uint8Array()), /#123a6b/);
  assert.ok((await fileOf(ida, town, "nl", "affiche.pdf")).length > 10_000);
});

test("one day is one day in every paper, and a job title keeps its capitals", async () => {
  const town = await world.addTown("haar", { promise: { firstReactionDays: 1, answerDays: 1 } });
  const ida = await world.signedIn(town, "ida");
  await world.database.rows("update municipality.municipality set keep_years = 1 where municipality_id = $1", [
    town.id,
  ]);
  await world.database.rows(
    "update identity.staff set job_title_nl = 'MVO-adviseur', job_title_en = 'CSR adviser' where municipality_id = $1",
    [town.id],
  );
  for (const lang of langs)
    for (const key of paperKeys) {
      const said = paragraphsIn(await fileOf(ida, town, lang, `${fileNames[key][lang]}.odt`)).join("\n");
      assert.doesNotMatch(said, /\b1 (werkdagen|working days|years)/, `${lang} ${key}`);
      if (key === "departments") assert.ok(said.includes(lang === "nl" ? ", MVO-adviseur" : ", CSR adviser"), said);
    }
});

test("the poster is one page, also with a logo and long words on it", async () => {
  const town = await world.addTown("ijlst", {
    name: "Sint Anthonis aan de Oude IJssel",
    kind: "dorpen",
    desk: {
      address: "Stadskantoor, balie 3, Burgemeester van der Veldenplein 124, 1234 AB Sint Anthonis aan de Oude IJssel",
      hours: { nl: "Open op werkdagen van 9.00 tot 17.00 uur", en: "Open on working days from 9:00 to 17:00" },
      phone: "14 0123",
      email: undefined,
    },
  });
  const ida = await world.signedIn(town, "ida");
  await world.database.rows(
    "insert into municipality.logo (municipality_id, hash, media_type, width, height, body) values ($1, 'ijlstijlstij', 'image/png', 400, 100, $2)",
    [town.id, makePng({ width: 400, height: 100 })],
  );
  for (const lang of langs) {
    const pdf = Buffer.from(await fileOf(ida, town, lang, `${fileNames.poster[lang]}.pdf`)).toString("latin1");
    assert.equal(pdf.match(/\/Type \/Page\b/g)?.length, 1, lang);
  }
});

test("what the aanjager may do stands in the letter to the council when everybody may read it", async () => {
  const town = await world.addTown("gouwe");
  const ida = await world.signedIn(town, "ida");
  const letter = async () => paragraphsIn(await fileOf(ida, town, "nl", "informatiebrief-aan-de-raad.odt")).join("\n");
  await world.database.rows(
    `insert into municipality.mandate (municipality_id, given_by, decided_on, holds, public)
     values ($1, 'council', '2026-03-03', 'Zij mag elke afdeling iets vragen.', false)`,
    [town.id],
  );
  assert.match(await letter(), /De aanjager mag \[mandaat: /);
  await world.database.rows("update municipality.mandate set public = true");
  assert.match(await letter(), /Op 3 maart 2026 besloot uw raad wat de aanjager mag: “Zij mag elke afdeling/);
});

test("the page says what is missing, and nobody else gets the papers", async () => {
  const town = await world.addTown("elst", {
    desk: { address: undefined, hours: { nl: undefined, en: undefined }, phone: undefined, email: undefined },
  });
  const ida = await world.signedIn(town, "ida");
  const page: Page = await ida.get("/elst/beheer/drukwerk");
  for (const said of ["Het loket heeft geen telefoonnummer.", "geen adres", "nog geen afdelingen"])
    assert.ok(page.text("main").includes(said), said);
  assert.ok(!page.text("main").includes("Niemand is aanjager"));
  for (const person of ["sami", "els"])
    assert.equal((await (await world.signedIn(town, person)).getOnce("/elst/beheer/drukwerk/affiche.pdf")).status, 403);
});

const run = promisify(execFile);
const hasReader = await run("pdftotext", ["-v"]).then(
  () => true,
  () => false,
);

test("each PDF can be read aloud: tagged, with a title, a language and its text", {
  skip: hasReader ? false : "pdftotext (poppler-utils) is not there",
}, async () => {
  const town = await world.addTown("fort");
  const ida = await world.signedIn(town, "ida");
  for (const lang of langs)
    for (const key of paperKeys) {
      const path = join(folder, `${lang}-${key}.pdf`);
      await writeFile(path, await fileOf(ida, town, lang, `${fileNames[key][lang]}.pdf`));
      const { stdout: info, stderr } = await run("pdfinfo", ["-struct", path]);
      assert.equal(stderr, "", key);
      assert.match(info, /^Document\n/);
      assert.match(info, /^ {2}H1/m, key);
      const { stdout: facts } = await run("pdfinfo", [path]);
      assert.match(facts, /Tagged: +yes/);
      assert.match(facts, /^Title: +\S/m);
      const { stdout: text } = await run("pdftotext", [path, "-"]);
      const odt = paragraphsIn(await fileOf(ida, town, lang, `${fileNames[key][lang]}.odt`));
      const squeezed = (all: string) => all.replace(/\s+/g, "");
      const heading = odt.find((one) => one.length > 12) ?? "";
      assert.ok(squeezed(text).includes(squeezed(heading)), `${key}: ${heading}`);
      assert.ok(!text.includes("�"), key);
    }
});
