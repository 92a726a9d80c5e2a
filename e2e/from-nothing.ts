import type { BrowserContext, Page } from "playwright-core";
import { installation } from "#identity";
import { makePng, type World } from "#testing";
import { followMail } from "./enter.js";
import { type Hands, mouse } from "./hands.js";
import { sees } from "./sees.js";

/** Somebody at a browser of their own. */
export type Person = { readonly page: Page; readonly hands: Hands };

/** What the administrator fills in, and what the pages and the papers then have to say. */
export const chosen = {
  name: "Domstad",
  phone: "14 030",
  address: "Stadskantoor, balie 3",
  department: "Vastgoed & Gronden",
  manager: "Bas Visser",
  partner: "Werkkracht",
  mandate: "De aanjager mag elke afdeling om een antwoord vragen.",
  main: "#0b5a3c",
  aanjager: { name: "Noor Bakker", email: "noor.bakker@domstad.example", phone: "06 1234 5678" },
  administrator: { name: "Anna Jansen", email: "anna.jansen@domstad.example" },
} as const;

export async function sit(context: BrowserContext): Promise<Person> {
  const page = await context.newPage();
  return { page, hands: mouse(page) };
}

/** Whoever runs the installation signs in and switches Utrecht on, with Anna as its first administrator. */
export async function switchOn(world: World, { page, hands }: Person): Promise<void> {
  const actor = { kind: "system", name: "platform-administrator" } as const;
  const email = "wim@installatie.example";
  await installation.add({ db: world.house.db, clock: world.clock, actor }, email);
  await page.goto(world.base + installation.signIn.nl);
  await hands.fill("Uw mailadres", email);
  await hands.press("button", "Stuur mij een link");
  await followMail(world, page, email, "Inloggen bij Rode Loper");
  await hands.press("button", "Log in");
  await hands.press("link", "Zet een gemeente aan");
  await page.getByLabel("Gemeente", { exact: true }).selectOption("GM0344");
  await hands.fill("Naam van de eerste beheerder", chosen.administrator.name);
  await hands.fill("Mailadres van de eerste beheerder", chosen.administrator.email);
  await hands.press("button", "Zet aan en verstuur de uitnodiging");
  await sees(page, "De gemeente staat aan.");
  await sees(page, "Loket nog dicht");
}

type Part = { readonly title: string; fill(person: Person): Promise<void> };

const optional = (label: string) => `${label} (niet verplicht)`;

async function fillAll({ hands }: Person, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await hands.fill(label, text);
}

/** A choice that is named alike in more than one group. */
const pick = ({ page }: Person, group: string, label: string) =>
  page.getByRole("group", { name: group }).getByLabel(label, { exact: true }).check();

const goOn = ({ hands }: Person) => hands.press("button", "Bewaar en ga verder");

const form = (title: string, fields: Readonly<Record<string, string>>, ...choices: readonly string[]): Part => ({
  title,
  async fill(person) {
    await fillAll(person, fields);
    for (const label of choices) await person.hands.choose(label);
    await goOn(person);
  },
});

const closingDays: Part = {
  title: "Sluitingsdagen",
  async fill({ page, hands }) {
    await fillAll({ page, hands }, { Datum: "24-12-2026", [optional("Reden")]: "brugdag" });
    await hands.press("button", "Voeg toe");
    await sees(page, "donderdag 24 december");
    await hands.press("link", "Ga verder met: Afdelingen");
  },
};

const departments: Part = {
  title: "Afdelingen",
  async fill({ page, hands }) {
    await hands.press("link", "Voeg een afdeling toe");
    await fillAll(
      { page, hands },
      {
        "Naam van de afdeling": chosen.department,
        "Mailadres van de afdeling": "vastgoed@domstad.example",
        "Antwoordt binnen": "3",
        [optional("Onderwerpen")]: "pand\nhuur",
        [optional("Naam van de leidinggevende")]: chosen.manager,
        [optional("Mailadres van de leidinggevende")]: "bas.visser@domstad.example",
      },
    );
    await hands.press("button", "Bewaar");
    await sees(page, chosen.department);
    await hands.press("link", "Ga verder met: Ketenpartners");
  },
};

const modules: Part = {
  title: "Onderdelen aan en uit",
  async fill(person) {
    await pick(person, "Openbare cijfers", "Uit");
    await goOn(person);
  },
};

const houseStyle: Part = {
  title: "Huisstijl",
  async fill(person) {
    const colours = { Hoofdkleur: chosen.main, "Kleur van links": "#1d4f91", Sierkleur: "#f2b705" };
    await fillAll(person, { ...colours, Achtergrond: "#f7faf7" });
    await person.hands.choose("Heel rond");
    await goOn(person);
  },
};

const logo: Part = {
  title: "Logo",
  async fill({ page, hands }) {
    const buffer = makePng({ width: 300, height: 90, colour: [11, 90, 60] });
    await page
      .getByLabel("Bestand met uw logo", { exact: true })
      .setInputFiles({ name: "logo.png", mimeType: "image/png", buffer });
    await hands.press("button", "Gebruik dit logo");
  },
};

/** Every part of the settings, in the order in which the pages themselves lead from one to the next. */
export const parts: readonly Part[] = [
  form("Naam en talen", { Naam: chosen.name }, "Stad"),
  form("Uw woord", {}, "Impactonderneming"),
  form("Adres en openingstijden", {
    [optional("Telefoonnummer")]: chosen.phone,
    [optional("Mailadres")]: "loket@domstad.example",
    [optional("Adres")]: chosen.address,
    [optional("Openingstijden")]: "Open op werkdagen van 9.00 tot 17.00 uur",
  }),
  form("Beloofde termijnen", { "Eerste reactie binnen": "1", "Antwoord binnen": "8" }),
  closingDays,
  departments,
  form("Ketenpartners", {
    [optional("Sociaal ontwikkelbedrijf: naam")]: chosen.partner,
    [optional("Sociaal ontwikkelbedrijf: mailadres")]: "post@werkkracht.example",
  }),
  form(
    "Mandaat van de aanjager",
    { [optional("Wanneer is dat besloten?")]: "2026-03-03", [optional("Wat mag de aanjager?")]: chosen.mandate },
    "Het college van burgemeester en wethouders",
  ),
  form("Bewaartermijn", { [optional("Hoeveel jaar bewaart u een afgeronde vraag?")]: "7" }),
  modules,
  houseStyle,
  logo,
];

/** Invites the aanjager, with whom the desk opens. */
export async function inviteAanjager({ page, hands }: Person): Promise<void> {
  const { name, email, phone } = chosen.aanjager;
  await hands.press("link", "Medewerkers");
  await hands.press("link", "Nodig een collega uit");
  await fillAll(
    { page, hands },
    { Naam: name, Mailadres: email, Functie: "Aanjager impactondernemen", [optional("Telefoonnummer")]: phone },
  );
  await hands.choose("Aanjager impactondernemen");
  await hands.press("button", "Verstuur de uitnodiging");
  await sees(page, "De uitnodiging is onderweg.");
}
