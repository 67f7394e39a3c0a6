# `test [SUITE…] [-- vitest arguments]`: the suites in the order given, on servers of their own, then one line of counts.

SUITES=(format lint types unit bundle integration replay api e2e)

run_tests() {
  local suites=() suite
  while [ $# -gt 0 ] && [ "$1" != -- ]; do suites+=("$1") && shift; done
  [ $# -eq 0 ] || shift
  VITEST_ARGUMENTS=("$@")
  [ ${#suites[@]} -gt 0 ] || suites=("${SUITES[@]}")
  for suite in "${suites[@]}"; do
    [[ " ${SUITES[*]} " == *" $suite "* ]] || die "There is no suite '$suite'. The suites are: ${SUITES[*]}."
  done

  prepare_test_run
  PASSED=0 FAILED=0 SKIPPED=0 RED=()
  for suite in "${suites[@]}"; do run_suite "$suite"; done
  sum_up
}

prepare_test_run() {
  find_servers_home
  sweep_dead_test_runs
  TEST_HOME=$SERVERS_HOME/test-$$
  PIDS=$TEST_HOME/pids LOGS=$TEST_HOME/logs DATA=$TEST_HOME/data
  mkdir -p "$PIDS" "$LOGS" "$DATA"
  STEP_LOG=$LOGS/steps.log
  remember_process owner $$
  trap 'explain_failed_step; remove_test_run' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  # A suite sees the servers started here and never those of the person who runs it.
  unset DATABASE_URL DATABASE_APP_URL DATABASE_SYSTEM_URL REDIS_URL TEMPORAL_ADDRESS
  step Toolchain ensure_node
  step Packages ensure_dependencies
}

remove_test_run() {
  stop_temporal
  stop_valkey
  stop_postgres
  rm -rf "$TEST_HOME"
}

# What a run that was killed without a chance to tidy up has left behind.
sweep_dead_test_runs() {
  local home
  for home in "$SERVERS_HOME"/test-*/; do
    [ -d "$home" ] || continue
    (
      PIDS=$home/pids LOGS=$home/logs TEST_HOME=$home
      process_is_alive owner || remove_test_run
    )
  done
}

run_suite() {
  local began
  printf '\n── %s\n' "$1"
  began=$(now_ms)
  case $1 in
    format) check pnpm --silent run format:check ;;
    lint) check pnpm --silent run lint ;;
    types) check pnpm --silent run typecheck ;;
    unit | e2e) vitest "$1" ;;
    bundle) vitest workflows bundle-spec ;;
    replay) vitest workflows replay-spec ;;
    integration | api)
      need_test_servers
      vitest "$1"
      ;;
  esac || RED+=("$1")
  printf '── %s: %s\n' "$1" "$(seconds_since "$began")"
}

# One thing that holds or does not.
check() {
  if (cd "$ROOT" && "$@"); then PASSED=$((PASSED + 1)); else
    FAILED=$((FAILED + 1))
    return 1
  fi
}

vitest() { # PROJECT [FILTER]
  local report=$TEST_HOME/vitest-$RANDOM.json status=0 counts
  (cd "$ROOT" && pnpm --silent exec vitest run --project "$@" "${VITEST_ARGUMENTS[@]}" \
    --reporter=default --reporter=json --outputFile.json="$report") || status=$?
  read -ra counts <<<"$(node "$ROOT/tools/test/counts.mjs" "$report" "$status")"
  PASSED=$((PASSED + counts[0])) FAILED=$((FAILED + counts[1])) SKIPPED=$((SKIPPED + counts[2]))
  [ "${counts[1]}" -eq 0 ]
}

sum_up() {
  local line="$PASSED passed, $FAILED failed"
  [ "$SKIPPED" -eq 0 ] || line+=", $SKIPPED skipped"
  [ ${#RED[@]} -eq 0 ] || printf '\nRed: %s\n' "${RED[*]}"
  remove_test_run
  trap - EXIT
  printf '\n%s\n' "$line"
  [ "$FAILED" -eq 0 ]
}
