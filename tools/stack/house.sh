# The programs of the house itself. Each reads its configuration from the environment made here.

set_house_environment() {
  local embedded=postgres://postgres:$POSTGRES_PASSWORD@127.0.0.1:${POSTGRES_PORT:-}/resync
  OWNER_URL=${DATABASE_URL:-$embedded}
  export DATABASE_APP_URL=${DATABASE_APP_URL:-$(with_role "$OWNER_URL" resync_app "$APP_ROLE_PASSWORD")}
  export DATABASE_SYSTEM_URL=${DATABASE_SYSTEM_URL:-$(with_role "$OWNER_URL" resync_system "$SYSTEM_ROLE_PASSWORD")}
  export REDIS_URL=${REDIS_URL:-redis://127.0.0.1:$VALKEY_PORT}
  export TEMPORAL_UI_URL=${TEMPORAL_UI_URL-$(! runs temporal || echo "http://127.0.0.1:$TEMPORAL_UI_PORT")}
  export TEMPORAL_ADDRESS=${TEMPORAL_ADDRESS:-127.0.0.1:$TEMPORAL_PORT}
  export SIMULATOR_URL=http://127.0.0.1:$SIMULATOR_PORT/twsd
  export JWT_SECRET ENCRYPTION_KEYS VAPID_PRIVATE_KEY VAPID_SUBJECT
  export NODE_ENV=production NODE_OPTIONS="--enable-source-maps ${NODE_OPTIONS:-}"
  export NODE_COMPILE_CACHE=$ROOT/.resync/cache/node # a third off each start
}

# Only migrations know the owner's address.
migrate_database() {
  local report
  report=$(DATABASE_URL=$OWNER_URL node "$ROOT/dist/apps/worker/src/migrate.js" 2>&1) || die "The database could not be migrated: $report"
  echo "$report"
  NOTE=$(if [[ $report == 'ran '* ]]; then echo "ran $(grep -c '^ran ' <<<"$report") migrations"; else echo "$report"; fi)
}

start_app() { # NAME MAIN [VARIABLE=VALUE…]
  local name=$1 main=$ROOT/dist/apps/$2
  shift 2
  START_IN=$ROOT start_process "$name" env -u DATABASE_URL "$@" node "$main"
}

launch_house_program() { # NAME
  case $1 in
    simulator)
      start_app simulator simulator/src/main.js "SIMULATOR_PORT=$SIMULATOR_PORT" "SIMULATOR_USER=$SIMULATOR_USER" \
        "SIMULATOR_PASSWORD=$SIMULATOR_PASSWORD" "SIMULATOR_TOKEN=$SIMULATOR_TOKEN" "SIMULATOR_ADMIN_TOKEN=$SIMULATOR_ADMIN_TOKEN"
      ;;
    worker-workflows)
      start_app "$1" worker/src/main.js WORKER_ROLE=workflows "WORKER_METRICS_PORT=$WORKER_WORKFLOWS_METRICS_PORT"
      ;;
    worker-activities)
      start_app "$1" worker/src/main.js WORKER_ROLE=activities "WORKER_METRICS_PORT=$WORKER_ACTIVITIES_METRICS_PORT"
      ;;
    api)
      start_app api api/src/main.js "API_PORT=$API_PORT" "GRPC_PORT=$GRPC_PORT" "SIMULATOR_URL=$SIMULATOR_URL" \
        "SIMULATOR_USER=$SIMULATOR_USER" "SIMULATOR_PASSWORD=$SIMULATOR_PASSWORD"
      ;;
  esac
}

house_program_is_ready() { # NAME
  case $1 in
    postgres | valkey | temporal) process_is_alive "$1" ;;
    simulator) port_answers "$SIMULATOR_PORT" ;;
    worker-workflows) says_ready "$WORKER_WORKFLOWS_METRICS_PORT" ;;
    worker-activities) says_ready "$WORKER_ACTIVITIES_METRICS_PORT" ;;
    api) says_ready "$API_PORT" ;;
  esac
}

says_ready() { # PORT
  curl --fail --silent --output /dev/null --max-time 3 "http://127.0.0.1:$1/health/ready"
}

start_house_program() { # NAME
  launch_house_program "$1"
  wait_ready "$1" 120 house_program_is_ready "$1" || die "$1 did not get ready. The last lines of $LOGS/$1.log:
$(last_lines "$1")"
  NOTE="pid $(process_pid "$1")"
}

# The first admin, the demo tenant and its connection to the simulator; says what is there on later starts.
seed_house() {
  local report
  report=$(SEED_KEY_FILE=$SERVERS_HOME/admin.key SIMULATOR_URL=$SIMULATOR_URL SIMULATOR_USER=$SIMULATOR_USER \
    SIMULATOR_PASSWORD=$SIMULATOR_PASSWORD node "$ROOT/dist/apps/api/src/seed.js") ||
    die "The first admin and the demo tenant could not be made:
$(tail -n 8 "$STEP_LOG")"
  TENANT=$(field_of "$report" tenant)
  API_KEY=$(field_of "$report" apiKey)
  ADMIN_EMAIL=$(field_of "$report" adminEmail)
  ADMIN_PASSWORD=$(field_of "$report" adminPassword)
  NOTE="tenant $(field_of "$report" tenantSlug)"
}

field_of() { # JSON NAME
  node -p 'JSON.parse(process.argv[1])[process.argv[2]] ?? ""' "$1" "$2"
}
