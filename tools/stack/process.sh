# Background processes, each known by a file with its pid and start time, so that a pid which the system
# has given to somebody else, or a dead one nobody has reaped, is never taken for ours.

# Prints "PID START" of a living process.
process_identity() { # PID
  local stat
  read -r stat 2>/dev/null <"/proc/$1/stat" || return 1
  # The name in brackets may hold blanks: the state comes first after it, the start time 19 fields later.
  read -ra stat <<<"${stat##*) }"
  [ "${stat[0]}" != Z ] && echo "$1 ${stat[19]}"
}

process_is_alive() { # NAME
  local pid start
  read -r pid start 2>/dev/null <"$PIDS/$1" || return 1
  [ "$(process_identity "$pid")" = "$pid $start" ]
}

process_pid() { cut -d' ' -f1 "$PIDS/$1"; }

remember_process() { # NAME PID
  mkdir -p "$PIDS"
  process_identity "$2" >"$PIDS/$1" || return 1
}

# start_process NAME COMMAND…  in a session of its own, so that Ctrl-C reaches us alone and we stop things in order.
start_process() {
  local name=$1 log=$LOGS/$1.log
  shift
  mkdir -p "$PIDS" "$LOGS"
  keep_log_small "$log"
  (cd "${START_IN:-/}" && exec setsid "$@" </dev/null >>"$log" 2>&1 3>&- 4>&- 9>&-) &
  remember_process "$name" $! || true
  disown 2>/dev/null || true # it may have ended already
}

readonly LOG_LIMIT_BYTES=20000000

# Copied and emptied, not renamed: the program goes on writing at the end of what it has open.
keep_log_small() { # FILE
  [ -f "$1" ] && [ "$(wc -c <"$1")" -gt $LOG_LIMIT_BYTES ] || return 0
  cp "$1" "$1.1" && : >"$1"
}

# wait_until SECONDS COMMAND…
wait_until() {
  local end=$(($(now_ms) + $1 * 1000))
  shift
  until "$@"; do
    [ "$(now_ms)" -lt $end ] || return 1
    sleep 0.1
  done
}

# wait_ready NAME SECONDS COMMAND…  fails at once when the process is gone.
wait_ready() {
  local name=$1 seconds=$2
  shift 2
  wait_until "$seconds" ready_or_gone "$name" "$@" && process_is_alive "$name"
}

ready_or_gone() {
  local name=$1
  shift
  ! process_is_alive "$name" || "$@"
}

# stop_process NAME [SIGNAL [SECONDS]]  asks, waits, and kills what does not listen.
stop_process() {
  local name=$1 signal
  for signal in "${2:-TERM}" KILL; do
    process_is_alive "$name" || break
    kill -s "$signal" "$(process_pid "$name")" 2>/dev/null || true
    wait_until "${3:-10}" process_is_gone "$name" || true
  done
  rm -f "$PIDS/$name"
}

process_is_gone() { ! process_is_alive "$1"; }

last_lines() { # NAME
  tail -n 8 "$LOGS/$1.log" 2>/dev/null | sed 's/^/    /'
}
