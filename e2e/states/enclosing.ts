import { makePdf, makePng } from "#testing";
import { enterAs, makeCase, open, type Scene, type State, send, townOf } from "./scene.js";

type Chosen = readonly { name: string; mimeType: string; buffer: Buffer }[];

const pdf = (name: string) => ({ name, mimeType: "application/pdf", buffer: makePdf(1_300_000) });
const long = `${"vergunningaanvraagformulier".repeat(6)} ${"المخطط ".repeat(5)}.pdf`;
const good: Chosen = [pdf("plattegrond.pdf"), pdf(long)];
const bad: Chosen = [
  { name: "virus.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ") },
  { name: "foto.png", mimeType: "image/png", buffer: makePng({ width: 90_000, height: 90_000 }) },
];
const goods = { question: "Waar kunnen wij terecht met onze werkplaats?", name: "Lotte", email: "lotte@a.example" };

async function choose(scene: Scene, files: Chosen): Promise<void> {
  await scene.page.locator('[name="files"]').setInputFiles([...files]);
}

async function ask(scene: Scene, files: Chosen, fields: Readonly<Record<string, string>> = goods): Promise<void> {
  await open(scene, "voorbeeldstad", "cases.ask-question");
  for (const [name, value] of Object.entries(fields)) await scene.page.locator(`[name="${name}"]`).fill(value);
  await choose(scene, files);
  await send(scene, '[name="email"]');
}

/** The page on which the one who asked follows a question with files. */
async function followed(scene: Scene): Promise<void> {
  await ask(scene, good);
  const token = new URL(scene.page.url()).pathname.split("/").at(-1) ?? "";
  await open(scene, "voorbeeldstad", "cases.case-status", { token });
}

async function write(scene: Scene, files: Chosen): Promise<void> {
  const { token } = await makeCase(scene, townOf(scene, "voorbeeldstad"), {});
  await open(scene, "voorbeeldstad", "cases.write-by-link", { token });
  await choose(scene, files);
  await send(scene, '[name="message"]');
}

/** The owner sends files with a form that has no words yet. */
async function atDesk(scene: Scene, routeId: string, field: string, files: Chosen): Promise<void> {
  const { caseId } = await makeCase(scene, townOf(scene, "voorbeeldstad"), { reaction: "Ik zoek het uit." });
  await enterAs(scene, "voorbeeldstad", "noor");
  await open(scene, "voorbeeldstad", routeId, { caseId });
  await choose(scene, files);
  await send(scene, `[name="${field}"]`);
}

const comesBack = (name: string, reach: State["reach"]): State => ({ name: `files: ${name}`, status: 400, reach });

/** Files that come along: kept when a form comes back, refused by name, and on the road. */
export const enclosing: readonly State[] = [
  comesBack("asked, kept while a field is wrong", (scene) => ask(scene, good, {})),
  comesBack("asked, refused", (scene) => ask(scene, bad)),
  comesBack("written by link, kept", (scene) => write(scene, good)),
  comesBack("written by link, refused", (scene) => write(scene, bad)),
  comesBack("written by the owner, kept", (scene) => atDesk(scene, "cases.message", "message", good)),
  comesBack("answered, kept", (scene) => atDesk(scene, "cases.case-work", "answer", good)),
  comesBack("answered, refused", (scene) => atDesk(scene, "cases.case-work", "answer", bad)),
  { name: "files: on the road, for the asker", reach: followed },
  {
    name: "files: on the road, for the owner",
    async reach(scene) {
      await atDesk(scene, "cases.message", "message", good);
      await scene.page.locator('[name="message"]').fill("Deze hebt u nodig.");
      await send(scene, '[name="message"]');
    },
  },
  {
    name: "files: unknown",
    status: 404,
    async reach(scene) {
      const { token } = await makeCase(scene, townOf(scene, "voorbeeldstad"), {});
      await open(scene, "voorbeeldstad", "cases.attachment-by-link", { token, attachment: "geen-bestand" });
    },
  },
];
