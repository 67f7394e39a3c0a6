# Looks after what runs: starts again what has died, and stops all in order when it is told to end.

# Where a later program uses an earlier one.
readonly START_ORDER=(postgres valkey temporal simulator worker-workflows worker-activities api)

# Sets RUNNING: what is kept alive here; what the user gives is not in it.
decide_what_runs() {
  RUNNING='simulator worker-workflows worker-activities api'
  [ -n "${TEMPORAL_ADDRESS:-}" ] || RUNNING="temporal $RUNNING"
  [ -n "${REDIS_URL:-}" ] || RUNNING="valkey $RUNNING"
  [ -n "${DATABASE_URL:-}" ] || RUNNING="postgres $RUNNING"
}

runs() { [[ " $RUNNING " == *" $1 "* ]]; } # NAME

launch() { # NAME
  case $1 in
    postgres) start_postgres "$POSTGRES_PORT" "$POSTGRES_PASSWORD" real ;;
    valkey) start_valkey "$VALKEY_PORT" real ;;
    temporal) start_temporal "$TEMPORAL_PORT" real "$TEMPORAL_UI_PORT" ;;
    *) launch_house_program "$1" ;;
  esac
}

halt() { # NAME
  case $1 in
    postgres) stop_postgres ;;
    valkey) stop_valkey ;;
    temporal) stop_temporal ;;
    worker-*) stop_process "$1" TERM 40 ;; # it finishes the activities it has begun
    *) stop_process "$1" TERM 15 ;;
  esac
}

stop_everything() {
  local position
  for ((position = ${#START_ORDER[@]} - 1; position >= 0; position--)); do
    halt "${START_ORDER[position]}"
  done
  rm -f "$RESYNC/run.json" "$PIDS/supervisor"
}

readonly LONGEST_PAUSE_SECONDS=30
readonly READINESS_EVERY_SECONDS=5
readonly LOGS_EVERY_SECONDS=60
declare -A DEATHS RETRY_AT UNREADY

# For ever; SECONDS counts since the shell began.
supervise() {
  local name
  trap 'stop_everything; exit 0' TERM
  while sleep 1; do
    for name in $RUNNING; do
      if ! process_is_alive "$name"; then revive "$name"; elif ((SECONDS % READINESS_EVERY_SECONDS == 0)); then tell_readiness "$name"; fi
      if ((SECONDS % LOGS_EVERY_SECONDS == 0)); then keep_log_small "$LOGS/$name.log"; fi
    done
  done
}

tell() { say "$(date +%H:%M:%S)  $*"; }

# A line when one stops being ready and when it is again: it looks after itself, and nobody restarts it for that.
tell_readiness() { # NAME
  if house_program_is_ready "$1"; then
    [ -z "${UNREADY[$1]:-}" ] || tell "$1 is ready again"
    UNREADY[$1]=''
  elif [ -z "${UNREADY[$1]:-}" ]; then
    tell "$1 is not ready: ./resync logs $1"
    UNREADY[$1]=yes
  fi
}

# One that dies again and again is started at growing intervals.
revive() { # NAME
  local deaths=${DEATHS[$1]:-0} pause
  if [ -z "${RETRY_AT[$1]:-}" ]; then
    pause=$((deaths * deaths < LONGEST_PAUSE_SECONDS ? deaths * deaths : LONGEST_PAUSE_SECONDS))
    DEATHS[$1]=$((deaths + 1))
    RETRY_AT[$1]=$((SECONDS + pause))
    tell "$1 has ended; starting it again$([ $pause = 0 ] || echo " in $pause s"). Its log: $LOGS/$1.log"
  fi
  [ "$SECONDS" -ge "${RETRY_AT[$1]}" ] || return 0
  unset "RETRY_AT[$1]"
  # In a shell of its own: a start that fails must not end the watch.
  (launch "$1") >>"$STEP_LOG" 2>&1 || true
}
