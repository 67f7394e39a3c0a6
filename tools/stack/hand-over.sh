# What is handed to the command line of apps/cli.

hand_over() { # COMMAND…
  local main=$ROOT/dist/apps/cli/src/main.js
  use_node
  if [ ! -f "$main" ]; then
    mkdir -p "$LOGS"
    step Toolchain ensure_node
    step Packages ensure_dependencies
    step Build build_house
  fi
  export RESYNC_RUN_FILE=${RESYNC_RUN_FILE:-$RESYNC/run.json}
  exec node --enable-source-maps "$main" "$@"
}
