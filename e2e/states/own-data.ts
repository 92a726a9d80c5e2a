import { type AccountHolder, withAccount } from "#testing";
import { shareCookies } from "../browser.js";
import { HEAVY, LONG_TEXT } from "./heavy.js";
import { enterAs, open, type Scene, type State, send } from "./scene.js";

const SLUG = "voorbeeldstad";
let made = 0;

async function enter(scene: Scene, name = "Anna de Boer"): Promise<AccountHolder> {
  made += 1;
  const holder = await withAccount(scene.world, `gegevens${made}@cirkel.example`, name);
  await shareCookies(scene.world, holder.visitor, scene.context);
  return holder;
}

/** Asks with an account; what was typed may be long. */
async function askedBy(scene: Scene, { visitor }: AccountHolder, question: string): Promise<void> {
  const form = (await visitor.get(`/${SLUG}/stel-uw-vraag`)).form("question");
  const name = form.fields.name === "" ? "Anna de Boer" : form.fields.name;
  await visitor.submit({ ...form, fields: { ...form.fields, question, ...(name ? { name } : {}) } });
  await scene.world.house.web.reads.flush();
}

async function openErase(scene: Scene): Promise<void> {
  await enter(scene);
  await open(scene, SLUG, "own-data.erase");
}

/** What somebody sees of themselves, and how they have it erased. */
export const ownData: readonly State[] = [
  {
    name: "own data: nothing asked yet",
    async reach(scene) {
      await enter(scene);
      await open(scene, SLUG, "own-data.overview");
    },
  },
  {
    name: "own data: long and awkward",
    async reach(scene) {
      const holder = await enter(scene, HEAVY.name);
      await askedBy(scene, holder, LONG_TEXT);
      await askedBy(scene, holder, "Waar kunnen wij terecht met onze werkplaats?");
      await open(scene, SLUG, "own-data.overview");
    },
  },
  {
    name: "own data: of staff",
    async reach(scene) {
      await enterAs(scene, SLUG, "noor");
      await open(scene, SLUG, "own-data.overview");
    },
  },
  { name: "own data: erase", reach: openErase },
  {
    name: "own data: erase, nothing chosen",
    status: 400,
    async reach(scene) {
      await openErase(scene);
      await send(scene, '[name="scope"]');
    },
  },
  { name: "own data: erased", reach: (scene) => open(scene, SLUG, "own-data.erased") },
];
