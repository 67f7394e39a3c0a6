# `up [--detach]`: everything that runs, from whatever state the last run left behind.

bring_up() {
  local detach=''
  case ${1:-} in
    '') ;;
    --detach | -d) detach=yes ;;
    *) die "'up' knows only --detach." ;;
  esac
  find_servers_home
  use_stack_folders
  if process_is_alive supervisor; then
    say "Resync runs already."
    [ ! -f "$RESYNC/run.json" ] || (use_node && show_screen './resync down')
    return 0
  fi
  exec 9>"$RESYNC/up.lock"
  flock -n 9 || die "Another ./resync up is starting this clone. Wait for it, or end it."

  : >"$STEP_LOG"
  trap 'abandon_steps; explain_failed_step; stop_everything' EXIT
  trap 'say "" "Stopping."; exit 130' INT
  trap 'exit 143' TERM HUP
  local began
  began=$(now_ms)
  stop_everything # what a supervisor that was killed has left
  start_everything
  say "" "Ready after $(seconds_since "$began")."
  if [ -n "$detach" ]; then leave_running; else stay; fi
}

use_stack_folders() {
  PIDS=$RESYNC/pids DATA=$SERVERS_HOME/data
  mkdir -p "$PIDS" "$DATA"
}

start_everything() {
  bring_programs
  load_secrets
  choose_ports
  [ -z "$(given_note)" ] || step Given check_given_servers
  step Servers start_servers
  step Build build_house
  step Environment set_house_environment
  step Migrations migrate_database
  local name
  for name in simulator worker-workflows worker-activities api; do step_beside "$name" start_house_program "$name"; done
  step Demo seed_house
  join_steps
  write_run_file
}

bring_programs() {
  decide_what_runs
  if runs postgres || runs valkey; then step_beside Programs ensure_server_programs; fi
  if runs temporal; then step_beside Temporal ensure_temporal_program; fi
  step Toolchain ensure_node
  step Packages ensure_dependencies
  join_steps
  # The steps beside this one ran in shells of their own: here their paths are looked up.
  if runs postgres || runs valkey; then ensure_server_programs; fi
  if runs temporal; then ensure_temporal_program; fi
}

choose_ports() {
  local name defaults=(API_PORT=8080 GRPC_PORT=8083 WORKER_WORKFLOWS_METRICS_PORT=8081 WORKER_ACTIVITIES_METRICS_PORT=8082 SIMULATOR_PORT=7310)
  ! runs postgres || defaults+=(POSTGRES_PORT=15432)
  ! runs valkey || defaults+=(VALKEY_PORT=16379)
  ! runs temporal || defaults+=(TEMPORAL_PORT=7233 TEMPORAL_UI_PORT=8233)
  for name in "${defaults[@]}"; do choose_kept_port "${name%=*}" "${name#*=}"; done
  keep_ports "${defaults[@]%=*}"
  [ -z "$TAKEN_PORTS" ] || say "${TAKEN_PORTS%$'\n'}"
}

# The embedded ones, side by side; a database of the house in a fresh PostgreSQL.
start_servers() {
  local name pids=() pid
  for name in $RUNNING; do
    case $name in postgres | valkey | temporal) ;; *) continue ;; esac
    launch "$name" &
    pids+=($!)
    NOTE+="${NOTE:+, }$name"
  done
  for pid in "${pids[@]}"; do wait "$pid"; done
  if runs postgres; then make_database; fi
  NOTE=${NOTE:-all of them are given}
}

# Supervises in this terminal until Ctrl-C.
stay() {
  remember_process supervisor $$
  exec 9>&-
  show_screen 'Ctrl-C, or ./resync down'
  supervise
}

# Hands the watch to a process of its own and returns.
leave_running() {
  trap - EXIT
  export RUNNING POSTGRES_BIN VALKEY_SERVER TEMPORAL_BINARY POSTGRES_PASSWORD SIMULATOR_USER SIMULATOR_PASSWORD SIMULATOR_TOKEN SIMULATOR_ADMIN_TOKEN \
    API_PORT GRPC_PORT WORKER_WORKFLOWS_METRICS_PORT WORKER_ACTIVITIES_METRICS_PORT SIMULATOR_PORT POSTGRES_PORT VALKEY_PORT TEMPORAL_PORT TEMPORAL_UI_PORT
  start_process supervisor "$ROOT/resync" supervise
  show_screen './resync down'
}

# What the supervisor's own process does; the environment is that of `leave_running`.
supervise_detached() {
  find_servers_home
  use_stack_folders
  use_node
  supervise
}
