# `test [SUITE…] [-- vitest arguments]`: the suites in the order given, on servers of their own, then one line of counts.

SUITES=(format lint types unit bundle integration replay api web contract e2e)
# Only by name: every fault in the middle of 10,000 events takes the better part of an hour.
# So are all pages in every size, theme and language.
LONG_SUITES=(faults looks)

run_tests() {
  local suites=() suite
  while [ $# -gt 0 ] && [ "$1" != -- ]; do suites+=("$1") && shift; done
  [ $# -eq 0 ] || shift
  VITEST_ARGUMENTS=("$@")
  [ ${#suites[@]} -gt 0 ] || suites=("${SUITES[@]}")
  for suite in "${suites[@]}"; do
    [[ " ${SUITES[*]} ${LONG_SUITES[*]} " == *" $suite "* ]] ||
      die "There is no suite '$suite'. The suites are: ${SUITES[*]}, and by name only: ${LONG_SUITES[*]}."
  done

  begin_scratch_run
  PASSED=0 FAILED=0 SKIPPED=0 RED=() FAILURES=$SCRATCH/failures
  for suite in "${suites[@]}"; do run_suite "$suite"; done
  sum_up
}

run_suite() {
  local began
  printf '\n── %s\n' "$1"
  began=$(now_ms)
  case $1 in
    format) check pnpm --silent run format:check ;;
    lint) check pnpm --silent run lint ;;
    types) check pnpm --silent run typecheck ;;
    unit)
      step promtool find_promtool
      vitest unit
      ;;
    e2e | faults) vitest "$1" ;;
    bundle) vitest workflows bundle-spec ;;
    replay) vitest workflows replay-spec ;;
    integration | api)
      need_scratch_servers test
      vitest_with_logs "$1"
      ;;
    web) run_web_suite ;;
    looks) RESYNC_LOOKS=all run_web_suite ;;
    contract) run_contract_suite ;;
  esac || RED+=("$1")
  printf '── %s: %s\n' "$1" "$(seconds_since "$began")"
}

run_web_suite() {
  step Chromium find_chromium
  if [ -z "$CHROMIUM" ]; then
    SKIPPED=$((SKIPPED + 1))
    return 0
  fi
  step Build build_house
  need_scratch_servers test
  vitest web
}

run_contract_suite() {
  need_python
  if ! python_runs_schemathesis; then
    say "  Skipped: schemathesis needs Python 3.11, this is $(python_version)."
    SKIPPED=$((SKIPPED + 1))
    return 0
  fi
  step Schemathesis ensure_schemathesis
  need_scratch_servers test
  vitest contract
}

# No secret that a test has used stands in what the house has logged. A part of a suite may log nothing.
vitest_with_logs() { # PROJECT
  local status=0
  export RESYNC_TEST_LOGS=$SCRATCH/test-logs/$1
  mkdir -p "$RESYNC_TEST_LOGS"
  vitest "$1" || status=1
  [ ${#VITEST_ARGUMENTS[@]} -gt 0 ] || check node "$ROOT/tools/test/search-logs.mjs" "$RESYNC_TEST_LOGS" || status=1
  return $status
}

# One thing that holds or does not.
check() {
  if (cd "$ROOT" && "$@"); then PASSED=$((PASSED + 1)); else
    FAILED=$((FAILED + 1))
    return 1
  fi
}

vitest() { # PROJECT [FILTER]
  local report=$SCRATCH/vitest-$RANDOM.json status=0 counts
  (cd "$ROOT" && pnpm --silent exec vitest run --project "$@" "${VITEST_ARGUMENTS[@]}" \
    --reporter=default --reporter=json --outputFile.json="$report") || status=$?
  read -ra counts <<<"$(node "$ROOT/tools/test/counts.mjs" "$report" "$status")"
  PASSED=$((PASSED + counts[0])) FAILED=$((FAILED + counts[1])) SKIPPED=$((SKIPPED + counts[2]))
  (cd "$ROOT" && node tools/test/failures.mjs "$report") >>"$FAILURES"
  [ "${counts[1]}" -eq 0 ]
}

sum_up() {
  local line="$PASSED passed, $FAILED failed"
  [ "$SKIPPED" -eq 0 ] || line+=", $SKIPPED skipped"
  if [ ${#RED[@]} -gt 0 ]; then
    printf '\nRed: %s\n' "${RED[*]}"
    [ ! -s "$FAILURES" ] || cat "$FAILURES"
  fi
  end_scratch_run
  printf '\n%s\n' "$line"
  [ "$FAILED" -eq 0 ]
}
