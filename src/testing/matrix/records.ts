import { randomUUIDv7 } from "node:crypto";
import { trackingLinks } from "#cases";
import { newInvitationToken } from "../../modules/directory/invitation-link.js";
import { newLinkToken } from "../../modules/identity/sign-in-link.js";
import { blockIds, noteForms } from "./blocks.js";
import { budgetForms, budgetIds } from "./budgets.js";
import { caseForms, statusFor } from "./case-forms.js";
import { addDouble, counterForms } from "./counter-forms.js";
import { addAttachment, fileIds } from "./files.js";
import type { Ids } from "./ids.js";
import { addInvitation } from "./invitations.js";
import { freshAddress } from "./members.js";
import { addOffer, isAboutOffer, offerOf } from "./offers.js";
import type { Stage } from "./stage.js";
import { addTransfer, addTransferByLink, isAboutTransfer, transferForms, transferIds } from "./transfers.js";
import { deskListForms, viewIds } from "./views.js";

/** For each `:name` in an address, or all of them together: how to come by ids. A name that is missing here fails the matrix test. */
export const records: Readonly<Record<string, (stage: Stage, other: Stage, routeId: string) => Promise<Ids>>> = {
  async caseId(stage, other, routeId) {
    const isOwn = /^cases\.(own-question|share|renew-own-link|\w+-own)$/.test(routeId);
    const anyCase = async (there: Stage) => (await there.addCase(statusFor(routeId))).caseId;
    const caseId = await (isOwn ? stage.addOwnCase(statusFor(routeId)) : anyCase(stage));
    await addDouble(stage, routeId);
    if (isAboutOffer(routeId)) await addOffer(stage, caseId);
    if (isAboutTransfer(routeId)) await addTransfer(stage, other, caseId, routeId);
    return {
      own: caseId,
      foreign: await (isOwn ? other.addOwnCase(statusFor(routeId)) : anyCase(other)),
      unknown: randomUUIDv7(),
      malformed: ["geen-id", caseId.toUpperCase(), `${caseId}'`, "1".repeat(2000)],
    };
  },
  "token/attachment": async (stage, other) => {
    const [own, another] = [await addAttachment(stage), await addAttachment(stage)];
    const foreign = await addAttachment(other);
    return fileIds([own.token, own.file], [foreign.token, foreign.file], another.file);
  },
  async "caseId/attachment"(stage, other, routeId) {
    const of = (there: Stage) => addAttachment(there, routeId === "cases.attachment-own");
    const [own, another, foreign] = [await of(stage), await of(stage), await of(other)];
    return fileIds([own.caseId, own.file], [foreign.caseId, foreign.file], another.file);
  },
  /** Not of anybody: the papers have the same names everywhere. */
  async file() {
    const malformed = ["dpia", "dpia.pdf.odt", "dpia.exe", "../dpia.pdf", ".".repeat(2000)];
    return { own: "dpia.pdf", foreign: "stuk.pdf", unknown: "brief.pdf", malformed };
  },
  async link(stage, other) {
    const link = await stage.addSignInLink();
    return {
      own: link,
      foreign: await other.addSignInLink(),
      unknown: newLinkToken().token,
      malformed: ["geen-link", link.slice(1), `${link}A`, "_".repeat(2000)],
    };
  },
  async staffInvitation(stage, other) {
    const { link } = await addInvitation(stage);
    return {
      own: link,
      foreign: (await addInvitation(other)).link,
      unknown: newLinkToken().token,
      malformed: ["geen-link", link.slice(1), `${link}A`, "_".repeat(2000)],
    };
  },
  async invitationId(stage, other) {
    const { id } = await addInvitation(stage);
    return {
      own: id,
      foreign: (await addInvitation(other)).id,
      unknown: randomUUIDv7(),
      malformed: ["geen-id", id.toUpperCase(), `${id}'`, "1".repeat(2000)],
    };
  },
  async departmentId(stage, other) {
    const own = await addDepartment(stage);
    return {
      own,
      foreign: await addDepartment(other),
      unknown: randomUUIDv7(),
      malformed: ["geen-id", own.toUpperCase(), `${own}'`, "1".repeat(2000)],
    };
  },
  async enterpriseId(stage, other) {
    const { enterpriseId, ...rest } = await stage.addEnterprise();
    rememberedEnterprise.set(stage, rest);
    return {
      own: enterpriseId,
      // Organisations are national: another's is one that nobody of this stage belongs to.
      foreign: (await other.addEnterprise()).enterpriseId,
      unknown: randomUUIDv7(),
      malformed: ["geen-id", enterpriseId.toUpperCase(), `${enterpriseId}'`, "1".repeat(2000)],
    };
  },
  async invitation(stage) {
    const { invitation } = await stage.addEnterprise();
    return {
      own: invitation,
      // An invitation works in every municipality, so there is none of another.
      foreign: newInvitationToken().token,
      unknown: newInvitationToken().token,
      malformed: ["geen-link", invitation.slice(1), `${invitation}A`, "_".repeat(2000)],
    };
  },
  async token(stage, other, routeId) {
    const tokenOf = async (there: Stage) =>
      routeId === "cases.keep" ? there.addMailedCase() : (await there.addCase(statusFor(routeId))).token;
    const token = isAboutTransfer(routeId) ? await addTransferByLink(stage, other, routeId) : await tokenOf(stage);
    return {
      own: token,
      foreign: await tokenOf(other),
      unknown: trackingLinks.tokenOf(stage.world.house.web.signer, stage.town.id, randomUUIDv7()),
      malformed: ["geen-token", token.slice(1), `${token}A`, "_".repeat(2000)],
    };
  },
  transferId: transferIds,
  budgetId: budgetIds,
  viewId: viewIds,
  ...blockIds,
  async work(stage, other) {
    const { token } = await stage.addSubQuestion();
    return {
      own: token,
      foreign: (await other.addSubQuestion()).token,
      unknown: trackingLinks.workTokenOf(stage.world.house.web.signer, stage.town.id, randomUUIDv7()),
      malformed: ["geen-token", token.slice(1), `${token}A`, "_".repeat(2000)],
    };
  },
  async subQuestionId(stage, other, routeId) {
    const { id } = await stage.addSubQuestion(routeId === "cases.reply-sub");
    return {
      own: id,
      foreign: (await other.addSubQuestion()).id,
      unknown: randomUUIDv7(),
      malformed: ["geen-id", id.toUpperCase(), `${id}'`, "1".repeat(2000)],
    };
  },
  async personId(stage, other, routeId) {
    const own = routeId === "identity.leave" ? await stage.hire("goes") : (stage.people.desk ?? "");
    await rememberAbsence(stage, own);
    return {
      own,
      foreign: other.people.desk ?? "",
      unknown: randomUUIDv7(),
      malformed: ["geen-id", own.toUpperCase(), `${own}'`, "1".repeat(2000)],
    };
  },
};

let made = 0;

/** A department as it begins. @returns its id */
async function addDepartment({ world, town }: Stage): Promise<string> {
  const id = randomUUIDv7();
  made += 1;
  await world.database.rows(
    `insert into municipality.department (municipality_id, department_id, name, email, reply_days, started_at)
     values ($1, $2, $3, 'vastgoed@town.example', 5, now())`,
    [town.id, id, `Vastgoed ${made}`],
  );
  return id;
}

/** Each time another name, as two of the same are refused. */
const departmentFields = () => {
  made += 1;
  return { version: "1", name: `Inkoop ${made}`, email: "inkoop@town.example", replyDays: "5", topics: "inkoop" };
};

/** Always the version that stands there: who overtakes whom is told elsewhere. */
const versionOf =
  (section: string, fields: Record<string, string>) =>
  async ({ world, town }: Stage) => {
    const [row] = await world.database.rows<{ version: number }>(
      "select version from municipality.section where municipality_id = $1 and section = $2",
      [town.id, section],
    );
    return { ...fields, version: String(row?.version ?? 0) };
  };

/** What a form about somebody has to carry: an absence of theirs, and the version in which they are now. */
const remembered = new WeakMap<Stage, { readonly absence: string; readonly version: string }>();

async function rememberAbsence(stage: Stage, personId: string): Promise<void> {
  const absence = randomUUIDv7();
  const { database } = stage.world;
  await database.rows(
    `insert into identity.absence (municipality_id, absence_id, person_id, status, first_on, noted_by, noted_at)
     values ($1, $2, $3, 'noted', '2027-01-04', $3, now())`,
    [stage.town.id, absence, personId],
  );
  const [row] = await database.rows<{ version: number }>("select version from identity.staff where person_id = $1", [
    personId,
  ]);
  remembered.set(stage, { absence, version: String(row?.version) });
}

/** What a form about an organisation has to carry. */
const rememberedEnterprise = new WeakMap<Stage, { readonly memberId: string; readonly invitationId: string }>();
const memberOf = (stage: Stage) => rememberedEnterprise.get(stage)?.memberId ?? "";

/** For each route that takes a form: one that would be accepted. */
export const forms: Readonly<
  Record<string, (stage: Stage) => Record<string, string> | Promise<Record<string, string>>>
> = {
  "cases.ask-question": () => ({
    question: "Waar vinden wij een pand voor een werkplaats?",
    name: "Lotte Peters",
    email: "lotte@cirkel.example",
  }),
  ...caseForms,
  ...counterForms,
  ...transferForms,
  ...budgetForms,
  ...deskListForms,
  ...noteForms,
  "cases.take-in-hand": () => ({ version: "1", reaction: "Wij zoeken het uit." }),
  "cases.answer": () => ({ version: "1", answer: "Er is plek aan de kade." }),
  "cases.close": () => ({ version: "1", outcome: "helped" }),
  "cases.offer-handover": ({ people }) => ({
    version: "1",
    to: people.specialist ?? "",
    reason: "Het gaat over een pand.",
  }),
  "cases.accept-handover": offerOf,
  "cases.withdraw-handover": offerOf,
  "cases.decline-handover": () => ({ version: "1", reason: "Vergunningen gaat hierover." }),
  "identity.sign-in": () => ({ email: "desk@town.example" }),
  "identity.sign-in-link": () => ({}),
  "identity.sessions": () => ({ session: "all" }),
  "municipality.settings-name": versionOf("name", { name: "Padstad", kind: "stad", english: "yes" }),
  "municipality.settings-desk": versionOf("desk", { phone: "14 0123", email: "loket@town.example" }),
  "municipality.settings-promise": versionOf("promise", {
    firstReactionDays: "2",
    answerDays: "10",
    takesOfficial: "no",
  }),
  "municipality.settings-retention": versionOf("retention", { keepYears: "7" }),
  "municipality.settings-closing-days": () => ({ leave: "yes" }),
  "municipality.settings-departments": () => ({ leave: "yes" }),
  "municipality.settings-chain-partners": versionOf("chain-partners", {
    "uwv-name": "UWV",
    "uwv-email": "uwv@town.example",
  }),
  "municipality.settings-words": versionOf("words", { term: "impactonderneming" }),
  "municipality.settings-mandate": versionOf("mandate", { givenBy: "none" }),
  "municipality.settings-house-style": versionOf("house-style", {
    ...{ main: "#123a6b", link: "#123a6b", edge: "#d9a441", paper: "#ffffff" },
    ...{ radius: "4", headingFont: "atkinson", textFont: "atkinson" },
  }),
  "municipality.settings-logo": () => ({ leave: "yes" }),
  "municipality.settings-modules": versionOf("modules", { "part-figures": "on", "part-accounts": "on" }),
  "municipality.department-new": departmentFields,
  "municipality.department": departmentFields,
  "identity.sign-out": () => ({}),
  "identity.invitation": () => ({ move: "accept", as: "" }),
  "identity.invite-staff": () => {
    made += 1;
    return { name: "Bo de Vries", email: `nieuw-${made}@town.example`, titleNl: "Beleid", "role-policy": "policy" };
  },
  "identity.sign-in-settings": async ({ world, town }) => {
    const [row] = await world.database.rows<{ version: number }>(
      "select version from identity.provider_draft where municipality_id = $1",
      [town.id],
    );
    const issuer = "https://login.town.example";
    return { act: "save", issuer, clientId: "rode-loper", version: String(row?.version ?? 0) };
  },
  "identity.desk-days": () => ({ seen: "- - - - -" }),
  "identity.keep-invitation": () => ({ move: "withdraw" }),
  "identity.member": (stage) => ({
    name: "Wie desk",
    titleNl: "Loket",
    "role-desk": "desk",
    version: remembered.get(stage)?.version ?? "",
  }),
  "identity.arrange-work": (stage) => ({ day2: "2", deputy: "", version: remembered.get(stage)?.version ?? "" }),
  "identity.note-absence": () => ({ first: "2026-12-21", last: "2027-01-01" }),
  "identity.end-absence": (stage) => ({ absence: remembered.get(stage)?.absence ?? "" }),
  "identity.leave": () => ({ confirm: "yes" }),
  "identity.details": () => ({ name: "Lotte Peters", phone: "06 1234 5678" }),
  "directory.register": () => ({ name: "Fietscirkel", kvkNumber: "1234 5678", step: "anyway" }),
  "directory.invite": () => ({ email: freshAddress(), role: "member" }),
  "directory.withdraw": (stage) => ({ invitation: rememberedEnterprise.get(stage)?.invitationId ?? "" }),
  "directory.change-member": (stage) => ({ member: memberOf(stage), step: "make-admin" }),
  "directory.leave": (stage) => ({ successor: memberOf(stage) }),
  "directory.invitation": () => ({}),
  "cases.share": () => ({ share: "me" }),
  "cases.keep": () => ({}),
  "cases.renew-link": () => ({}),
  "cases.renew-own-link": () => ({}),
  "own-data.erase": () => ({ scope: "questions", sure: "yes" }),
  "identity.demo-sign-in": ({ people }) => ({ person: people.desk ?? "" }),
};
