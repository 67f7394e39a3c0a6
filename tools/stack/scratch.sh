# A run with servers of its own on ports that nobody uses, in a folder that is gone afterwards: suites and benchmarks.

begin_scratch_run() {
  find_servers_home
  sweep_dead_runs
  SCRATCH=$SERVERS_HOME/scratch-$$
  PIDS=$SCRATCH/pids LOGS=$SCRATCH/logs DATA=$SCRATCH/data
  mkdir -p "$PIDS" "$LOGS" "$DATA"
  STEP_LOG=$LOGS/steps.log
  remember_process owner $$
  trap 'explain_failed_step; remove_scratch' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  # The run sees the servers started here and never those of the person who starts it.
  unset RESYNC_TEST_DATABASE_URL DATABASE_URL DATABASE_APP_URL DATABASE_SYSTEM_URL REDIS_URL TEMPORAL_ADDRESS
  step Toolchain ensure_node
  step Packages ensure_dependencies
}

end_scratch_run() {
  remove_scratch
  trap - EXIT
}

remove_scratch() {
  stop_temporal
  stop_valkey
  stop_postgres
  rm -rf "$SCRATCH"
}

# What a run that was killed without a chance to tidy up has left behind.
sweep_dead_runs() {
  local home
  for home in "$SERVERS_HOME"/scratch-*/; do
    [ -d "$home" ] || continue
    (
      PIDS=$home/pids LOGS=$home/logs SCRATCH=$home
      process_is_alive owner || remove_scratch
    )
  done
}

# PostgreSQL, Valkey and Temporal: `real` as in production, `test` fast instead of durable.
need_scratch_servers() { # real|test
  [ -z "${RESYNC_TEST_DATABASE_URL:-}" ] || return 0
  step_beside Programs ensure_server_programs
  step_beside Temporal ensure_temporal_program
  join_steps
  # The steps above ran in shells of their own: here only the paths are looked up.
  ensure_server_programs
  ensure_temporal_program
  step Servers start_scratch_servers "$1"
}

start_scratch_servers() { # real|test
  local POSTGRES_PORT VALKEY_PORT TEMPORAL_PORT password=test postgres
  choose_random_port POSTGRES_PORT
  choose_random_port VALKEY_PORT
  choose_random_port TEMPORAL_PORT
  start_postgres "$POSTGRES_PORT" "$password" "$1" &
  postgres=$!
  start_valkey "$VALKEY_PORT" "$1"
  start_temporal "$TEMPORAL_PORT" test
  wait "$postgres"
  export RESYNC_TEST_DATABASE_URL=postgres://postgres:$password@127.0.0.1:$POSTGRES_PORT/postgres
  export RESYNC_TEST_REDIS_URL=redis://127.0.0.1:$VALKEY_PORT
  export RESYNC_TEST_TEMPORAL_ADDRESS=127.0.0.1:$TEMPORAL_PORT
  # for tests that stop a server: it is their own
  export RESYNC_TEMPORAL_BINARY=$TEMPORAL_BINARY RESYNC_POSTGRES_BIN=$POSTGRES_BIN RESYNC_VALKEY_SERVER=$VALKEY_SERVER
  export RESYNC_SERVER_UID=''
  ! is_root || RESYNC_SERVER_UID=$(id -u "$SERVER_USER")
  NOTE="PostgreSQL $POSTGRES_PORT, Valkey $VALKEY_PORT, Temporal $TEMPORAL_PORT"
}
