import type { BrowserContext, Page } from "playwright-core";
import { caseMoves, type Outcome, submitQuestion, trackingLinks } from "#cases";
import type { Actor, Work } from "#platform/access";
import { type Clock, Temporal } from "#platform/clock";
import type { Lang } from "#platform/i18n";
import { TestClock, type TestTown, type World } from "#testing";
import { shareCookies } from "../browser.js";

/** One page, somewhere in the world, before anything is on it. */
export type Scene = {
  readonly world: World;
  readonly towns: Readonly<Record<string, TestTown>>;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly lang: Lang;
};

/** A page in one state: what it is called, how it is reached, and with what status it then answers. */
export type State = {
  readonly name: string;
  readonly status?: number;
  reach(scene: Scene): Promise<void>;
};

/** The path of a page by the id of its route, in the language of the scene. */
export function pathOf(
  { world, lang }: Pick<Scene, "world" | "lang">,
  town: TestTown | undefined,
  routeId: string,
  params: Readonly<Record<string, string>> = {},
): string {
  const { modules, national } = world.house.web;
  const routes = [...modules.flatMap((module) => module.routes), ...national];
  const route = routes.find(({ id }) => id === routeId);
  if (!route) throw new Error(`no route ${routeId}`);
  const path = route.address[lang].replace(/:(\w+)/g, (_, name: string) => params[name] ?? "");
  return town ? `/${town.slug}${lang === "en" ? "/en" : ""}${path}` : path;
}

/** A town of the cast. */
export function townOf(scene: Scene, slug: string): TestTown {
  const town = scene.towns[slug];
  if (!town) throw new Error(`no town ${slug}`);
  return town;
}

/** Goes to a page of a town. @param rest what comes behind the path, such as a query */
export async function open(
  scene: Scene,
  slug: string,
  routeId: string,
  params: Readonly<Record<string, string>> = {},
  rest = "",
): Promise<void> {
  const path = pathOf(scene, townOf(scene, slug), routeId, params);
  await scene.page.goto(scene.world.base + path + rest);
}

/** Signs the scene's browser in as somebody of the staff. */
export async function enterAs(scene: Scene, slug: string, person: string): Promise<void> {
  const visitor = await scene.world.signedIn(townOf(scene, slug), person);
  await shareCookies(scene.world, visitor, scene.context);
}

/** Sends a form that no page of ours would send. @param fields what is in it */
export async function post(scene: Scene, path: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  const script = `(() => {
    const form = document.createElement("form");
    form.method = "post";
    form.action = ${JSON.stringify(path)};
    for (const [name, value] of Object.entries(${JSON.stringify(fields)})) {
      const field = document.createElement("input");
      Object.assign(field, { type: "hidden", name, value });
      form.append(field);
    }
    document.body.append(form);
    form.submit();
  })()`;
  await Promise.all([scene.page.waitForNavigation(), scene.page.evaluate(script)]);
}

/** Sends the form of the main part that has this control. */
export async function send(scene: Scene, control: string): Promise<void> {
  const form = scene.page.locator(`main form:has(${control})`);
  await Promise.all([scene.page.waitForNavigation(), form.locator("button[type=submit]").first().click()]);
}

export type Told = {
  readonly question?: string;
  readonly name?: string;
  readonly email?: string | undefined;
  readonly organisation?: string | undefined;
  /** When it was asked; now, unless said otherwise. */
  readonly at?: string;
  readonly reaction?: string;
  /** What the owner needs to know before they can go on. */
  readonly asked?: string;
  /** What the asker wrote then. */
  readonly wrote?: string;
  /** Why another date was promised. */
  readonly moved?: string;
  readonly answer?: string;
  readonly outcome?: Outcome;
  /** Why it was taken up again. */
  readonly reopened?: string;
  readonly withdrawn?: boolean;
  /** Nothing came after they were asked something: asked once more, or closed for that. Asked long ago (`at`), without another act of theirs. */
  readonly silent?: "reminded" | "closed";
};

/** Goes to a page of a town as somebody of the staff. */
export async function openAs(
  scene: Scene,
  slug: string,
  person: string,
  ...where: readonly [routeId: string, params?: Readonly<Record<string, string>>, rest?: string]
): Promise<void> {
  await enterAs(scene, slug, person);
  await open(scene, slug, ...where);
}

/** Calls use cases as somebody of the staff. @param at when; now, unless said otherwise */
export async function workAs(
  { world }: Pick<Scene, "world">,
  town: TestTown,
  key: string,
  { role = "desk", at }: { readonly role?: string; readonly at?: string | undefined } = {},
): Promise<Work> {
  const actor: Actor = { kind: "person", personId: town.people[key] ?? "", name: key, roles: new Set([role]) };
  return { ...(await world.work(town, actor)), ...(at === undefined ? {} : { clock: new TestClock(at) }) };
}

/** Calls use cases as whoever holds the private link to a question. */
export function workByLink(
  { world }: Pick<Scene, "world">,
  town: TestTown,
  { caseId, linkId }: Pick<Made, "caseId" | "linkId">,
): Promise<Work> {
  return world.work(town, { kind: "link", purpose: "tracking", linkId, subjectId: caseId });
}

/** Noor, who owns every question. */
const ownerOf = (scene: Pick<Scene, "world">, town: TestTown) => workAs(scene, town, "noor", { role: "aanjager" });

/** The owner answers, while somebody else has a page of the question open. */
export async function answerAsOwner(
  scene: Pick<Scene, "world">,
  town: TestTown,
  asked: { readonly caseId: string; readonly version: number },
  answer: string,
): Promise<void> {
  await caseMoves.answerQuestion(await ownerOf(scene, town), asked, answer);
}

export type Made = { readonly caseId: string; readonly linkId: string; readonly token: string };

/** Makes a question that has come so far, through the use cases that people use. */
export async function makeCase(scene: Scene, town: TestTown, told: Told): Promise<Made> {
  const { world, lang } = scene;
  // A clock of its own: other scenes are being played meanwhile.
  const clock = told.at === undefined ? world.clock : new TestClock(told.at);
  const asking = { ...(await world.work(town, { kind: "visitor" })), clock };
  const linkId = await submitQuestion(asking, { ...asked(told), language: lang });
  const caseId = (await asking.read((read) => trackingLinks.findCaseId(read, linkId))) ?? "";
  const work = await ownerOf(scene, town);
  const asker = await workByLink(scene, town, { caseId, linkId });
  let version = 1;
  const next = () => ({ caseId, version: version++ });
  const byAsker = () => {
    version += 1;
    return { caseId };
  };
  const { takeInHand, askAsker, writeToDesk, movePromise, answerQuestion, closeCase, reopenCase } = caseMoves;
  if (told.reaction !== undefined) await takeInHand(work, next(), told.reaction);
  if (told.asked !== undefined) await askAsker({ ...work, clock }, next(), told.asked);
  if (told.wrote !== undefined) await writeToDesk(asker, byAsker(), told.wrote);
  if (told.moved !== undefined) await movePromise(work, next(), Temporal.PlainDate.from("2026-12-15"), told.moved);
  if (told.answer !== undefined) await answerQuestion(work, next(), told.answer);
  if (told.outcome !== undefined) await closeCase(work, next(), told.outcome);
  if (told.reopened !== undefined) await reopenCase(work, next(), told.reopened);
  if (told.silent) await beSilent(world, clock, told.silent);
  if (told.withdrawn) await caseMoves.withdrawQuestion(asker, byAsker(), undefined);
  return { caseId, linkId, token: world.trackingPath(town, linkId).split("/").at(-1) ?? "" };
}

/** What six weeks without a word lead to, and two more. The clock is of this scene alone, and what others ask is newer. */
async function beSilent(world: World, asked: Clock, until: "reminded" | "closed"): Promise<void> {
  const day = (days: number) =>
    new TestClock(
      asked
        .now()
        .add({ hours: days * 24 })
        .toString(),
    );
  await caseMoves.followSilence(world.house.db, day(43));
  if (until === "closed") await caseMoves.followSilence(world.house.db, day(58));
}

function asked(told: Told) {
  const email = "email" in told ? told.email : "lotte@fietscirkel.example";
  return {
    question: told.question ?? "Wij zoeken een leegstaand pand voor een fietswerkplaats met leerwerkplekken.",
    name: told.name ?? "Lotte Peters",
    email,
    phone: email === undefined ? "06 8765 4321" : undefined,
    organisation: "organisation" in told ? told.organisation : "Fietscirkel",
  };
}
