import { caseMoves, trackingLinks } from "#cases";
import { makePdf } from "#testing";
import { HEAVY, LONG_TEXT } from "./heavy.js";
import { enterAs, makeCase, open, post, type Scene, type State, send, type Told, townOf, workAs } from "./scene.js";

const SLUG = "voorbeeldstad";
const question = "Welke panden van ons staan leeg in Noord?";

type Sub = {
  readonly question?: string;
  readonly answered?: string;
  readonly declined?: string;
  readonly askedBack?: string;
  readonly due?: string;
};
type Split = { readonly caseId: string; readonly ids: readonly string[] };

const asEls = (scene: Scene) => workAs(scene, townOf(scene, SLUG), "els", { role: "specialist" });

/** A question of which parts were asked of Els, and what she did with each. */
async function split(scene: Scene, subs: readonly Sub[], told: Told = {}): Promise<Split> {
  const town = townOf(scene, SLUG);
  const { caseId } = await makeCase(scene, town, told);
  const [noor, els] = [await workAs(scene, town, "noor", { role: "aanjager" }), await asEls(scene)];
  const target = { kind: "person", id: town.people.els ?? "" } as const;
  const { database } = scene.world;
  const ids: string[] = [];
  for (const sub of subs) {
    const [row] = await database.rows<{ version: number }>("select version from cases.case where case_id = $1", [
      caseId,
    ]);
    const asked = { target, question: sub.question ?? question, due: undefined };
    await caseMoves.askSubQuestion(noor, { caseId, version: row?.version ?? 0 }, asked);
    const [made] = await database.rows<{ id: string }>(
      "select sub_question_id as id from cases.sub_question where case_id = $1 order by sub_question_id desc limit 1",
      [caseId],
    );
    const id = made?.id ?? "";
    ids.push(id);
    if (sub.askedBack) await caseMoves.askBackSub(els, id, sub.askedBack);
    if (sub.answered) await caseMoves.answerSub(els, id, sub.answered, "Els Vermeer");
    if (sub.declined) await caseMoves.declineSub(els, id, sub.declined, "Team Vergunningen");
    if (sub.due)
      await database.rows("update cases.sub_question set due = $2 where sub_question_id = $1", [id, sub.due]);
  }
  return { caseId, ids };
}

/** Opens the page behind a work link. @returns the id of the sub-question */
async function openByLink(scene: Scene, subs: readonly Sub[]): Promise<string> {
  const { ids } = await split(scene, subs);
  const [row] = await scene.world.database.rows<{ link: string }>(
    "select link_id as link from cases.work_link where sub_question_id = $1",
    [ids.at(-1)],
  );
  const { signer } = scene.world.house.web;
  const work = trackingLinks.workTokenOf(signer, townOf(scene, SLUG).id, row?.link ?? "");
  await open(scene, SLUG, "cases.work-by-link", { work });
  return ids.at(-1) ?? "";
}

const byLink = (name: string, sub: Sub): State => ({
  name: `sub-question by link: ${name}`,
  reach: async (scene) => void (await openByLink(scene, [sub])),
});

async function openSigned(scene: Scene, who: string, sub: Sub, routeId = "cases.sub-question"): Promise<string> {
  const { ids } = await split(scene, [sub]);
  await enterAs(scene, SLUG, who);
  await open(scene, SLUG, routeId, { subQuestionId: ids[0] ?? "" });
  return ids[0] ?? "";
}

const signed = (name: string, who: string, sub: Sub): State => ({
  name: `sub-question: ${name}, for ${who}`,
  reach: async (scene) => void (await openSigned(scene, who, sub)),
});

const comesBack = (name: string, reach: (scene: Scene) => Promise<unknown>, control: string): State => ({
  name: `sub-question: ${name}, comes back`,
  status: 400,
  async reach(scene) {
    await reach(scene);
    await send(scene, control);
  },
});

/** Els answers while the same sub-question stands open elsewhere. */
const overtaken = (name: string, reach: (scene: Scene) => Promise<string>, control: string): State => ({
  name: `sub-question: ${name}, somebody was before you`,
  status: 409,
  async reach(scene) {
    const id = await reach(scene);
    const els = await asEls(scene);
    await caseMoves.answerSub(els, id, "Alleen het pand aan de Kade.", undefined);
    await scene.page.locator(control).fill(LONG_TEXT);
    await send(scene, control);
  },
});

async function openCase(scene: Scene, subs: readonly Sub[], who: string, told: Told = {}): Promise<void> {
  const { caseId } = await split(scene, subs, told);
  await enterAs(scene, SLUG, who);
  await open(scene, SLUG, "cases.case-work", { caseId });
}

const pdf = (name: string) => ({ name, mimeType: "application/pdf", buffer: makePdf(90_000) });

/** A part is answered with files, which the owner can send along. */
async function openWithFiles(scene: Scene): Promise<void> {
  const id = await openByLink(scene, [{}]);
  await scene.page.locator('[name="answer"]').fill("Zie de bijlagen.");
  await scene.page.locator('[name="files"]').setInputFiles([pdf("prijzen.pdf"), pdf(`${"grond".repeat(30)}.pdf`)]);
  await send(scene, '[name="answer"]');
  const [row] = await scene.world.database.rows<{ case_id: string }>(
    "select case_id from cases.sub_question where sub_question_id = $1",
    [id],
  );
  await enterAs(scene, SLUG, "noor");
  await open(scene, SLUG, "cases.case-work", { caseId: row?.case_id ?? "" });
}

/** Sent with a file that will not do, and one that will, before anything was written. */
const withFiles = (name: string, reach: (scene: Scene) => Promise<string>): State => ({
  name: `sub-question: ${name}, with files`,
  status: 400,
  async reach(scene) {
    await reach(scene);
    const bad = { name: "virus.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ") };
    await scene.page.locator('[name="files"]').setInputFiles([pdf("prijzen.pdf"), bad]);
    await send(scene, '[name="answer"]');
  },
});

const several: readonly Sub[] = [
  { answered: LONG_TEXT },
  { declined: "Dit doet de provincie." },
  { askedBack: "In welke wijk?" },
  { question: LONG_TEXT, due: "2026-11-20" },
];

const onCase = (name: string, subs: readonly Sub[], who: string, told: Told = {}): State => ({
  name: `case in parts: ${name}, for ${who}`,
  reach: (scene) => openCase(scene, subs, who, told),
});

async function openFollow(scene: Scene, subs: readonly Sub[]): Promise<void> {
  const { caseId } = await split(scene, subs);
  const [row] = await scene.world.database.rows<{ link: string }>(
    "select link_id as link from cases.tracking_link where case_id = $1",
    [caseId],
  );
  const path = scene.world.trackingPath(townOf(scene, SLUG), row?.link ?? "");
  await open(scene, SLUG, "cases.case-status", { token: path.split("/").at(-1) ?? "" });
}

async function openSplit(scene: Scene): Promise<void> {
  const { caseId } = await makeCase(scene, townOf(scene, SLUG), HEAVY);
  await enterAs(scene, SLUG, "noor");
  await open(scene, SLUG, "cases.split", { caseId });
}

/** A question that is split, and everybody who has a part in it. */
export const splitting: readonly State[] = [
  { name: "split: as it opens", reach: openSplit },
  comesBack("asking one", openSplit, '[name="part"]'),
  onCase("four ways", several, "noor", { reaction: "Ik zoek het uit." }),
  onCase("four ways", several, "sami"),
  onCase("all in", [{ answered: "Kade 12." }], "noor"),
  {
    name: "case in parts: an answer taken over",
    async reach(scene) {
      await openCase(scene, [{ answered: "Kade 12." }], "noor");
      await Promise.all([scene.page.waitForNavigation(), scene.page.locator('button[name="quote"]').click()]);
    },
  },
  {
    name: "case in parts: as the asker will read it",
    async reach(scene) {
      await openCase(scene, [{ answered: "Kade 12." }], "noor");
      await scene.page.locator('[name="answer"]').fill(LONG_TEXT);
      await Promise.all([scene.page.waitForNavigation(), scene.page.locator('button[value="preview"]').click()]);
    },
  },
  { name: "case in parts: files that came with an answer", reach: openWithFiles },
  withFiles("answering by link", (scene) => openByLink(scene, [{}])),
  withFiles("answering", (scene) => openSigned(scene, "els", {})),
  { name: "follow: split four ways", reach: (scene) => openFollow(scene, several) },
  { name: "follow: everything is in", reach: (scene) => openFollow(scene, [{ answered: "Kade 12." }]) },
  byLink("asked", {}),
  byLink("asked back", { askedBack: "In welke wijk?" }),
  byLink("answered", { answered: "Kade 12." }),
  byLink("declined", { declined: "Dit doet de provincie." }),
  comesBack("answering by link", (scene) => openByLink(scene, [{}]), '[name="answer"]'),
  comesBack("asking back by link", (scene) => openByLink(scene, [{}]), '[name="ask-back"]'),
  comesBack("declining by link", (scene) => openByLink(scene, [{}]), '[name="decline"]'),
  overtaken("by link", (scene) => openByLink(scene, [{}]), '[name="answer"]'),
  {
    name: "sub-question by link: unknown",
    status: 404,
    reach: (scene) => open(scene, SLUG, "cases.work-by-link", { work: "x".repeat(43) }),
  },
  signed("asked", "els", { question: LONG_TEXT }),
  signed("answered", "els", { answered: LONG_TEXT }),
  signed("asked", "noor", {}),
  comesBack("answering", (scene) => openSigned(scene, "els", {}), '[name="answer"]'),
  overtaken("signed in", (scene) => openSigned(scene, "els", {}), '[name="answer"]'),
  { name: "sub-questions: some wait", reach: (scene) => openList(scene, "els") },
  {
    name: "reply: as it opens",
    reach: async (scene) => void (await openSigned(scene, "noor", { askedBack: "In welke wijk?" }, "cases.reply-sub")),
  },
  comesBack("reply", (scene) => openSigned(scene, "noor", { askedBack: "Waar?" }, "cases.reply-sub"), '[name="reply"]'),
  overtaken("reply", (scene) => openSigned(scene, "noor", { askedBack: "Waar?" }, "cases.reply-sub"), '[name="reply"]'),
  { name: "sub-questions: without the role for it", status: 403, reach: (scene) => openList(scene, "sami") },
  { name: "withdraw a sub-question: expired", status: 403, reach: withdrawExpired },
];

async function openList(scene: Scene, who: string): Promise<void> {
  await split(scene, [{}, { question: LONG_TEXT, due: "2026-11-20" }]);
  await enterAs(scene, SLUG, who);
  await open(scene, SLUG, "cases.sub-questions");
}

/** A form that was not ours, or stood open for too long. */
async function withdrawExpired(scene: Scene): Promise<void> {
  await openSigned(scene, "noor", {});
  const { pathname } = new URL(scene.page.url());
  await post(scene, `${pathname}/${scene.lang === "nl" ? "intrekken" : "withdraw"}`);
}
