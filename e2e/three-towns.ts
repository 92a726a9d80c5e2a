import type { Browser } from "playwright-core";
import { addStaff } from "#identity";
import { addMunicipality, choices, municipalityRegister, type NewMunicipality, settings } from "#municipality";
import type { Actor, Work } from "#platform/access";
import { systemClock } from "#platform/clock";
import type { Database } from "#platform/db";
import { capital } from "#platform/i18n";
import { type HouseStyle, ownStyle } from "#platform/ui";
import { drawLogo, type Mark } from "./three-towns-logos.js";

/** A fictional town that makes the platform its own. */
type OwnTown = Pick<NewMunicipality, "name" | "slug" | "kind" | "desk"> & {
  readonly term: NonNullable<NewMunicipality["term"]>;
  readonly aanjager: string;
  readonly style: HouseStyle;
  readonly mark: Mark;
};

const hours = { nl: "Open op werkdagen van 9.00 tot 17.00 uur", en: "Open on working days from 9.00 to 17.00" };
const deskOf = (address: string, phone: string, host: string) => ({
  address,
  phone,
  hours,
  email: `loket@${host}.example`,
});

/** A city, a municipality and villages: each with its own word, colours, corners, fonts and logo. */
export const ownTowns: readonly OwnTown[] = [
  {
    name: "Havenmonde",
    slug: "havenmonde",
    kind: "stad",
    term: "impactonderneming",
    desk: deskOf("Havenhuis, Kade 12", "14 0901", "havenmonde"),
    aanjager: "Samira el Idrissi",
    style: {
      ...ownStyle,
      main: "#0b3f8a",
      link: "#0b3f8a",
      edge: "#19b3a6",
      paper: "#f3f7fb",
      radius: 0,
      headingFont: "atkinson",
    },
    mark: { shape: "waves", colour: "#0b3f8a", accent: "#19b3a6", words: ["Havenmonde"] },
  },
  {
    name: "Lindenbroek",
    slug: "lindenbroek",
    kind: "gemeente",
    term: "sociale-onderneming",
    desk: deskOf("Gemeentehuis, Lindelaan 1", "14 0902", "lindenbroek"),
    aanjager: "Noor Bakker",
    style: {
      ...ownStyle,
      main: "#1f6b3a",
      link: "#17562d",
      edge: "#e3b23c",
      paper: "#f7faf4",
      radius: 18,
      textFont: "bricolage",
    },
    mark: { shape: "tree", colour: "#1f6b3a", accent: "#e3b23c", words: ["gemeente", "Lindenbroek"] },
  },
  {
    name: "De Zeven Terpen",
    slug: "de-zeven-terpen",
    kind: "dorpen",
    term: "maatschappelijke-onderneming",
    desk: deskOf("Dorpshuis, Terpweg 7", "14 0903", "zeventerpen"),
    aanjager: "Sjoerd Hoekstra",
    style: { ...ownStyle, main: "#6a2c70", link: "#6a2c70", edge: "#f08a5d", paper: "#fbf6f9", radius: 4 },
    mark: { shape: "hills", colour: "#6a2c70", accent: "#f08a5d", words: ["De Zeven", "Terpen"] },
  },
];

/** Makes the three towns through the use cases that an administrator uses. */
export async function makeOwnTowns(db: Database, browser: Browser): Promise<void> {
  const system = { db, clock: systemClock, actor: { kind: "system", name: "pictures" } as const };
  for (const [index, town] of ownTowns.entries()) {
    const { name, slug, kind, desk } = town;
    const usual = choices.usual({ code: `GM990${index}`, slug, shownName: name });
    const id = await addMunicipality(system, { ...usual, kind, desk });
    await addStaff(system, id, aanjagerOf(town));
    const work = await workAs(db, id);
    await settings.changeWords(work, 0, { term: town.term });
    await settings.changeStyle(work, 0, town.style);
    await settings.changeLogo(work, 0, await drawLogo(browser, town.mark));
  }
}

function aanjagerOf({ aanjager, term, slug }: OwnTown) {
  const words = choices.terms.find(({ name }) => name === term)?.words;
  return {
    name: aanjager,
    jobTitle: { nl: capital(words?.nl.aanjager ?? ""), en: capital(words?.en.aanjager ?? "") },
    phone: "06 1234 5678",
    email: `aanjager@${slug}.example`,
    roles: ["aanjager"] as const,
    demo: true,
  };
}

async function workAs(db: Database, id: string): Promise<Work> {
  const municipality = await municipalityRegister(db, systemClock).byId(id);
  if (!municipality) throw new Error("the town has vanished");
  const actor: Actor = { kind: "person", personId: id, name: "Ida Smeets", roles: new Set(["administrator"]) };
  const write: Work["write"] = (work) => db.write(id, work);
  const national: Work["national"] = (work) => db.platform(work, id);
  const read: Work["read"] = (work) => db.read(id, work);
  return { municipality, actor, clock: systemClock, read, write, once: write, national, onceNationally: national };
}

/** Draws the front pages of the three towns side by side. @returns a PNG */
export async function drawSideBySide(browser: Browser, address: string, size: Size): Promise<Buffer> {
  const page = await browser.newPage({ viewport: size.screen });
  const shots: string[] = [];
  for (const { slug } of ownTowns) {
    await page.goto(`${address}/${slug}/`);
    await page.evaluate("document.fonts.ready");
    shots.push((await page.screenshot()).toString("base64"));
  }
  await page.close();
  const images = shots.map((shot) => `<img alt="" width="${size.width}" src="data:image/png;base64,${shot}">`);
  // Not in a page of ours, where no style may stand in an element.
  const sheet = await browser.newPage({ viewport: { width: shots.length * (size.width + GAP) + GAP, height: 400 } });
  await sheet.setContent(
    `<body style="margin:0;padding:${GAP}px;display:flex;align-items:flex-start;gap:${GAP}px;background:#e9e6e2">${images.join("")}</body>`,
  );
  const drawn = await sheet.screenshot({ fullPage: true });
  await sheet.close();
  return drawn;
}

const GAP = 20;

/** How large the screen of each page is, and how wide each then stands in the picture. */
export type Size = { readonly screen: { readonly width: number; readonly height: number }; readonly width: number };
