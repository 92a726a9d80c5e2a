import { caseMoves } from "#cases";
import { Temporal } from "#platform/clock";
import { HEAVY, LONG_TEXT } from "./heavy.js";
import {
  answerAsOwner,
  enterAs,
  type Made,
  makeCase,
  open,
  type Scene,
  type State,
  send,
  type Told,
  townOf,
  workAs,
  workByLink,
} from "./scene.js";

const SLUG = "voorbeeldstad";
const day = (text: string) => Temporal.PlainDate.from(text);

const nothing = { basis: undefined, law: undefined, decisionOn: undefined, hasCommittee: false };
const kinds = {
  application: { ...nothing, kind: "application", receivedOn: day("2026-11-20"), basis: "awb", weeks: 8 },
  ordinance: {
    ...nothing,
    kind: "application",
    receivedOn: day("2026-11-20"),
    basis: "ordinance",
    law: "Algemene Plaatselijke Verordening, artikel 2:25",
    weeks: 13,
  },
  objection: {
    ...nothing,
    kind: "objection",
    receivedOn: day("2026-11-20"),
    decisionOn: day("2026-10-13"),
    hasCommittee: true,
    weeks: 12,
  },
  complaint: { ...nothing, kind: "complaint", receivedOn: day("2026-11-20"), weeks: 6 },
} as const;
type Kind = keyof typeof kinds;

type Happened = {
  /** Asked to complete it. */
  readonly suspended?: string;
  /** What the asker wrote then. */
  readonly wrote?: string;
  readonly extended?: string;
  readonly forwarded?: string;
};

/** A question that was noted as something official, and what became of that. */
async function make(scene: Scene, told: Told, kind: Kind | undefined, happened: Happened = {}): Promise<Made> {
  const town = townOf(scene, SLUG);
  const made = await makeCase(scene, town, told);
  const noor = await workAs(scene, town, "noor");
  const [found] = await scene.world.database.rows<{ version: number }>(
    "select version from cases.case where case_id = $1",
    [made.caseId],
  );
  let version = found?.version ?? 1;
  const next = () => ({ caseId: made.caseId, version: version++ });
  if (kind) await caseMoves.makeOfficial(noor, next(), kinds[kind], "Vergunningen behandelt dit.");
  if (happened.suspended) await caseMoves.suspendTerm(noor, next(), day("2026-12-07"), happened.suspended);
  if (happened.wrote) {
    await caseMoves.writeToDesk(await workByLink(scene, town, made), { caseId: made.caseId }, happened.wrote);
    version += 1;
  }
  if (happened.extended)
    await caseMoves.extendTerm(noor, next(), { date: day("2027-04-01"), isAgreed: true }, happened.extended);
  if (happened.forwarded)
    await caseMoves.forwardQuestion(
      noor,
      next(),
      { name: "Provincie Utrecht", email: "loket@provincie.example" },
      happened.forwarded,
    );
  return made;
}

/** What such a case looks like, for the owner, a colleague and the asker. */
function seen(name: string, told: Told, kind: Kind | undefined, happened?: Happened): State[] {
  const atDesk = ["noor", "sami"].map((who) => ({
    name: `official: ${name}, for ${who}`,
    async reach(scene: Scene) {
      const { caseId } = await make(scene, told, kind, happened);
      await enterAs(scene, SLUG, who);
      await open(scene, SLUG, "cases.case-work", { caseId });
    },
  }));
  const byLink = {
    name: `official: ${name}, for the asker`,
    async reach(scene: Scene) {
      const { token } = await make(scene, told, kind, happened);
      await open(scene, SLUG, "cases.case-status", { token });
    },
  };
  return [...atDesk, byLink];
}

type Form = { readonly name: string; readonly routeId: string; readonly kind: Kind | undefined };

async function openForm(scene: Scene, { routeId, kind }: Form, told: Told = {}): Promise<string> {
  const { caseId } = await make(scene, told, kind);
  await enterAs(scene, SLUG, "noor");
  await open(scene, SLUG, routeId, { caseId });
  return caseId;
}

/** A form as it opens, as it comes back, and as it is sent when the question has been answered meanwhile. */
function formOf(form: Form, fill: (scene: Scene) => Promise<void>): State[] {
  const words = '[name="words"]';
  return [
    { name: `official: ${form.name}`, reach: async (scene) => void (await openForm(scene, form, HEAVY)) },
    {
      name: `official: ${form.name}, comes back`,
      status: 400,
      async reach(scene) {
        await openForm(scene, form, { email: undefined });
        await send(scene, words);
      },
    },
    {
      name: `official: ${form.name}, somebody was before you`,
      status: 409,
      async reach(scene) {
        const caseId = await openForm(scene, form);
        const version = form.kind === undefined ? 1 : 2;
        await answerAsOwner(scene, townOf(scene, SLUG), { caseId, version }, "Het kan.");
        await fill(scene);
        await scene.page.locator(words).fill(LONG_TEXT);
        await send(scene, words);
      },
    },
  ];
}

const fillDate = (scene: Scene) => scene.page.locator('[name="date"]').fill("2027-03-01");

async function fillComplaint(scene: Scene): Promise<void> {
  await scene.page.locator('[value="complaint"]').check();
  await scene.page.locator('[name="receivedOn"]').fill("2026-11-20");
}

async function fillAuthority(scene: Scene): Promise<void> {
  await scene.page.locator('[name="authority"]').fill("Provincie Utrecht");
  await scene.page.locator('[name="email"]').fill("loket@provincie.example");
}

/** Applications, objections and complaints, and what is for another authority. */
export const official: readonly State[] = [
  ...seen("an application", {}, "application"),
  ...seen("an application by an ordinance, suspended", HEAVY, "ordinance", { suspended: LONG_TEXT }),
  ...seen("an objection, completed and extended", {}, "objection", {
    suspended: "Op welke grond maakt u bezwaar?",
    wrote: "Omdat mijn terras er al stond.",
    extended: LONG_TEXT,
  }),
  ...seen("a complaint", { reaction: "Ik zoek het uit." }, "complaint"),
  ...seen("forwarded", HEAVY, undefined, { forwarded: LONG_TEXT }),
  ...formOf({ name: "note it", routeId: "cases.make-official", kind: undefined }, fillComplaint),
  ...formOf({ name: "note it anew", routeId: "cases.make-official", kind: "objection" }, fillComplaint),
  ...formOf({ name: "ask to complete it", routeId: "cases.suspend-term", kind: "application" }, fillDate),
  ...formOf({ name: "extend the term", routeId: "cases.extend-term", kind: "application" }, fillDate),
  ...formOf({ name: "extend the term of a complaint", routeId: "cases.extend-term", kind: "complaint" }, fillDate),
  ...formOf({ name: "forward it", routeId: "cases.forward", kind: undefined }, fillAuthority),
];
