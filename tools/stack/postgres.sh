# The embedded PostgreSQL. `real` keeps what it has committed through a crash, `test` is fast instead.

start_postgres() { # PORT PASSWORD real|test
  local data=$DATA/postgres settings try
  make_postgres_data "$data" "$2"
  settings=(port="$1" listen_addresses=127.0.0.1 unix_socket_directories= max_connections=100 shared_buffers=256MB
    work_mem=16MB maintenance_work_mem=256MB max_wal_size=2GB random_page_cost=1.1 timezone=UTC log_timezone=UTC)
  [ "$3" = real ] || settings+=(fsync=off synchronous_commit=off full_page_writes=off)
  small_shared_memory && settings+=(dynamic_shared_memory_type=mmap)
  # After a kill −9 the last children of the old server need a moment to let go of its memory.
  for try in 1 2 3; do
    forget_stale_postmaster "$data"
    start_process postgres "${AS_SERVER_USER[@]}" env LC_ALL=C.UTF-8 "$POSTGRES_BIN/postgres" -D "$data" "${settings[@]/#/-c}"
    wait_ready postgres 60 postgres_is_ready "$1" && return 0
    sleep "$try"
  done
  die "PostgreSQL did not start on port $1. The last lines of $LOGS/postgres.log:
$(last_lines postgres)"
}

# Not `pg_ctl status`: that is content with a dead postmaster nobody has reaped.
postgres_is_ready() { "$POSTGRES_BIN/pg_isready" -q -h 127.0.0.1 -p "$1"; }

# SIGINT is PostgreSQL's fast shutdown: sessions end, nothing is lost.
stop_postgres() { stop_process postgres INT 30; }

make_postgres_data() { # DATA PASSWORD
  if [ -s "$1/PG_VERSION" ]; then
    [ "$(cat "$1/PG_VERSION")" = 18 ] ||
      die "The data in $1 is of PostgreSQL $(cat "$1/PG_VERSION"); this is PostgreSQL 18. Dump it with the old server, or move the folder away."
    return 0
  fi
  # A first start that was cut short leaves a folder without a version: nothing in it is worth keeping.
  rm -rf "$1"
  mkdir -p "$1"
  chmod 700 "$1"
  (umask 077 && printf %s "$2" >"$1.password")
  own_by_server_user "$1" "$1.password"
  as_server_user env LC_ALL=C.UTF-8 TZ=UTC "$POSTGRES_BIN/initdb" -D "$1" -U postgres --pwfile="$1.password" --auth=scram-sha-256 \
    --encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 --no-sync --no-instructions
  rm "$1.password"
}

# The database of the house, in a server that has only its own.
make_database() {
  local psql=("$POSTGRES_BIN/psql" "postgres://postgres@127.0.0.1:$POSTGRES_PORT/postgres" -qtA -c)
  [ -n "$(PGPASSWORD=$POSTGRES_PASSWORD "${psql[@]}" "select 1 from pg_database where datname = 'resync'")" ] ||
    PGPASSWORD=$POSTGRES_PASSWORD "${psql[@]}" 'create database resync'
}

forget_stale_postmaster() { # DATA
  local pid
  pid=$(head -n 1 "$1/postmaster.pid" 2>/dev/null) || return 0
  if [ "$(cat "/proc/$pid/comm" 2>/dev/null)" != postgres ] || ! process_identity "$pid" >/dev/null; then
    rm -f "$1/postmaster.pid"
  fi
}

small_shared_memory() {
  local kilobytes
  kilobytes=$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $2 }')
  [ "${kilobytes:-0}" -lt 262144 ]
}
