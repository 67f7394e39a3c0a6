# What is told when all is ready: run.json for programs, one screen for people.

write_run_file() {
  local file=$RESYNC/run.json
  (umask 077 && cat >"$file.new") <<JSON
{
  "api": "http://127.0.0.1:$API_PORT",
  "web": "http://127.0.0.1:$API_PORT",
  "grpc": "127.0.0.1:$GRPC_PORT",
  "temporalUi": $(json_string "$TEMPORAL_UI_URL"),
  "temporalAddress": "$TEMPORAL_ADDRESS",
  "apiKey": "$API_KEY",
  "tenant": "$TENANT",
  "simulator": "$SIMULATOR_URL",
  "pids": { $(pids_as_json) }
}
JSON
  mv "$file.new" "$file"
}

json_string() { if [ -n "$1" ]; then printf '"%s"' "$1"; else printf null; fi; }

pids_as_json() {
  local name comma=''
  for name in $RUNNING; do
    printf '%s"%s": %s' "$comma" "$name" "$(process_pid "$name")"
    comma=', '
  done
}

show_screen() { # HOW_TO_STOP
  run_field() { node -p 'JSON.parse(require("fs").readFileSync(process.argv[1]))[process.argv[2]] ?? "of the given server"' "$RESYNC/run.json" "$1"; }
  cat >&3 <<TEXT
$([ -z "${ADMIN_PASSWORD:-}" ] || printf '\n  The first admin signs in as %s with the password (shown only now)\n  %s' "$ADMIN_EMAIL" "$ADMIN_PASSWORD")

  Screen         $(run_field web)
  API            $(run_field api)/api/v1
  gRPC           $(run_field grpc)
  Temporal UI    $(run_field temporalUi)
  Simulator      $(run_field simulator)
  Tenant         $(run_field tenant)
  Admin key      $(run_field apiKey)
  Data           $(where_data_is)
  Logs           ./resync logs

  Watch          ./resync events --follow
  Stop           $1

TEXT
}
