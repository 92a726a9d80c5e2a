-- Entrepreneurs sign in. An account is national: one mailbox is one account in the whole installation, whatever
-- municipality it is used in. It is never the same record as staff, also when the address is the same.

create table identity.account (
  person_id uuid primary key references identity.person,
  -- Asked after the first time; empty until somebody tells it.
  name text check (name <> ''),
  email text not null,
  email_key text not null generated always as (lower(email)) stored unique,
  phone text,
  language text not null check (language in ('nl', 'en')),
  created_at timestamptz not null
);
call platform.hold_nationally('identity.account');

-- A link signs in either a member of staff or whoever holds a mailbox; the account is made when such a link is used.
alter table identity.sign_in_link
  alter column person_id drop not null,
  add column address text,
  add column address_key text generated always as (lower(address)) stored,
  add column language text check (language in ('nl', 'en')),
  add check ((person_id is null) = (address is not null)),
  add check ((address is null) = (language is null));
create index sign_in_link_address on identity.sign_in_link (address_key, made_at);

-- What a page may do with accounts, as the role of one municipality: one person at a time, never a list.

-- How many links a mailbox got since a moment, in all municipalities together: nobody fills a mailbox by asking at each
-- of them. Whoever asks waits for the one before, so that nobody counts too few.
create function identity.links_to(address text, since timestamptz) returns integer
  language plpgsql security definer set search_path = '' as $$
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('identity.links_to ' || pg_catalog.lower(address), 0));
  return (select count(*)::integer from identity.sign_in_link l
          where l.address_key = pg_catalog.lower(links_to.address) and l.made_at > since);
end $$;

-- The account of a mailbox; made when there is none yet.
create function identity.enter_account(fresh_id uuid, address text, lang text, at timestamptz)
  returns table (person_id uuid, is_new boolean)
  language plpgsql security definer set search_path = '' as $$
begin
  insert into identity.person (person_id, created_at)
    select fresh_id, at where not exists (select from identity.account a where a.email_key = pg_catalog.lower(address));
  if found then
    insert into identity.account (person_id, email, language, created_at)
      values (fresh_id, address, lang, at) on conflict (email_key) do nothing;
    -- Another window made it in this very moment.
    if not found then delete from identity.person p where p.person_id = fresh_id; end if;
  end if;
  return query select a.person_id, a.person_id = fresh_id from identity.account a where a.email_key = pg_catalog.lower(address);
end $$;

create function identity.account_of(id uuid) returns setof identity.account
  language sql stable security definer set search_path = '' rows 1 as
  $$ select a.* from identity.account a where a.person_id = $1 $$;

create function identity.change_account(id uuid, new_name text, new_phone text, lang text) returns void
  language sql security definer set search_path = '' as
  $$ update identity.account set name = $2, phone = $3, language = $4 where person_id = $1 $$;

grant create on schema identity to rode_loper_platform;
do $$
declare f text;
begin
  foreach f in array array['links_to', 'enter_account', 'account_of', 'change_account'] loop
    execute format('revoke all on function identity.%I from public', f);
    execute format('grant execute on function identity.%I to rode_loper_app, rode_loper_platform', f);
    execute format('alter function identity.%I owner to rode_loper_platform', f);
  end loop;
end $$;
revoke create on schema identity from rode_loper_platform;
