import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { paragraphsIn } from "#testing";
import { chosen } from "./from-nothing.js";

const run = promisify(execFile);
const { name, phone, address, department, manager, partner, mandate, aanjager, main } = chosen;
const KEPT = "7 jaar nadat de vraag";

/** What each paper must say of what was filled in, in the order in which they stand on the page. */
const papers: readonly { readonly title: string; readonly says: readonly string[] }[] = [
  { title: "Affiche", says: [phone, address, "een impactonderneming"] },
  {
    title: "Brief aan de afdelingen",
    says: [aanjager.name, aanjager.phone, phone, department, manager, partner, "pand, huur", "3 werkdagen"],
  },
  { title: "Informatiebrief aan de raad", says: [aanjager.name, mandate, "3 maart 2026", department, partner] },
  {
    title: "Concept verwerkingsregister",
    says: [partner, "het college van burgemeester en wethouders van Domstad", KEPT],
  },
  { title: "Concept DPIA", says: [partner, "binnen 8 werkdagen", KEPT] },
  { title: "Verzoek aan de ondernemingsraad", says: [aanjager.name, aanjager.email] },
];

/** Takes every paper from the page as a person does, opens it, and reads it. */
export async function papersSayTheirNames(page: Page): Promise<void> {
  const titles = await page.locator("main h2").allTextContents();
  assert.deepEqual(
    titles,
    papers.map(({ title }) => title),
  );
  const hasReader = await run("pdftotext", ["-v"]).then(
    () => true,
    () => false,
  );
  for (const { title, says } of papers) {
    const odt = await readFile(await download(page, `Odt om aan te passen ${title}`));
    const expected = [...says, name, "impactondernem"];
    holds(paragraphsIn(odt).join("\n"), expected, `${title}, odt`);
    const parts = unzipSync(odt);
    assert.ok(strFromU8(parts["styles.xml"] ?? odt).includes(main), `${title} is in the main colour`);
    assert.ok("Pictures/1.png" in parts, `${title} bears the logo`);
    const pdf = await download(page, `Pdf om te printen ${title}`);
    if (hasReader) holds((await run("pdftotext", [pdf, "-"])).stdout, expected, `${title}, pdf`);
  }
}

/** @returns where the browser put the file */
async function download(page: Page, link: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link, exact: true }).click(),
  ]);
  assert.equal(await file.failure(), null);
  return file.path();
}

/** A paper breaks its lines where it likes. */
function holds(paper: string, expected: readonly string[], where: string): void {
  const squeezed = (text: string) => text.replace(/\s+/g, "");
  for (const said of expected) assert.ok(squeezed(paper).includes(squeezed(said)), `“${said}” is not in ${where}`);
}
