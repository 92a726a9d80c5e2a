import { staffing } from "#identity";
import { choices } from "#municipality";
import type { Actor } from "#platform/access";
import type { Read } from "#platform/db";
import type { Lang } from "#platform/i18n";
import type { SubQuestion, Target } from "./sub-question.js";

/** Working days within which a specialist or a chain partner answers; a department has a norm of its own. */
const USUAL_DAYS = 5;

/** More specialists than this nobody chooses from in a list. */
const MOST_PEOPLE = 500;

/** Of whom a sub-question can be asked, or was. */
export type Addressee = {
  readonly target: Target;
  /** What staff read: the department, the specialist by name, the partner. */
  readonly name: string;
  /** What the asker reads: no name of a specialist. */
  readonly publicName: string | undefined;
  readonly email: string;
  readonly replyDays: number;
  /** Who hears of it when it is late. */
  readonly manager: { readonly name: string; readonly email: string } | undefined;
};

/** Of whom a sub-question can be asked now: departments, specialists, chain partners. */
export type Addressees = {
  readonly listed: readonly Addressee[];
  /** There are more specialists than a list can hold. */
  readonly isCut: boolean;
};

export async function listAddressees(read: Read): Promise<Addressees> {
  const departments = (await choices.listDepartments(read)).filter(({ endedAt }) => endedAt === undefined);
  const people = await staffing.listWithRoles(read, ["specialist"]);
  const partners = await choices.listChainPartners(read);
  return {
    listed: [
      ...departments.map(ofDepartment),
      ...people.slice(0, MOST_PEOPLE).map((one) => ofPerson(one, undefined)),
      ...partners.map(ofPartner),
    ],
    isCut: people.length > MOST_PEOPLE,
  };
}

/** Who can be asked now, whether a list holds them or not; undefined when nobody can be asked there. */
export async function findAskable(read: Read, target: Target): Promise<Addressee | undefined> {
  if (target.kind === "department") {
    const department = await choices.findDepartment(read, target.id);
    if (department?.endedAt !== undefined) return undefined;
  }
  if (target.kind === "person") {
    const member = await staffing.findMember(read, target.id);
    if (!member || member.leftAt || !member.roles.includes("specialist")) return undefined;
  }
  return findAddressee(read, target, "nl");
}

/** Of whom a sub-question was asked, also when they have left meanwhile; undefined when a partner is gone. */
export async function findAddressee(read: Read, target: Target, lang: Lang): Promise<Addressee | undefined> {
  if (target.kind === "department") {
    const found = await choices.findDepartment(read, target.id);
    return found && ofDepartment(found);
  }
  if (target.kind === "partner") {
    const found = (await choices.listChainPartners(read)).find(({ kind }) => kind === target.id);
    return found && ofPartner(found);
  }
  const found = await staffing.findMember(read, target.id);
  const [first] = found ? await staffing.findDepartmentsOf(read, target.id) : [];
  const department = first === undefined ? undefined : await choices.findDepartment(read, first);
  return found && ofPerson(staffing.calledStaff(found, lang), department && ofDepartment(department));
}

/** What somebody who is signed in is to a sub-question. */
export async function relationToSub(read: Read, found: SubQuestion, actor: Actor): Promise<string[]> {
  if (actor.kind !== "person") return [];
  const { target } = found;
  if (target.kind === "person") return target.id === actor.personId ? ["addressed"] : [];
  if (target.kind === "department") {
    if (!actor.roles.has("specialist")) return [];
    return (await staffing.findDepartmentsOf(read, actor.personId)).includes(target.id) ? ["addressed"] : [];
  }
  if (!actor.roles.has("chain-partner")) return [];
  return (await staffing.findMember(read, actor.personId))?.partner === target.id ? ["addressed"] : [];
}

type Department = NonNullable<Awaited<ReturnType<typeof choices.findDepartment>>>;

const ofDepartment = ({ id, name, email, replyDays, manager }: Department): Addressee => ({
  target: { kind: "department", id },
  name,
  publicName: name,
  email,
  replyDays,
  manager,
});

type Person = Pick<NonNullable<Awaited<ReturnType<typeof staffing.findMember>>>, "personId" | "name" | "email">;

const ofPerson = ({ personId, name, email }: Person, department: Addressee | undefined): Addressee => ({
  target: { kind: "person", id: personId },
  name: department ? `${name} (${department.name})` : name,
  publicName: department?.name,
  email,
  replyDays: department?.replyDays ?? USUAL_DAYS,
  manager: department?.manager,
});

type Partner = Awaited<ReturnType<typeof choices.listChainPartners>>[number];

const ofPartner = ({ kind, name, email }: Partner): Addressee => ({
  target: { kind: "partner", id: kind },
  name,
  publicName: name,
  email,
  replyDays: USUAL_DAYS,
  manager: undefined,
});
