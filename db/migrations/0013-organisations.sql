-- Organisations with members. They are national, as a KvK number is: one organisation asks in several municipalities.

-- The number is what a member says it is. Two organisations may say the same one as long as nobody has checked it: an
-- organisation gives its members rights over what they share with each other, and over nothing else.
create table directory.enterprise (
  enterprise_id uuid primary key,
  name text not null check (name <> ''),
  kvk_number text not null check (kvk_number ~ '^[0-9]{8}$'),
  branch_number text check (branch_number ~ '^[0-9]{12}$'),
  registered_by uuid not null references identity.person,
  registered_at timestamptz not null,
  checked_at timestamptz,
  checked_by uuid,
  ended_at timestamptz,
  check ((checked_at is null) = (checked_by is null))
);
create index enterprise_registered_by on directory.enterprise (registered_by);
create index enterprise_kvk on directory.enterprise (kvk_number) where ended_at is null;
create unique index enterprise_checked on directory.enterprise (kvk_number, coalesce(branch_number, ''))
  where checked_at is not null and ended_at is null;
call platform.hold_nationally('directory.enterprise');

-- Somebody in an organisation, from joining to leaving. Whoever comes back is a new member: nothing that was shared with
-- them before comes back.
create table directory.member (
  member_id uuid primary key,
  enterprise_id uuid not null references directory.enterprise,
  person_id uuid not null references identity.person,
  role text not null check (role in ('admin', 'member')),
  joined_at timestamptz not null,
  ended_at timestamptz
);
create index member_enterprise on directory.member (enterprise_id);
create index member_person on directory.member (person_id);
create unique index member_once on directory.member (enterprise_id, person_id) where ended_at is null;
call platform.hold_nationally('directory.member');

-- An invitation by mail. The hash of what stands in the mail is there once the mail has been written.
create table directory.invitation (
  invitation_id uuid primary key,
  enterprise_id uuid not null references directory.enterprise,
  address text not null,
  address_key text not null generated always as (lower(address)) stored,
  role text not null check (role in ('admin', 'member')),
  language text not null check (language in ('nl', 'en')),
  status text not null check (status in ('sent', 'accepted', 'withdrawn')),
  token_hash bytea unique,
  invited_by uuid not null references identity.person,
  invited_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > invited_at),
  ended_at timestamptz,
  check ((status = 'sent') = (ended_at is null))
);
create index invitation_enterprise on directory.invitation (enterprise_id, status);
create index invitation_by on directory.invitation (invited_by);
create index invitation_address on directory.invitation (address_key, invited_at);
call platform.hold_nationally('directory.invitation');

-- An organisation as a municipality knows it: named by somebody, or one with members that asked something here.
alter table directory.organisation
  add column enterprise_id uuid references directory.enterprise,
  drop constraint organisation_municipality_id_name_key_key;
create index organisation_enterprise on directory.organisation (enterprise_id);
create unique index organisation_named on directory.organisation (municipality_id, name_key) where enterprise_id is null;
create unique index organisation_of_enterprise on directory.organisation (municipality_id, enterprise_id);
grant update (name) on directory.organisation to rode_loper_app;

-- What a page may know, as the role of one municipality: always of one person, or of whoever holds a link. Each looks at
-- the tables anew, so that whoever left is out at the next request.

-- Everybody in the organisations of a person.
create function directory.members_with(id uuid)
  returns table (enterprise_id uuid, enterprise_name text, kvk_number text, branch_number text, member_id uuid,
    person_id uuid, name text, email text, role text, joined_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select e.enterprise_id, e.name, e.kvk_number, e.branch_number, m.member_id, m.person_id, coalesce(a.name, a.email), a.email,
    m.role, m.joined_at
  from directory.member own
    join directory.enterprise e on e.enterprise_id = own.enterprise_id and e.ended_at is null
    join directory.member m on m.enterprise_id = own.enterprise_id and m.ended_at is null
    cross join lateral identity.account_of(m.person_id) a
  where own.person_id = $1 and own.ended_at is null
  order by e.name, e.enterprise_id, m.joined_at, m.member_id $$;

-- As whom a person reads: their memberships, and the organisations of these.
create function directory.readers_of(id uuid) returns setof uuid
  language sql stable security definer set search_path = '' rows 4 as $$
  select r.reader_id from directory.member m
    join directory.enterprise e on e.enterprise_id = m.enterprise_id and e.ended_at is null,
    lateral (values (m.member_id), (m.enterprise_id)) r (reader_id)
  where m.person_id = $1 and m.ended_at is null $$;

-- The invitations that wait, of the organisation that somebody is an admin of.
create function directory.invitations_for(admin_id uuid, enterprise uuid)
  returns table (invitation_id uuid, address text, role text, expires_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select i.invitation_id, i.address, i.role, i.expires_at from directory.invitation i
  where i.enterprise_id = $2 and i.status = 'sent' and exists (select from directory.member m
    where m.enterprise_id = $2 and m.person_id = $1 and m.role = 'admin' and m.ended_at is null)
  order by i.invited_at, i.invitation_id limit 100 $$;

-- What stands on the page behind an invitation.
create function directory.invitation_by(hash bytea)
  returns table (invitation_id uuid, enterprise_id uuid, enterprise_name text, address text, role text, status text,
    expires_at timestamptz, inviter text, is_closed boolean)
  language sql stable security definer set search_path = '' rows 1 as $$
  select i.invitation_id, i.enterprise_id, e.name, i.address, i.role, i.status, i.expires_at, coalesce(a.name, a.email),
    e.ended_at is not null
  from directory.invitation i join directory.enterprise e on e.enterprise_id = i.enterprise_id
    cross join lateral identity.account_of(i.invited_by) a
  where i.token_hash = $1 $$;

-- Whether an organisation with members says that it has this number; never which one.
create function directory.is_number_known(number text) returns boolean
  language sql stable security definer set search_path = '' as
  $$ select exists (select from directory.enterprise e where e.kvk_number = $1 and e.ended_at is null) $$;

grant create on schema directory to rode_loper_platform;
do $$
declare f text;
begin
  foreach f in array array['members_with', 'readers_of', 'invitations_for', 'invitation_by', 'is_number_known'] loop
    execute format('revoke all on function directory.%I from public', f);
    execute format('grant execute on function directory.%I to rode_loper_app, rode_loper_platform', f);
    execute format('alter function directory.%I owner to rode_loper_platform', f);
  end loop;
end $$;
revoke create on schema directory from rode_loper_platform;
