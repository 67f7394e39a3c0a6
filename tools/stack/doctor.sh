# `doctor`: what is missing or wrong, in words; the exit status says whether anything is.

examine() {
  FINDINGS=0
  examine_machine
  examine_programs
  examine_folders
  examine_given
  examine_running
  if [ "$FINDINGS" -eq 0 ]; then
    say '' 'Nothing is wrong.'
    return 0
  fi
  say '' "$FINDINGS to look at."
  return 1
}

fine() { say "  ok      $*"; }
hint() { say "  note    $*"; }
wrong() {
  say "  WRONG   $*"
  FINDINGS=$((FINDINGS + 1))
}

examine_machine() {
  case "$(uname -s) $(uname -m)" in
    'Linux x86_64') fine "Linux x86-64, bash $BASH_VERSION" ;;
    'Linux aarch64') hint 'Linux arm64: Valkey comes as a program for x86-64 only; install valkey-server or give REDIS_URL' ;;
    *) wrong "$(uname -s) $(uname -m): the embedded servers exist for Linux; use docker compose up" ;;
  esac
  local name
  for name in curl git flock setsid; do if has "$name"; then fine "$name"; else wrong "'$name' is missing"; fi; done
  ! is_root || has setpriv || wrong "'setpriv' is missing: root needs it to start PostgreSQL as another user (util-linux)"
  local free
  free=$(df -Pk "$ROOT" | awk 'NR == 2 { print int($4 / 1048576) }')
  if [ "$free" -ge 3 ]; then fine "$free GB free"; else wrong "only $free GB free beside $ROOT: a first start needs 3"; fi
}

examine_programs() {
  if node_is_fetched || machine_has_node; then
    use_node
    fine "Node $(node --version), pnpm $(pnpm --version)"
  elif has npm; then hint "Node 24 and pnpm 10 are not here yet: ./resync up fetches them by npm"; else wrong "'npm' is missing: install Node 20 or newer"; fi
  if version_at_least "$(python_version)" 3 10 && python3 -m pip --version >/dev/null 2>&1; then
    fine "Python $(python_version) with pip"
  else
    wrong 'Python 3.10 or newer with pip is missing: it brings PostgreSQL and Valkey'
  fi
  [ -z "${TEMPORAL_ADDRESS:-}" ] || return 0
  if TEMPORAL_BINARY=$(find_temporal); then
    fine "Temporal server $(temporal_version "$TEMPORAL_BINARY")"
  elif has go; then
    hint 'Temporal is not here yet: ./resync up downloads it or, where that fails, builds it with Go (3 to 4 minutes, once)'
  else
    hint 'Temporal is not here yet and there is no Go to build it with: ./resync up must be able to download it'
  fi
}

examine_folders() {
  (find_servers_home) || {
    FINDINGS=$((FINDINGS + 1))
    return 0
  }
  find_servers_home
  fine "data in $(where_data_is)"
}

examine_given() {
  local name sentence
  for name in DATABASE_URL REDIS_URL TEMPORAL_ADDRESS; do
    [ -n "${!name:-}" ] || continue
    if [ ! -d "$ROOT/node_modules/pg" ]; then hint "$name is given; it can be tried after the first ./resync up"; continue; fi
    if sentence=$(node "$ROOT/tools/stack/reach.mjs" "$name"); then fine "$name can be reached"; else wrong "$sentence"; fi
  done
}

examine_running() {
  use_stack_folders
  if ! process_is_alive supervisor; then
    if anything_is_alive; then wrong 'parts of Resync run without their supervisor: ./resync up puts that right'; else hint 'Resync is not running: ./resync up'; fi
    return 0
  fi
  load_kept_ports
  local name
  for name in "${START_ORDER[@]}"; do
    [ -f "$PIDS/$name" ] || continue
    if ! process_is_alive "$name"; then wrong "$name has ended: ./resync logs $name"; continue; fi
    case $name in postgres | valkey | temporal) fine "$name runs" && continue ;; esac
    if house_program_is_ready "$name"; then fine "$name is ready"; else wrong "$name runs but is not ready: ./resync logs $name"; fi
  done
}
