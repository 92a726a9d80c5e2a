import { randomUUIDv7 } from "node:crypto";
import { newLinkToken } from "../../modules/identity/sign-in-link.js";
import type { Stage } from "./stage.js";

let made = 0;

/** Somebody new is invited, as a mail would bring it. */
export async function addInvitation({ world, town }: Stage): Promise<{ id: string; link: string }> {
  const { token, hash } = newLinkToken();
  const id = randomUUIDv7();
  made += 1;
  const now = world.clock.now();
  await world.database.rows(
    `insert into identity.staff_invitation (municipality_id, invitation_id, status, name, email, job_title_nl, job_title_en,
       roles, language, invited_at, expires_at, link_hash)
     values ($1, $2, 'invited', 'Bo de Vries', $3, 'Beleid', 'Policy', '{policy}', 'nl', $4, $5, $6)`,
    [
      town.id,
      id,
      `bo-${made}@town.example`,
      new Date(now.epochMilliseconds),
      new Date(now.add({ hours: 24 }).epochMilliseconds),
      hash,
    ],
  );
  return { id, link: token };
}
