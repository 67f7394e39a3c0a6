# `eval NAME…`: measures quality on the committed models and examples; needs no servers.

run_eval() {
  begin_scratch_run
  step Build build_house
  local status=0
  (cd "$ROOT" && node --enable-source-maps dist/eval/main.js "$@") || status=$?
  end_scratch_run
  return $status
}
