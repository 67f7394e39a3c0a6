# What is handed to other programs of the house: the command line and the benchmarks.

hand_over() { # COMMAND…
  local main=$ROOT/dist/apps/cli/src/main.js
  [ "$1" != bench ] || main=$ROOT/dist/bench/main.js
  use_node
  mkdir -p "$LOGS"
  if [ ! -f "$main" ] || [ "$1" = bench ]; then
    step Toolchain ensure_node
    step Packages ensure_dependencies
    step Build build_house
  fi
  if [ "$1" = bench ]; then shift; fi
  exec node --enable-source-maps "$main" "$@"
}
