# One installed town: start it, look at it, find its processes.

# place ACCOUNT FOLDER MODE FLAGS: installs and starts the project there once; TOWN is where it stands.
place() {
  local account=$1 folder=$2 mode=$3 flags=$4
  TOWN=$folder/town
  CLONES+=("$TOWN")
  local name="$account, $(where "$folder"), mode $mode, npm ci $flags"
  check "$name" install "$account" "$folder" "$mode" "$flags" || return
  check "$name, first start" first_start "$account" "$TOWN"
}

where() {
  if ((${#1} > 110)); then echo "path of ${#1} characters"; elif [[ $1 == "$GROUND"* ]]; then echo "short path"; else echo "home folder"; fi
}

install() {
  local account=$1 folder=$2 mode=$3 flags=$4 log
  log=$(new_log)
  mkdir -p "$folder" && git clone -q --no-hardlinks "$REPO" "$folder/town" || return 1
  chmod "$mode" "$folder"
  own "$account" "$folder"
  # shellcheck disable=SC2086 # no flags are no argument
  (cd "$folder/town" && as "$account" npm ci --prefer-offline $flags >"$log" 2>&1) || { SEEN=$(tail -n 2 "$log" | tr '\n' ' ') && return 1; }
  SEEN="installed, $(grep -c . "$log") lines said"
}

first_start() {
  start "$1" "$2" && opens 30 && SEEN="open after $OPEN_AFTER s" && shows_town && stop_by_term && all_gone "$2"
}

new_log() { mktemp "$LOGS/XXXXXX"; }

# start ACCOUNT CLONE [SETTING=value…]: NPM is its process, LOG and COMPLAINTS what it says, PORT_NOW where it listens.
start() {
  local account=$1 clone=$2
  shift 2
  LOG=$(new_log) COMPLAINTS=$(new_log) PORT_NOW=$(free_port) BEGUN=$EPOCHREALTIME
  (cd "$clone" && as "$account" "PORT=$PORT_NOW" "$@" setsid npm start >"$LOG" 2>"$COMPLAINTS" </dev/null) &
  NPM=$!
}

# HOST_NOW is the name in the request; in production only that of BASE_URL leads anywhere.
status_of() { curl -s -o /dev/null -m 5 -w '%{http_code}' -H "Host: ${HOST_NOW:-localhost:$PORT_NOW}" "http://localhost:$PORT_NOW$1"; }

answers() { [[ $(status_of "${1:-/voorbeeldstad/}") == 200 ]]; }

answers_or_ended() { answers || ! alive "$NPM"; }

# opens SECONDS [PATH]
opens() {
  within "$1" answers_or_ended "${2:-}" && OPEN_AFTER=$(seconds_since "$BEGUN") && answers "${2:-}" && within 2 grep -q "is open at http://localhost:$PORT_NOW " "$LOG" && return
  SEEN="not open after $1 s: $(tail -n 3 "$LOG" "$COMPLAINTS" | tr '\n' ' ')"
  return 1
}

# The demo people stand on the page to sign in.
shows_town() {
  local page
  page=$(curl -s -m 5 "http://localhost:$PORT_NOW/voorbeeldstad/inloggen")
  [[ $page == *"Noor Bakker"* && $page == *"Sami de Wit"* ]] && SEEN+=", demo people there" && return
  SEEN+=", but no demo people"
  return 1
}

# Of one look alone: whoever ends between two would be gone at the first and alive at the second.
alive() {
  local state
  state=$(ps -o stat= -p "$1") && [[ $state != Z* ]]
}

gone() { ! alive "$1"; }

# Npm hands the script over to a shell, which becomes node.
server_of() { pgrep -P "$NPM" -f dist/src/server.js; }

data_of() { echo "$1/.data" "/var/lib/rode-loper/$(short_hash "$1")"; }

# The main process of the clone's database, if it runs.
postgres_of() {
  local data pid
  for data in $(data_of "$1"); do
    pid=$(head -n 1 "$data/postgres/postmaster.pid" 2>/dev/null)
    [[ -e /proc/$pid/cmdline ]] || continue
    tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -qF -- "-D $data/postgres" && echo "$pid"
  done
}

# The servers that run in a clone, whoever started them.
servers_in() {
  local pid
  for pid in $(pgrep -f dist/src/server.js); do
    [[ $(readlink "/proc/$pid/cwd") == "$1" && $(<"/proc/$pid/comm") != sh ]] && echo "$pid"
  done
}

no_postgres() { [[ ! $(postgres_of "$1") ]]; }

all_gone() {
  within 1 no_postgres "$1" && [[ ! $(servers_in "$1") ]] && return
  SEEN+=", but something still runs: $(postgres_of "$1" && servers_in "$1")"
  return 1
}

# ended SECONDS: npm is gone; EXIT is its exit code.
ended() {
  within "$1" gone "$NPM" || { SEEN+=", still there after $1 s" && return 1; }
  wait "$NPM" 2>/dev/null # without the shell's own remark on a process that was killed
  EXIT=$?
}

stop_by_term() {
  local begin=$EPOCHREALTIME
  kill -TERM "$NPM"
  ended 10 && SEEN+=", stopped in $(seconds_since "$begin") s"
}

# One sentence, no stack, exit code 1. refused SECONDS PATTERN
refused() {
  ended "$1" || return 1
  SEEN="exit code $EXIT: $(cat "$COMPLAINTS")"
  ((EXIT == 1)) && [[ $(wc -l <"$COMPLAINTS") == 1 ]] && ! grep -qE '^ +at |node:internal' "$COMPLAINTS" "$LOG" && grep -qE "$2" "$COMPLAINTS"
}
