# `bench NAME…`: the benchmarks of bench/, on servers of their own that keep data as production does.

run_bench() {
  begin_scratch_run
  step Build build_house
  need_scratch_servers real
  local status=0
  (cd "$ROOT" && node --enable-source-maps dist/bench/main.js "$@") || status=$?
  end_scratch_run
  return $status
}
