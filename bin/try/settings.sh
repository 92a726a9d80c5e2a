# Wrong settings: one sentence, exit code 1, no stack.

# wrong_settings ACCOUNT CLONE
wrong_settings() {
  local file=$GROUND/a-file own='DATABASE_URL=postgres://a:b@localhost:1/c'
  : >"$file"
  wrong "$@" PORT: PORT=abc
  wrong "$@" PORT: PORT=70000
  wrong "$@" BASE_URL: BASE_URL=foo
  wrong "$@" BASE_URL: BASE_URL=http://example.org
  wrong "$@" DATABASE_URL: DATABASE_URL=mysql://x
  wrong "$@" 'DATABASE_URL and DATA_DIR' "$own" DATA_DIR=/tmp/anywhere
  wrong "$@" SECRET: SECRET=short
  wrong "$@" DEMO=yes "$own" DEMO=yes
  wrong "$@" 'SECRET is missing' HOST=0.0.0.0
  wrong "$@" "$file cannot be used as a folder" "DATA_DIR=$file"
  wrong "$@" 'Cannot listen on 192.0.2.1' HOST=192.0.2.1 "${PRODUCTION[@]}"
}

# All that a production needs besides its database. Nobody listens at this mail server: pages must not care.
PRODUCTION=(SECRET=0123456789abcdef0123456789abcdef BASE_URL=https://loket.example SMTP_URL=smtp://127.0.0.1:1
  MAIL_FROM=loket@example.org)

# wrong ACCOUNT CLONE SENTENCE SETTING…
wrong() {
  local account=$1 clone=$2 sentence=$3
  shift 3
  check "$account, $*" refuse_settings "$account" "$clone" "$sentence" "$@"
}

refuse_settings() {
  local account=$1 clone=$2 sentence=$3
  shift 3
  start "$account" "$clone" "$@"
  refused 20 "$sentence" && all_gone "$clone"
}
