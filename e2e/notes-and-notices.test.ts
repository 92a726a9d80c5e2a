import assert from "node:assert/strict";
import { notices } from "#cases";
import { Temporal } from "#platform/clock";
import { until } from "#testing";
import { frontOf } from "./ask-answer-read.js";
import { openStage } from "./browser.js";
import { enter } from "./enter.js";

const journey = await openStage();

const SECRET = "kwikstaartje";

/** What people read, in both languages. */
const said = {
  nl: {
    ask: "stel-uw-vraag",
    list: "vragen",
    note: "Uw notitie",
    keepNote: "Bewaar de notitie",
    onlyColleagues: "Alleen voor collega's",
    cannotRead: "Els Vermeer kan deze vraag niet lezen",
    follow: "Volg deze vraag",
    followers: "Sami de Wit volgt deze vraag.",
    blocks: "antwoordblokken/nieuw",
    labels: ["Onderwerp", "Titel", "Tekst", "Tekst in het Engels (niet verplicht)"],
    keepBlock: "Bewaar het blok",
    answer: "Antwoord",
    block: "block-answer",
    add: "Voeg toe",
    filled: "Beste Lotte Peters, de huur is [bedrag] euro.",
    send: "Stuur het antwoord",
    asked: "In uw tekst staat nog: [bedrag]. Wat doet u?",
    keep: "Ik laat het zo staan",
    notifications: "mijn-meldingen",
    saved: "Uw keuzes zijn bewaard.",
  },
  en: {
    ask: "ask-a-question",
    list: "questions",
    note: "Your note",
    keepNote: "Save the note",
    onlyColleagues: "Only for colleagues",
    cannotRead: "Els Vermeer cannot read this question",
    follow: "Follow this question",
    followers: "Sami de Wit follows this question.",
    blocks: "answer-blocks/new",
    labels: ["Topic", "Title", "Text in Dutch", "Text in English (optional)"],
    keepBlock: "Save the block",
    answer: "Answer",
    block: "block-answer",
    add: "Add",
    filled: "Dear Lotte Peters, the rent is [amount] euros.",
    send: "Send the answer",
    asked: "Your text still says: [amount]. What do you do?",
    keep: "I leave it as it is",
    notifications: "my-notifications",
    saved: "Your choices have been saved.",
  },
} as const;

for (const lang of ["nl", "en"] as const)
  for (const script of [false, true])
    journey(
      `two colleagues: a note, a follower, an answer block and the daily mail (${lang}, ${script ? "with" : "without"} JavaScript)`,
      async (stage) => {
        const { world } = stage;
        // A Monday of its own: time never goes back.
        const monday = Temporal.PlainDate.from("2026-11-23").add({ weeks: (lang === "nl" ? 0 : 2) + (script ? 1 : 0) });
        world.clock.set(`${monday}T10:00:00+01:00`);
        const slug = `${lang}${script ? "met" : "zonder"}`;
        const town = await world.addTown(slug);
        const front = frontOf(world, town, lang);
        const text = said[lang];
        const asker = world.visitor();
        const form = await asker.get(new URL(text.ask, front).pathname);
        const fields = {
          question: "Waar vinden wij een werkplaats?",
          name: "Lotte Peters",
          email: `lotte@${slug}.example`,
        };
        const received = await asker.submit(form.form("question", fields));
        const follow = received.link(lang === "nl" ? "Volg uw vraag" : "Follow your question");
        const [row] = await world.database.rows<{ id: string }>(
          "select case_id as id from cases.case where municipality_id = $1",
          [town.id],
        );
        const question = `${front}${text.list}/${row?.id}`;
        const options = { javaScriptEnabled: script };
        const [noor, sami] = [await enter(stage, town, "noor", options), await enter(stage, town, "sami", options)];

        // Sami makes an answer block, and follows the question.
        await sami.goto(front + text.blocks);
        const values = [
          "Ruimte",
          "Tijdelijk",
          "Beste {naam}, de huur is [bedrag] euro.",
          "Dear {name}, the rent is [amount] euros.",
        ];
        for (const [at, label] of text.labels.entries())
          await sami.getByLabel(label, { exact: true }).fill(values[at] ?? "");
        await sami.getByRole("button", { name: text.keepBlock }).click();
        await sami.goto(question);
        await sami.getByRole("button", { name: text.follow }).click();
        await sami.getByText(text.followers).waitFor();
        assert.equal(await sami.getByRole("button", { name: text.follow, pressed: true }).count(), 1);

        // Noor writes a note that names a colleague: first one who cannot read it.
        await noor.goto(question);
        await noor.getByText(text.onlyColleagues).waitFor();
        const note = noor.getByRole("textbox", { name: text.note });
        await note.fill(`@Els Vermeer, de ${SECRET} belde.`);
        await noor.getByRole("button", { name: text.keepNote }).click();
        await noor.getByText(text.cannotRead).first().waitFor();
        if (script) {
          await note.fill("");
          await note.pressSequentially("Zie @Sa");
          await noor.getByRole("option", { name: "Sami de Wit" }).waitFor();
          await noor.keyboard.press("Enter");
          assert.equal(await note.inputValue(), "Zie @Sami de Wit ");
          await note.pressSequentially(`: de ${SECRET} belde.`);
        } else await note.fill(`@Sami de Wit, de ${SECRET} belde.`);
        await noor.getByRole("button", { name: text.keepNote }).click();
        await noor.getByText(SECRET).waitFor();
        // People of every town have the same addresses: theirs is the mail with their question in it.
        const mailsWith = (subject: string) =>
          world.database.rows<{ text: string; recipient: string }>(
            `select body_text as text, recipient from platform.mail
           where municipality_id = $1 and position($2 in subject) > 0 and sent_at is not null`,
            [town.id, subject],
          );
        await until(
          async () => (await mailsWith("noemt u in een notitie")).length === 1,
          10_000,
          () => "no mail about the note",
        );
        const [mention] = await mailsWith("noemt u in een notitie");
        assert.ok(mention?.recipient.startsWith("sami") && !mention.text.includes(SECRET), mention?.text);

        // The block goes into the answer, and its blank is asked about before anything is sent.
        await noor.goto(question);
        const answer = noor.locator('textarea[name="answer"]');
        await answer.fill("Fijn dat u belde.");
        const inAnswer = noor.locator('form:has(textarea[name="answer"])');
        await inAnswer.locator(`select[name="${text.block}"]`).selectOption({ label: "Ruimte: Tijdelijk" });
        if (script) {
          await answer.focus();
          await noor.keyboard.press("Control+Home");
        }
        const add = inAnswer.getByRole("button", { name: text.add, exact: true });
        const fetched: string[] = [];
        noor.on("request", (request) => request.resourceType() === "fetch" && fetched.push(request.url()));
        // Whoever presses twice wants it once; without a script the page goes at the first press.
        await (script ? add.dblclick() : add.click());
        const expected = script ? `${text.filled}\n\nFijn dat u belde.` : `Fijn dat u belde.\n\n${text.filled}`;
        await until(
          async () => (await answer.inputValue()) === expected,
          5_000,
          () => "the block is not there",
        );
        assert.equal(fetched.filter((url) => /\/(antwoordblok|answer-block)\//.test(url)).length, script ? 1 : 0);
        await inAnswer.getByRole("button", { name: text.send }).click();
        await noor.getByText(text.asked).waitFor();
        assert.deepEqual(await mailsWith(lang === "nl" ? "Antwoord op uw vraag" : "answer to your question"), []);
        await noor.getByLabel(text.keep).check();
        await inAnswer.getByRole("button", { name: text.send }).click();
        await noor.waitForURL(`${question}?gedaan=step`);

        // What Sami follows stands in their daily mail; nothing of the note does, nor on any page of the asker.
        await sami.goto(front + text.notifications);
        await sami.locator('input[name="mention"][value="daily"]').check();
        await sami.locator('main form button[type="submit"]').click();
        await sami.getByText(text.saved).waitFor();
        await until(
          async () =>
            (
              await world.database.rows("select 1 from cases.notice where municipality_id = $1 and state = 'waiting'", [
                town.id,
              ])
            ).length === 0,
          10_000,
          () => "notices wait",
        );
        world.clock.set(`${monday.add({ days: 1 })}T08:30:00+01:00`);
        await notices.beginDay(world.house.db, world.clock);
        const daily = async () => (await mailsWith("Vandaag")).find(({ recipient }) => recipient.startsWith("sami"));
        await until(
          async () => (await daily()) !== undefined,
          10_000,
          () => "no daily mail",
        );
        const morning = await daily();
        assert.match(morning?.text ?? "", /Dit gebeurde er\n- \S+ is beantwoord/);
        assert.match(morning?.text ?? "", /U bent genoemd\n- /);
        assert.ok(!morning?.text.includes(SECRET) && !morning?.text.includes("Lotte"));
        const link = /http\S+\/vragen\/\S+/.exec(morning?.text ?? "")?.[0] ?? "";
        const sami2 = await enter(stage, town, "sami", options);
        await sami2.goto(link);
        await sami2.getByText(SECRET).waitFor();
        const theirs = await asker.get(follow);
        assert.ok(theirs.status === 200 && !theirs.html.includes(SECRET) && !theirs.html.includes("Sami de Wit"));
        for (const page of [noor, sami, sami2]) await page.context().close();
      },
    );
