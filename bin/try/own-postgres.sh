# A PostgreSQL of the machine itself, as in production. The roles rode_loper_* belong to the whole machine: they are
# made when missing and never dropped; the database and the login are ours alone.

OWN_NAME=rl_try_$$ OWN_MADE=''

# Where psql looks; nothing else that is started here may see it.
OWN_SERVER=(-h "${PGHOST:-/var/run/postgresql}" -p "${PGPORT:-5432}" -U "${PGUSER:-postgres}")
unset PGHOST PGPORT PGUSER DATABASE_URL

ask_postgres() { psql "${OWN_SERVER[@]}" -XAtq -v ON_ERROR_STOP=1 "$@" 2>&1; }

# try_own_postgres CLONE: of whichever account installed it last.
try_own_postgres() {
  local account=root
  has_user && account=user
  if ! command -v psql >/dev/null || ! ask_postgres -c 'select 1' >/dev/null; then
    echo "skip  a PostgreSQL of the machine: psql does not reach one (bin/with-postgres-15 bin/try-everywhere makes one)"
    return
  fi
  local version
  version=$(ask_postgres -c 'show server_version')
  OWN_MADE=yes
  check "PostgreSQL ${version%% *}, making a database" make_own_postgres || return
  local url=DATABASE_URL=postgres://$OWN_NAME:secret@127.0.0.1:$(ask_postgres -c 'show port')/$OWN_NAME
  wrong "$account" "$1" 'SECRET is missing' "$url"
  wrong "$account" "$1" 'BASE_URL is missing' "$url" "${PRODUCTION[0]}"
  wrong "$account" "$1" 'SMTP_URL is missing' "$url" "${PRODUCTION[@]:0:2}"
  wrong "$account" "$1" 'MAIL_FROM is missing' "$url" "${PRODUCTION[@]:0:3}"
  wrong "$account" "$1" 'The database lacks .* migrations' "$url" "${PRODUCTION[@]}"
  wrong "$account" "$1" 'cannot be used.*ECONNREFUSED' DATABASE_URL=postgres://a:b@127.0.0.1:1/c "${PRODUCTION[@]}"
  wrong "$account" "$1" 'cannot be used.*28P01' "${url/:secret/:other}" "${PRODUCTION[@]}"
  check "PostgreSQL ${version%% *}, MIGRATE=yes" serve_from "$account" "$1" "$url" MIGRATE=yes
  check "PostgreSQL ${version%% *}, started again without" serve_from "$account" "$1" "$url" MIGRATE=
}

serve_from() {
  local HOST_NOW=loket.example
  start "$1" "$2" "${@:3}" "${PRODUCTION[@]}"
  within 20 answers / || { SEEN="not open: $(cat "$LOG" "$COMPLAINTS")" && return 1; }
  SEEN="open after $(seconds_since "$BEGUN") s, /voorbeeldstad/ $(status_of /voorbeeldstad/), /dev/mail $(status_of /dev/mail), /readyz $(status_of /readyz)"
  [[ $SEEN == *"stad/ 404, /dev/mail 404, /readyz 200" ]] || { stop_by_term && return 1; }
  stop_by_term && ((EXIT == 0)) && [[ ! -s $COMPLAINTS ]]
}

make_own_postgres() {
  SEEN=$(ask_postgres -v "login=$OWN_NAME" <<'SQL'
    set client_min_messages = warning;
    do $$ begin
      if not exists (select from pg_roles where rolname = 'rode_loper_owner') then create role rode_loper_owner nologin; end if;
      if not exists (select from pg_roles where rolname = 'rode_loper_app') then create role rode_loper_app nologin; end if;
      if not exists (select from pg_roles where rolname = 'rode_loper_platform') then create role rode_loper_platform nologin; end if;
    end $$;
    create role :login login noinherit password 'secret';
    grant rode_loper_platform to rode_loper_owner;
    grant rode_loper_owner, rode_loper_app, rode_loper_platform to :login;
    create database :login owner rode_loper_owner;
SQL
  ) && SEEN=made
}

drop_own_postgres() {
  [[ $OWN_MADE ]] || return 0
  ask_postgres -c "drop database if exists $OWN_NAME with (force)" >/dev/null
  ask_postgres -c "drop role if exists $OWN_NAME" >/dev/null
}
