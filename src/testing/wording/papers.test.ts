import assert from "node:assert/strict";
import { test } from "node:test";
import { choices } from "#municipality";
import { langs } from "#platform/i18n";
import { paragraphsIn } from "../odt.js";
import { openWorld } from "../town.js";
import type { Visitor } from "../visitor.js";
import { wordingComplaints } from "./rules.js";

const world = await openWorld();
const kit = { nl: "beheer/drukwerk", en: "en/administration/print-kit" } as const;
const kinds = ["gemeente", "stad", "dorpen"] as const;
const names = ["Aalt", "Berk", "Cel"] as const;

for (const [at, { name: term }] of choices.terms.entries()) {
  const [kind = "gemeente", name = ""] = [kinds[at], names[at]];
  test(`every paper of a ${kind} that says ${term}`, async () => {
    const slug = name.toLowerCase();
    const town = await world.addTown(slug, { term, kind, name });
    // Job titles are data: what a municipality calls its people is its own affair.
    await world.database.rows("update identity.staff set job_title_nl = 'collega', job_title_en = 'colleague'");
    const ida = await world.signedIn(town, "ida");
    for (const lang of langs) {
      const papers = await papersOf(ida, `/${slug}/${kit[lang]}`);
      assert.equal(papers.length, 6);
      for (const { path, said } of papers) {
        const complaints = said.flatMap((text) => wordingComplaints(text, { lang, term, kind }));
        assert.deepEqual(complaints, [], path);
        assert.ok(
          said.some((text) => text.includes(slug) || text.includes(name)),
          `${path} names the town`,
        );
      }
    }
  });
}

/** What each paper on the page says, a paragraph each. */
async function papersOf(who: Visitor, page: string) {
  const links = (await who.get(page)).root.querySelectorAll("main a[download]");
  const paths = links.map((link) => link.getAttribute("href") ?? "").filter((path) => path.endsWith(".odt"));
  const papers: { path: string; said: string[] }[] = [];
  for (const path of paths) papers.push({ path, said: paragraphsIn((await who.download(path)).body) });
  return papers;
}
