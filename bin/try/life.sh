# The life of one server: stopping, starting again, and every kind of violent end.

# life ACCOUNT CLONE: the clone is installed and not running.
life() {
  local each
  for each in restart_quickly stop_by_ctrl_c refuse_second adopt_after_kill heal_database survive_killing_both \
    refuse_taken_port stop_while_starting start_twice_at_once; do
    check "$1, ${each//_/ }" "$each" "$1" "$2"
  done
}

# The best of three: what else the machine does is no part of the promise.
restart_quickly() {
  local each took best=99
  for each in 1 2 3; do
    start "$1" "$2" && opens 10 || return 1
    took=$OPEN_AFTER
    stop_by_term && all_gone "$2" || return 1
    best=$(printf '%s\n' "$best" "$took" | sort -n | head -n 1)
  done
  SEEN="open after $best s, the best of three"
  [[ $best < 2.0 || $best == 2.0 ]]
}

# A real terminal: its Ctrl-C reaches npm and node alike, and npm passes it on once more.
# The shell of `script` gives way to npm: dash would stay between them and die of the Ctrl-C itself.
stop_by_ctrl_c() {
  local keys=$LOGS/keys-$RANDOM begin node
  LOG=$(new_log) PORT_NOW=$(free_port) BEGUN=$EPOCHREALTIME
  mkfifo "$keys"
  (cd "$2" && as "$1" "PORT=$PORT_NOW" setsid script -qefc 'exec npm start' /dev/null <"$keys" >"$LOG" 2>&1) &
  NPM=$! COMPLAINTS=/dev/null
  exec 9>"$keys"
  opens 10 || { exec 9>&- && return 1; }
  node=$(servers_in "$2")
  begin=$EPOCHREALTIME
  printf '\003' >&9
  ended 10
  exec 9>&-
  rm -f "$keys"
  SEEN="exit code $EXIT after $(seconds_since "$begin") s"
  [[ $node ]] && ((EXIT == 0)) && grep -q 'Stopping' "$LOG" && all_gone "$2"
}

refuse_second() {
  local first first_port
  start "$1" "$2" && opens 10 || return 1
  first=$NPM first_port=$PORT_NOW
  local node
  node=$(server_of)
  start "$1" "$2"
  refused 15 "process $node, http://localhost:$first_port" && PORT_NOW=$first_port answers
  local outcome=$?
  NPM=$first PORT_NOW=$first_port
  stop_by_term && all_gone "$2" && return $outcome
}

adopt_after_kill() {
  local before
  start "$1" "$2" && opens 10 || return 1
  before=$(postgres_of "$2")
  kill -9 "$(server_of)"
  ended 5
  start "$1" "$2" && opens 10 && SEEN="open after $OPEN_AFTER s" || return 1
  [[ $(postgres_of "$2") == "$before" ]] && grep -q 'still running' "$LOG" && SEEN+=", database adopted" && stop_by_term && all_gone "$2"
}

heal_database() {
  local before begin
  start "$1" "$2" && opens 10 || return 1
  before=$(postgres_of "$2")
  kill -9 "$before"
  begin=$EPOCHREALTIME
  within 5 healed "$2" "$before" || { SEEN='no pages after 5 s' && stop_by_term && return 1; }
  SEEN="pages after $(seconds_since "$begin") s"
  stop_by_term && all_gone "$2"
}

healed() {
  local now
  now=$(postgres_of "$1")
  [[ $now && $now != "$2" ]] && answers
}

survive_killing_both() {
  start "$1" "$2" && opens 10 || return 1
  kill -9 "$(server_of)" "$(postgres_of "$2")"
  ended 5
  start "$1" "$2" && opens 10 && SEEN="open after $OPEN_AFTER s" && shows_town && stop_by_term && all_gone "$2"
}

refuse_taken_port() {
  local port other
  port=$(free_port)
  (as "$1" node -e "require('node:net').createServer().listen($port, '127.0.0.1')") &
  other=$!
  within 3 taken "$port"
  start "$1" "$2" "PORT=$port"
  refused 15 "Port $port is in use"
  local outcome=$?
  kill -9 $other && wait $other 2>/dev/null
  all_gone "$2" && return $outcome
}

taken() { (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# At many moments of a start; whatever is open by then is closed again.
stop_while_starting() {
  local pause wrong=''
  for pause in 0.2 0.4 0.5 0.6 0.7 0.8 0.9 1.0 1.2; do
    start "$1" "$2"
    sleep "$pause"
    kill -TERM "$NPM"
    ended 10 && all_gone "$2" || wrong+=" $pause s"
    ! grep -qE '^ +at |rror' "$COMPLAINTS" || wrong+=" $pause s: $(head -n 1 "$COMPLAINTS")"
  done
  SEEN="nine moments${wrong:+, wrong after$wrong}"
  [[ ! $wrong ]]
}

# Without dist, so that both build it too.
start_twice_at_once() {
  local one one_log one_complaints one_port
  rm -rf "$2/dist"
  start "$1" "$2"
  one=$NPM one_log=$LOG one_complaints=$COMPLAINTS one_port=$PORT_NOW
  start "$1" "$2"
  within 25 either_ended "$one" "$NPM" || SEEN='neither gave way within 25 s'
  if gone "$one"; then local other=$NPM other_port=$PORT_NOW && NPM=$one COMPLAINTS=$one_complaints LOG=$one_log; else local other=$one other_port=$one_port; fi
  refused 1 "http://localhost:$other_port"
  local outcome=$?
  NPM=$other PORT_NOW=$other_port
  within 5 answers || { SEEN+=', and the other is not open' && outcome=1; }
  stop_by_term && all_gone "$2" && return $outcome
}

either_ended() { gone "$1" || gone "$2"; }
