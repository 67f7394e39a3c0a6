# What the person at the terminal reads: one line a step with its seconds, and sentences when something is wrong.
# Output of the steps themselves goes to $STEP_LOG.

now_ms() {
  local now=${EPOCHREALTIME:-$(date +%s.%6N)}
  now=${now/[.,]/}
  echo "${now::-3}"
}

seconds_since() { # BEGAN_MS
  local ms=$(($(now_ms) - $1))
  printf '%d.%d s' $((ms / 1000)) $((ms % 1000 / 100))
}

say() { printf '%s\n' "$@" >&3; }

# Says what is wrong and what to do, and ends this shell.
die() {
  printf '\n%s\n' "$*" >&4
  SAID=yes
  exit 1
}

# step LABEL COMMAND…  runs the command in this shell; it may set NOTE, which is shown beside the label.
step() {
  local label=$1 began
  shift
  began=$(now_ms)
  STEP=$label NOTE='' SAID=''
  "$@" >>"$STEP_LOG" 2>&1
  printf '  %-18s %-56s %8s\n' "$label" "$NOTE" "$(seconds_since "$began")" >&3
  STEP=''
}

# For `trap … EXIT`: a step that failed without a sentence of its own gets its last lines shown.
explain_failed_step() {
  [ -n "${STEP:-}" ] && [ -z "${SAID:-}" ] || return 0
  printf '\n%s: this step failed. The last lines of %s:\n' "$STEP" "$STEP_LOG" >&4
  tail -n 12 "$STEP_LOG" >&4
}

# A step in a shell of its own, for work that can go on beside other work. Collect it with `join_steps`.
BESIDE=()
step_beside() {
  (
    trap explain_failed_step EXIT
    trap 'SAID=yes; exit 143' TERM # abandoned because of another step: that one explains itself
    step "$@"
  ) &
  BESIDE+=($!)
}

join_steps() {
  local pid failed=''
  for pid in "${BESIDE[@]}"; do wait "$pid" || failed=yes; done
  BESIDE=()
  [ -z "$failed" ] || exit 1
}

abandon_steps() { [ ${#BESIDE[@]} -eq 0 ] || kill "${BESIDE[@]}" 2>/dev/null || true; }

# A human's output and error streams, whatever a step redirects.
open_terminal() {
  exec 3>&1 4>&2
}
