import {
  done,
  fill,
  openAs,
  overtaken,
  type Params,
  saveElsewhere,
  shown,
  slugOf,
  unchosen,
  wrong,
} from "./at-settings.js";
import { HEAVY, LONG_TEXT } from "./heavy.js";
import { enterAs, open, pathOf, post, type Scene, type State, send, townOf } from "./scene.js";
import { ownWay } from "./settings-own-way.js";

const unbroken = HEAVY.name?.slice(0, 190) ?? "";
const good = { email: "afdeling@town.example", replyDays: "5" };

/** Makes a department of its own name. @returns its id */
async function makeDepartment(scene: Scene, fields: { readonly name: string } & Params): Promise<string> {
  const ida = await scene.world.signedIn(townOf(scene, slugOf(scene)), "ida");
  const path = (routeId: string) => pathOf(scene, townOf(scene, slugOf(scene)), `municipality.${routeId}`);
  const form = (await ida.get(path("department-new"))).form("topics", { ...good, ...fields });
  await ida.submitOnce(form);
  const list = await ida.get(path("settings-departments"));
  return list.link(fields.name).split("/").at(-1) ?? "";
}

/** A department in some state: each has a name of its own, as no two pages share a title. */
function department(name: string, status: number, reach: (scene: Scene, id: string) => Promise<void>): State {
  return {
    name: `settings: a department, ${name}`,
    status,
    reach: async (scene) => reach(scene, await makeDepartment(scene, { name: `Werk ${name}` })),
  };
}

const openOne = (scene: Scene, departmentId: string) => openAs(scene, "ida", "department", { departmentId });

const departments: readonly State[] = [
  shown("departments, none", "settings-departments"),
  { name: "settings: departments, expired", status: 403, reach: expired },
  shown("new department", "department-new"),
  wrong("new department", "department-new", {
    topics: Array.from({ length: 41 }, (_, n) => `onderwerp ${n}`).join("\n"),
    name: "",
    email: "postvak",
    replyDays: "61",
    managerName: "Bas",
  }),
  department("open", 200, openOne),
  department("wrong", 400, async (scene, id) => {
    await openOne(scene, id);
    await fill(scene, { replyDays: "0", managerEmail: "bas@town.example" });
    await send(scene, '[name="topics"]');
  }),
  department("overtaken", 409, async (scene, id) => {
    await openOne(scene, id);
    await saveElsewhere(scene, { topics: "pand\nhuur" });
    await fill(scene, { topics: LONG_TEXT.slice(0, 90) });
    await send(scene, '[name="topics"]');
  }),
  department("ended", 200, async (scene, id) => {
    await openOne(scene, id);
    await send(scene, '[name="end"]');
    await openOne(scene, id);
  }),
  {
    name: "settings: a department, long and awkward",
    async reach(scene) {
      const topics = LONG_TEXT.slice(0, 95);
      const manager = { managerName: unbroken, managerEmail: HEAVY.email ?? "" };
      await openOne(scene, await makeDepartment(scene, { name: unbroken, topics, ...manager }));
    },
  },
  { name: "settings: a department, unknown", status: 404, reach: unknownDepartment },
  shown("departments, some ended", "settings-departments"),
];

async function expired(scene: Scene): Promise<void> {
  await openAs(scene, "ida", "settings-departments");
  await post(scene, pathOf(scene, townOf(scene, slugOf(scene)), "municipality.settings-departments"));
}

async function unknownDepartment(scene: Scene): Promise<void> {
  await openAs(scene, "ida", "department", { departmentId: "00000000-0000-7000-8000-000000000000" });
}

const uwv = { "uwv-name": "UWV", "uwv-email": "uwv@town.example" };

const openPapers = async (scene: Scene, person: string, routeId: string, params: Params = {}) => {
  await enterAs(scene, slugOf(scene), person);
  await open(scene, slugOf(scene), `print-kit.${routeId}`, params);
};

const papers: readonly State[] = [
  { name: "print kit: something is missing", reach: (scene) => openPapers(scene, "ida", "kit") },
  { name: "print kit: not for the desk", status: 403, reach: (scene) => openPapers(scene, "sami", "kit") },
  {
    name: "print kit: unknown paper",
    status: 404,
    reach: (scene) => openPapers(scene, "ida", "paper", { file: "onbekend.pdf" }),
  },
];

/** What an administrator sees, from the first step to the end; each state finds the town as the one before left it. */
export const settings: readonly State[] = [
  shown("overview, nothing done", "administration"),
  { name: "settings: not for the desk", status: 403, reach: (scene) => openAs(scene, "sami", "administration") },
  shown("name", "settings-name"),
  wrong("name", "settings-name", { name: "n".repeat(201) }),
  done("name", "settings-name", { name: "Beheerstad" }),
  overtaken("name", "settings-name", { name: "Mijnstad" }, { name: "Andere stad", kind: "stad" }),
  shown("words", "settings-words"),
  unchosen("words", "settings-words", "term"),
  shown("desk", "settings-desk"),
  wrong("desk", "settings-desk", { phone: "bel ons", email: "loket", address: LONG_TEXT.slice(0, 300) }),
  overtaken("desk", "settings-desk", { address: unbroken }, { address: "Markt 1", hoursNl: "Open" }),
  done("desk, long and awkward", "settings-desk", { address: unbroken, hoursNl: unbroken }),
  shown("overview, some done", "administration"),
  shown("promise", "settings-promise"),
  wrong("promise", "settings-promise", { firstReactionDays: "0", answerDays: "honderd" }),
  overtaken("promise", "settings-promise", { answerDays: "11" }, { answerDays: "12" }),
  shown("retention", "settings-retention"),
  wrong("retention", "settings-retention", { keepYears: "51" }),
  overtaken("retention", "settings-retention", { keepYears: "7" }, { keepYears: "10" }),
  shown("closing days, none", "settings-closing-days"),
  wrong("closing days", "settings-closing-days", { day: "31-02-2027", reason: "r".repeat(201) }),
  done("closing days", "settings-closing-days", { day: "24-12-2026", reason: "" }),
  done("closing days, long and awkward", "settings-closing-days", { day: "31-12-2026", reason: unbroken }),
  ...departments,
  shown("chain partners", "settings-chain-partners"),
  wrong("chain partners", "settings-chain-partners", { "uwv-name": "UWV", "environment-email": "postvak" }),
  overtaken("chain partners", "settings-chain-partners", uwv, { ...uwv, "uwv-name": unbroken }),
  done("chain partners, long and awkward", "settings-chain-partners", {
    ...uwv,
    "environment-name": unbroken,
    "environment-email": HEAVY.email ?? "",
  }),
  ...ownWay,
  shown("overview, everything done", "administration"),
  ...papers,
];
