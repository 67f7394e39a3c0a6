# The embedded Valkey. `real` is on disk to the second, `test` in memory alone. What it holds are copies and counters:
# when it is full, what was used longest ago goes, and is read from PostgreSQL again.

start_valkey() { # PORT real|test
  local data=$DATA/valkey keep=(--appendonly no)
  mkdir -p "$data"
  own_by_server_user "$data"
  [ "$2" = test ] || keep=(--appendonly yes --appendfsync everysec)
  start_process valkey "${AS_SERVER_USER[@]}" "$VALKEY_SERVER" --bind 127.0.0.1 --port "$1" --dir "$data" \
    --save '' --maxmemory 512mb --maxmemory-policy allkeys-lru "${keep[@]}"
  wait_ready valkey 30 valkey_is_ready "$1" || die "Valkey did not start on port $1. The last lines of $LOGS/valkey.log:
$(last_lines valkey)"
}

# While it loads its file it answers, but not with PONG.
valkey_is_ready() {
  local answer=''
  { exec 5<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null || return 1
  printf 'PING\r\n' >&5
  read -r -t 2 answer <&5 || true
  exec 5>&-
  [[ $answer == +PONG* ]]
}

stop_valkey() { stop_process valkey TERM 20; }
