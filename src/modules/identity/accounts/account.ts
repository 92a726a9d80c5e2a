import { instantOf, type Temporal } from "#platform/clock";
import type { Lang } from "#platform/i18n";

/** Somebody who signs in for themselves or their organisation, known by a mailbox that is theirs. */
export type Account = {
  readonly personId: string;
  /** Undefined until they have told it. */
  readonly name: string | undefined;
  /** Proved by a link that was mailed to it. */
  readonly email: string;
  readonly phone: string | undefined;
  readonly language: Lang;
  readonly since: Temporal.Instant;
};

/** What to call somebody: by name, or by address as long as no name is known. */
export function calledName({ name, email }: Pick<Account, "name" | "email">): string {
  return name ?? email;
}

export type AccountRow = {
  person_id: string;
  name: string | null;
  email: string;
  phone: string | null;
  language: Lang;
  created_at: Date;
};

export function asAccount(row: AccountRow): Account {
  return {
    personId: row.person_id,
    name: row.name ?? undefined,
    email: row.email,
    phone: row.phone ?? undefined,
    language: row.language,
    since: instantOf(row.created_at),
  };
}

/** Whether a mail address is the one of an account, without regard to capitals. */
export function isAddressOf({ email }: Account, address: string | undefined): boolean {
  return address !== undefined && address.toLowerCase() === email.toLowerCase();
}
