/**
 * Three roles without a login of their own. The login that the server uses is a member of all three and
 * inherits nothing, so a statement that forgot to choose a role may do nothing at all.
 */
export const OWNER = "rode_loper_owner";
/** One municipality at a time, held by row security. Every page and job works as this role. */
export const APP = "rode_loper_app";
/** All municipalities: choosing the municipality, sessions, sealing the audit, backup, commands. */
export const PLATFORM = "rode_loper_platform";
/** The login of the private PostgreSQL. */
export const LOGIN = "rode_loper";

/**
 * The statements that a database administrator runs once (docs/operations.md shows the same).
 * @param password of the login; must hold no quote (made by us, never typed by a visitor)
 */
export function rolesSql(password: string): string {
  if (!/^[\w-]+$/.test(password)) throw new RangeError("password of the login may hold letters, digits, _ and - only");
  return `
    do $$ begin
      if not exists (select from pg_roles where rolname = '${OWNER}') then create role ${OWNER} nologin; end if;
      if not exists (select from pg_roles where rolname = '${APP}') then create role ${APP} nologin; end if;
      if not exists (select from pg_roles where rolname = '${PLATFORM}') then create role ${PLATFORM} nologin; end if;
      if not exists (select from pg_roles where rolname = '${LOGIN}') then create role ${LOGIN} login noinherit; end if;
    end $$;
    alter role ${LOGIN} password '${password}';
    grant ${PLATFORM} to ${OWNER};
    grant ${OWNER}, ${APP}, ${PLATFORM} to ${LOGIN};`;
}
