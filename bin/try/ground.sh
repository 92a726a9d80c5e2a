# Where the situations stand: folders, an ordinary user, and how all of it goes away again.

PASSED=0 FAILED=0 SEEN=''
# Everything that we start carries this in its environment, so that nothing of anybody else is ever ended.
export RODE_LOPER_TRY="try-$$-$RANDOM"
SETTINGS=(PORT HOST BASE_URL DATABASE_URL DATA_DIR SMTP_URL MAIL_FROM SECRET OIDC_INNER_ADDRESSES OIDC_KEY_FILE
  TRUSTED_PROXIES WORKER MIGRATE DEMO SECURITY_CONTACT)
unset "${SETTINGS[@]}"

prepare_ground() {
  trap 'exit 130' INT TERM HUP
  trap clear_ground EXIT
  GROUND=$(mktemp -d /tmp/rl-try.XXXXXX)
  chmod 755 "$GROUND"
  LOGS=$GROUND/logs
  mkdir "$LOGS"
  chmod 1777 "$LOGS"
  [[ $KEEP_LOGS ]] && echo "Logs: $LOGS"
  CLONES=() REGISTRY=$(npm config get registry 2>/dev/null) USER_NAME=''
  if ((EUID == 0)); then
    USER_NAME=rl-try-$$
    useradd --create-home --shell /bin/bash "$USER_NAME" || USER_NAME=''
  fi
  [[ $USER_NAME ]] || echo "skip  an ordinary user made for the purpose: only root can make one"
  copy_cache root
  has_user && copy_cache user
}

has_user() { [[ $USER_NAME ]] || ((EUID != 0)); }

home_of() { if [[ $1 == user && $USER_NAME ]]; then echo "/home/$USER_NAME"; else echo ~; fi; }

# Every account gets a home that is empty and a copy of what npm has fetched before: installing takes seconds.
copy_cache() {
  local home=$GROUND/home-$1
  mkdir -p "$home/cache"
  cp -r ~/.npm/_cacache "$home/cache/" 2>/dev/null
  own "$1" "$home"
}

own() { if [[ $1 == user && $USER_NAME ]]; then chown -R "$USER_NAME:" "$2"; fi; }

# as ACCOUNT COMMAND…: becomes it, so that $! is the process itself.
as() {
  local account=$1 become=()
  shift
  [[ $account == user && $USER_NAME ]] && become=(setpriv "--reuid=$USER_NAME" "--regid=$USER_NAME" --clear-groups)
  exec "${become[@]}" env "HOME=$GROUND/home-$account" "npm_config_cache=$GROUND/home-$account/cache" \
    "npm_config_registry=$REGISTRY" "$@"
}

# check NAME COMMAND…: one line about a situation; the command leaves in SEEN what it saw.
check() {
  local name=$1 begin=$EPOCHREALTIME verdict=ok
  shift
  SEEN=''
  if "$@"; then PASSED=$((PASSED + 1)); else verdict=FAIL FAILED=$((FAILED + 1)); fi
  [[ $verdict == ok ]] || end_ours
  printf '%-5s %s: %s (%s s)\n' "$verdict" "$name" "${SEEN:-nothing seen}" "$(seconds_since "$begin")"
}

seconds_since() { awk -v a="$1" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f", b - a }'; }

# at_most SECONDS BEGIN
at_most() { awk -v a="$2" -v b="$EPOCHREALTIME" -v most="$1" 'BEGIN { exit !(b - a <= most) }'; }

# within SECONDS COMMAND…: waits until the command is true.
within() {
  local begin=$EPOCHREALTIME limit=$1
  shift
  until "$@"; do
    at_most "$limit" "$begin" || return 1
    sleep 0.05
  done
}

free_port() {
  local port
  while port=$((20000 + RANDOM % 10000)) && (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

short_hash() { printf %s "$1" | sha256sum | cut -c1-12; }

# Our servers by their environment, our databases (whose environment is made anew) by their folder.
our_processes() {
  local clone pid
  grep -lzsx "RODE_LOPER_TRY=$RODE_LOPER_TRY" /proc/[0-9]*/environ 2>/dev/null | cut -d/ -f3 |
    while read -r pid; do ((pid == $$ || pid == BASHPID)) || [[ $(ps -o comm= -p "$pid") == @(bash|grep|cut|try-everywhere) ]] || echo "$pid"; done
  for clone in "${CLONES[@]}"; do postgres_of "$clone"; done
}

end_ours() {
  local pids
  mapfile -t pids < <(our_processes)
  ((${#pids[@]} == 0)) || kill -9 "${pids[@]}" 2>/dev/null
  wait 2>/dev/null
}

clear_ground() {
  trap '' INT TERM HUP
  local clone
  end_ours 2>/dev/null
  drop_own_postgres
  for clone in "${CLONES[@]}"; do clear_clone "$clone"; done
  [[ $USER_NAME ]] && userdel --remove "$USER_NAME" 2>/dev/null
  if [[ $KEEP_LOGS ]]; then
    find "$GROUND" -mindepth 1 -maxdepth 1 ! -name logs -exec rm -rf {} +
  else
    rm -rf "$GROUND"
  fi
}

clear_clone() {
  local data
  for data in $(data_of "$1"); do rm -rf "/tmp/rode-loper-$(short_hash "$data/postgres")"; done
  if ((EUID == 0)); then
    rm -rf "/var/lib/rode-loper/$(short_hash "$1")"
    rmdir /var/lib/rode-loper 2>/dev/null
  fi
  rm -rf "$1"
}
