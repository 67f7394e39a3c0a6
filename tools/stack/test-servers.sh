# PostgreSQL, Valkey and Temporal for one run of the suites: fast instead of durable, on ports nobody uses.

need_test_servers() {
  [ -z "${RESYNC_TEST_DATABASE_URL_OF_RUN:-}" ] || return 0
  step_beside Programs ensure_server_programs
  step_beside Temporal ensure_temporal_program
  join_steps
  # The steps above ran in shells of their own: here only the paths are looked up.
  ensure_server_programs && ensure_temporal_program
  step Servers start_test_servers
  RESYNC_TEST_DATABASE_URL_OF_RUN=yes
}

start_test_servers() {
  local POSTGRES_PORT VALKEY_PORT TEMPORAL_PORT password=test postgres
  choose_random_port POSTGRES_PORT
  choose_random_port VALKEY_PORT
  choose_random_port TEMPORAL_PORT
  start_postgres "$POSTGRES_PORT" "$password" test &
  postgres=$!
  start_valkey "$VALKEY_PORT" test
  start_temporal "$TEMPORAL_PORT" test
  wait "$postgres"
  export RESYNC_TEST_DATABASE_URL=postgres://postgres:$password@127.0.0.1:$POSTGRES_PORT/postgres
  export RESYNC_TEST_REDIS_URL=redis://127.0.0.1:$VALKEY_PORT
  export RESYNC_TEST_TEMPORAL_ADDRESS=127.0.0.1:$TEMPORAL_PORT
  export RESYNC_TEMPORAL_BINARY=$TEMPORAL_BINARY
  NOTE="PostgreSQL $POSTGRES_PORT, Valkey $VALKEY_PORT, Temporal $TEMPORAL_PORT"
}
