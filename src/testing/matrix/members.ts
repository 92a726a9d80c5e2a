import { randomUUIDv7 } from "node:crypto";
import { newInvitationToken } from "../../modules/directory/invitation-link.js";
import { withAccount } from "../account.js";
import type { World } from "../town.js";

type People = Readonly<Record<string, string>>;

let made = 0;

/** Somebody with an account. @returns the person's id */
export async function addAccount(world: World, name: string): Promise<string> {
  made += 1;
  return (await withAccount(world, `${name}-${made}@cirkel.example`, `Wie ${name}`)).personId;
}

/** An organisation of `enterprise-admin` and `member`. */
async function addMembers({ database, clock }: World, people: People, name: string) {
  const [enterpriseId, memberId] = [randomUUIDv7(), randomUUIDv7()];
  const [admin, member] = [people["enterprise-admin"], people.member];
  const at = new Date(clock.now().epochMilliseconds);
  await database.rows(
    `insert into directory.enterprise (enterprise_id, name, kvk_number, registered_by, registered_at)
     values ($1, $4, '12345678', $2, $3)`,
    [enterpriseId, admin, at, name],
  );
  await database.rows(
    `insert into directory.member (member_id, enterprise_id, person_id, role, joined_at)
     values ($1, $2, $3, 'admin', $5), ($6, $2, $4, 'member', $5)`,
    [randomUUIDv7(), enterpriseId, admin, member, at, memberId],
  );
  return { enterpriseId, memberId };
}

/** The same, with an invitation that waits. */
export async function addEnterprise(world: World, people: People, name = "Fietscirkel") {
  made += 1;
  const { enterpriseId, memberId } = await addMembers(world, people, name);
  const invitationId = randomUUIDv7();
  const { token, hash } = newInvitationToken();
  const now = world.clock.now();
  const { database } = world;
  await database.rows(
    `insert into directory.invitation (invitation_id, enterprise_id, address, role, language, status, token_hash, invited_by,
       invited_at, expires_at) values ($1, $2, $3, 'member', 'nl', 'sent', $4, $5, $6, $7)`,
    [
      invitationId,
      enterpriseId,
      `gast-${made}@cirkel.example`,
      hash,
      people["enterprise-admin"],
      new Date(now.epochMilliseconds),
      new Date(now.add({ hours: 24 * 14 }).epochMilliseconds),
    ],
  );
  return { enterpriseId, memberId, invitationId, invitation: token };
}

/** Makes a case one that `enterprise-admin` asked and shares with everybody in an organisation of theirs. */
export async function shareWithEnterprise(world: World, people: People, caseId: string): Promise<void> {
  // Without an invitation: somebody sends no more than so many a day.
  const { enterpriseId } = await addMembers(world, people, "Fietscirkel");
  const admin = people["enterprise-admin"];
  await world.database.rows("update cases.case set asker_person_id = $2 where case_id = $1", [caseId, admin]);
  await world.database.rows(
    `insert into cases.share (municipality_id, case_id, reader_id, shared_by, received_at)
     select municipality_id, case_id, $2, $3, received_at from cases.case where case_id = $1`,
    [caseId, enterpriseId, admin],
  );
}

/** An address that nobody was invited at yet. */
export function freshAddress(): string {
  made += 1;
  return `gast-${made}@cirkel.example`;
}
