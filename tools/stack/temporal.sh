# The embedded Temporal: the CLI's dev server, on disk or in memory, with fairness between tenants switched on.

start_temporal() { # PORT real|test [UI_PORT]
  local options=(--ip 127.0.0.1 --port "$1" --log-level warn
    --dynamic-config-value matching.enableFairness=true
    --dynamic-config-value matching.useNewMatcher=true
    --search-attribute TenantId=Keyword --search-attribute Kind=Keyword --search-attribute ConnectionId=Keyword)
  if [ "$2" = real ]; then
    mkdir -p "$DATA/temporal"
    options+=(--db-filename "$DATA/temporal/temporal.db" --ui-port "$3")
  else
    options+=(--headless)
  fi
  start_process temporal "$TEMPORAL_BINARY" server start-dev "${options[@]}"
  wait_ready temporal 60 temporal_is_ready "$1" || die "Temporal did not start on port $1. The last lines of $LOGS/temporal.log:
$(last_lines temporal)"
}

temporal_is_ready() {
  port_answers "$1" && "$TEMPORAL_BINARY" operator cluster health --address "127.0.0.1:$1" >/dev/null 2>&1
}

stop_temporal() { stop_process temporal TERM 20; }
